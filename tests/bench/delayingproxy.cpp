// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delayingproxy.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QQueue>
#include <QTimer>
#include <QUdpSocket>
#include <QVariant>
#include <QtEndian>

namespace autoconfigure
{

class DelayingProxy::Relay : public QObject
{
public:
    Relay(const Endpoint &server, int milliseconds) : m_server(server), m_milliseconds(milliseconds)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setSingleShot(true);
        connect(&m_askers, &QUdpSocket::readyRead, this, &Relay::takeQuestions);
        connect(&m_upstream, &QUdpSocket::readyRead, this, &Relay::takeAnswers);
        connect(&m_timer, &QTimer::timeout, this, &Relay::sendDue);
    }

    bool listen(const Endpoint &endpoint)
    {
        const QVariant bufferSize(4 << 20);
        const bool bound =
            m_askers.bind(endpoint.address, endpoint.port) && m_upstream.bind(QHostAddress::LocalHost);
        for (QUdpSocket *socket : {&m_askers, &m_upstream}) {
            socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, bufferSize);
        }
        return bound;
    }

private:
    struct Asker {
        QHostAddress address;
        quint16 port = 0;
        QByteArray id;
    };
    struct Answer {
        QDeadlineTimer due;
        Asker asker;
        QByteArray packet;
    };

    void takeQuestions()
    {
        while (m_askers.hasPendingDatagrams()) {
            QByteArray packet(m_askers.pendingDatagramSize(), '\0');
            Asker asker;
            m_askers.readDatagram(packet.data(), packet.size(), &asker.address, &asker.port);
            asker.id = packet.left(2);
            // Two askers may use the same id.
            qToBigEndian(++m_lastId, packet.data());
            m_waiting.insert(packet.left(2), asker);
            m_upstream.writeDatagram(packet, m_server.address, m_server.port);
        }
    }

    void takeAnswers()
    {
        while (m_upstream.hasPendingDatagrams()) {
            QByteArray packet(m_upstream.pendingDatagramSize(), '\0');
            m_upstream.readDatagram(packet.data(), packet.size());
            const Asker asker = m_waiting.take(packet.left(2));
            packet.replace(0, 2, asker.id);
            m_answers.enqueue({QDeadlineTimer(m_milliseconds, Qt::PreciseTimer), asker, packet});
        }
        sendDue();
    }

    void sendDue()
    {
        while (!m_answers.isEmpty() && m_answers.head().due.hasExpired()) {
            const Answer answer = m_answers.dequeue();
            m_askers.writeDatagram(answer.packet, answer.asker.address, answer.asker.port);
        }
        if (!m_answers.isEmpty() && !m_timer.isActive()) {
            m_timer.start(std::max<int>(1, static_cast<int>(m_answers.head().due.remainingTime())));
        }
    }

    Endpoint m_server;
    int m_milliseconds;
    QUdpSocket m_askers{this};
    QUdpSocket m_upstream{this};
    QTimer m_timer{this};
    quint16 m_lastId = 0;
    QHash<QByteArray, Asker> m_waiting;
    QQueue<Answer> m_answers;
};

DelayingProxy::DelayingProxy(const Endpoint &listen, const Endpoint &server, int milliseconds)
    : m_relay(std::make_unique<Relay>(server, milliseconds))
{
    m_listening = m_relay->listen(listen);
    m_relay->moveToThread(&m_thread);
    m_thread.start();
}

DelayingProxy::~DelayingProxy()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace autoconfigure
