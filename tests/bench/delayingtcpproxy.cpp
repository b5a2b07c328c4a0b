// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delayingtcpproxy.h"

#include <QQueue>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace autoconfigure
{

namespace
{

/// One direction: everything in order, each piece late by the same time.
void pass(QTcpSocket *from, QTcpSocket *to, int milliseconds, int firstMilliseconds)
{
    auto *queue = new QQueue<QByteArray>;
    QObject::connect(to, &QObject::destroyed, to, [queue] { delete queue; });
    auto *first = new bool(true);
    QObject::connect(to, &QObject::destroyed, to, [first] { delete first; });
    QObject::connect(from, &QTcpSocket::readyRead, to, [=] {
        queue->enqueue(from->readAll());
        const int late = std::exchange(*first, false) ? firstMilliseconds : milliseconds;
        QTimer::singleShot(late, Qt::PreciseTimer, to, [=] {
            if (!queue->isEmpty()) {
                to->write(queue->dequeue());
            }
        });
    });
    QObject::connect(from, &QTcpSocket::disconnected, to, [=] {
        QTimer::singleShot(milliseconds + 1, Qt::PreciseTimer, to, [=] {
            while (!queue->isEmpty()) {
                to->write(queue->dequeue());
            }
            to->disconnectFromHost();
        });
    });
}

void join(QTcpServer *server, quint16 target, int roundTrip)
{
    while (QTcpSocket *client = server->nextPendingConnection()) {
        auto *upstream = new QTcpSocket(server);
        // The kernel's own handshake on loopback takes no time.
        pass(client, upstream, roundTrip / 2, roundTrip / 2 + roundTrip);
        pass(upstream, client, roundTrip / 2, roundTrip / 2);
        QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        QObject::connect(upstream, &QTcpSocket::disconnected, upstream, &QObject::deleteLater);
        upstream->connectToHost(QHostAddress(QHostAddress::LocalHost), target);
    }
}

} // namespace

DelayingTcpProxy::DelayingTcpProxy(quint16 target, int roundTripMilliseconds)
{
    auto *server = new QTcpServer;
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    QObject::connect(server, &QTcpServer::newConnection, server,
                     [=] { join(server, target, roundTripMilliseconds); });
    m_thread.start();
    QMetaObject::invokeMethod(
        server,
        [this, server] {
            if (server->listen(QHostAddress::LocalHost)) {
                m_port = server->serverPort();
            }
        },
        Qt::BlockingQueuedConnection);
}

DelayingTcpProxy::~DelayingTcpProxy()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace autoconfigure
