// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "freeport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>
#include <QUdpSocket>
#include <QtEndian>

namespace autoconfigure::test
{

/// Whether this process may listen at port 53 of the address; the system's lookups know no other port before
/// Qt 6.6.
inline bool canListenAtStandardPort(const QHostAddress &address)
{
    QUdpSocket udp;
    QTcpServer tcp;
    return udp.bind(address, 53) && tcp.listen(address, 53);
}

/// Knot DNS with some zones, in a folder of its own.
class KnotServer
{
public:
    struct Listen {
        QString address;
        quint16 port;
    };

    ~KnotServer() { stop(); }
    KnotServer() = default;
    Q_DISABLE_COPY_MOVE(KnotServer)

    static bool isInstalled() { return !program().isEmpty(); }

    /// `zones`: master files by zone name. `zoneOptions`: lines of Knot's template for them, `sections`: what
    /// they refer to. The reason where it does not start.
    QString start(const QList<Listen> &listen, const QHash<QString, QByteArray> &zones,
                  const QByteArray &sections = {},
                  const QByteArray &zoneOptions = "    journal-content: none\n")
    {
        QByteArray configuration = "server:\n    rundir: \"" + m_folder.path().toUtf8() + "\"\n";
        for (const Listen &one : listen) {
            configuration +=
                "    listen: " + one.address.toLatin1() + '@' + QByteArray::number(one.port) + '\n';
        }
        configuration += "database:\n    storage: \"" + m_folder.path().toUtf8() +
                         "\"\nlog:\n  - target: stdout\n    any: info\n" + sections +
                         "template:\n  - id: default\n    storage: \"" + m_folder.path().toUtf8() +
                         "\"\n    file: \"%s.zone\"\n    zonefile-sync: -1\n" + zoneOptions + "zone:\n";
        for (auto it = zones.cbegin(); it != zones.cend(); ++it) {
            configuration += "  - domain: " + it.key().toLatin1() + '\n';
            if (!write(it.key() + QStringLiteral(".zone"), it.value())) {
                return QStringLiteral("the zone cannot be written");
            }
        }
        if (!write(QStringLiteral("knot.conf"), configuration)) {
            return QStringLiteral("the configuration cannot be written");
        }
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program(), {QStringLiteral("-c"), m_folder.filePath(QStringLiteral("knot.conf"))});
        QByteArray log;
        QElapsedTimer timer;
        timer.start();
        while (!log.contains("server started")) {
            if (timer.hasExpired(20'000) || !m_process.waitForReadyRead(20'000)) {
                return QString::fromUtf8(log + m_process.readAll()) + m_process.errorString();
            }
            log += m_process.readAll();
        }
        return {};
    }

    void stop()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.terminate();
            if (!m_process.waitForFinished(10'000)) {
                m_process.kill();
                m_process.waitForFinished(10'000);
            }
        }
    }

private:
    static QString program()
    {
        const QString found = QStandardPaths::findExecutable(QStringLiteral("knotd"));
        return found.isEmpty()
                   ? QStandardPaths::findExecutable(QStringLiteral("knotd"), {QStringLiteral("/usr/sbin")})
                   : found;
    }

    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    QTemporaryDir m_folder;
    QProcess m_process;
};

/// A name server that misbehaves as the first label of the name says: "servfail", "refused", "silent",
/// "truncated" (whole over TCP only), "malformed", "foreign" (the answer to another question), "noise" (no
/// DNS at all), "slow" (after 200 ms), "nxdomain", "nodata" (by who is responsible), "referral" (empty, by
/// who is not), "alias" (of localhost). Anything else has the address 192.0.2.7, if publish() has said
/// nothing else. For tests only.
class ScriptedDnsServer : public QObject
{
public:
    ScriptedDnsServer()
    {
        connect(&m_udp, &QUdpSocket::readyRead, this, &ScriptedDnsServer::readDatagrams);
        connect(&m_tcp, &QTcpServer::newConnection, this, &ScriptedDnsServer::acceptConnections);
    }

    bool listen(const QHostAddress &address, quint16 port)
    {
        return m_udp.bind(address, port) && m_tcp.listen(address, port);
    }

    /// IPv4 addresses of a name.
    void publish(const QByteArray &name, const QList<QHostAddress> &addresses)
    {
        m_addresses.insert(name, addresses);
    }

    quint16 port() const { return m_udp.localPort(); }
    /// How often the name was asked, over UDP.
    int asked(const QByteArray &name) const { return m_asked.value(name); }
    int mostAtOnce() const { return m_mostAtOnce; }

private:
    struct Query {
        QByteArray name;
        QByteArray question;
        quint16 type = 0;
    };

    static Query parse(const QByteArray &packet)
    {
        Query query;
        qsizetype at = 12;
        while (at < packet.size() && packet.at(at) != 0) {
            const int length = static_cast<unsigned char>(packet.at(at));
            query.name += (query.name.isEmpty() ? "" : ".") + packet.mid(at + 1, length).toLower();
            at += length + 1;
        }
        query.question = packet.mid(12, at + 5 - 12);
        query.type = qFromBigEndian<quint16>(query.question.right(4).constData());
        return query;
    }

    static QByteArray number(int value)
    {
        QByteArray bytes(2, '\0');
        qToBigEndian<quint16>(static_cast<quint16>(value), bytes.data());
        return bytes;
    }

    static QByteArray reply(const QByteArray &packet, const Query &query, int flags, int answers,
                            const QByteArray &rest)
    {
        return packet.left(2) + number(0x8180 | flags) + number(1) + number(answers) + number(0) + number(0) +
               query.question + rest;
    }

    static QByteArray addressRecord(const QHostAddress &address = QHostAddress(QStringLiteral("192.0.2.7")))
    {
        QByteArray record("\xC0\x0C\x00\x01\x00\x01\x00\x00\x00\x3C\x00\x04", 12);
        record.resize(16);
        qToBigEndian<quint32>(address.toIPv4Address(), record.data() + 12);
        return record;
    }

    /// Nothing for silence.
    QByteArray answer(const QByteArray &packet, bool overTcp) const
    {
        const Query query = parse(packet);
        const QByteArray behaviour = query.name.left(qMax<qsizetype>(0, query.name.indexOf('.')));
        if (behaviour == "silent") {
            return {};
        }
        if (behaviour == "servfail") {
            return reply(packet, query, 2, 0, {});
        }
        if (behaviour == "nxdomain" || query.name == "invalid") {
            return reply(packet, query, 3, 0, {});
        }
        if (behaviour == "refused") {
            return reply(packet, query, 5, 0, {});
        }
        if (behaviour == "nodata") {
            return reply(packet, query, 0x0400, 0, {});
        }
        if (behaviour == "referral") {
            return reply(packet, query, 0, 0, {});
        }
        if (behaviour == "alias") {
            return reply(packet, query, 0x0400, 1,
                         QByteArray("\xC0\x0C\x00\x05\x00\x01\x00\x00\x00\x3C\x00\x0B\x09localhost\x00", 23));
        }
        if (const auto published = m_addresses.constFind(query.name); published != m_addresses.cend()) {
            constexpr quint16 typeA = 1;
            QByteArray records;
            for (const QHostAddress &address : *published) {
                records += addressRecord(address);
            }
            return query.type == typeA ? reply(packet, query, 0x0400, int(published->size()), records)
                                       : reply(packet, query, 0x0400, 0, {});
        }
        if (behaviour == "truncated" && !overTcp) {
            return reply(packet, query, 0x0200, 0, {});
        }
        if (behaviour == "malformed") {
            // An address of three bytes, and a length beyond the end.
            return reply(packet, query, 0, 1,
                         QByteArray("\xC0\x0C\x00\x01\x00\x01\x00\x00\x00\x3C\x7F\xFF\xC0\x00\x02", 15));
        }
        if (behaviour == "noise") {
            return packet.left(2) + "this is no DNS";
        }
        if (behaviour == "foreign") {
            Query other = query;
            other.question.replace("foreign", "another");
            return reply(packet, other, 0, 1, addressRecord());
        }
        return reply(packet, query, 0, 1, addressRecord());
    }

    void readDatagrams()
    {
        while (m_udp.hasPendingDatagrams()) {
            QByteArray packet(m_udp.pendingDatagramSize(), '\0');
            QHostAddress from;
            quint16 port = 0;
            if (m_udp.readDatagram(packet.data(), packet.size(), &from, &port) < 12) {
                continue;
            }
            const QByteArray name = parse(packet).name;
            ++m_asked[name];
            const QByteArray bytes = answer(packet, false);
            if (name.startsWith("slow.") || name.contains(".slow.")) {
                ++m_waiting;
                m_mostAtOnce = qMax(m_mostAtOnce, m_waiting);
                QTimer::singleShot(200, this, [this, bytes, from, port] {
                    --m_waiting;
                    m_udp.writeDatagram(bytes, from, port);
                });
            } else if (!bytes.isEmpty()) {
                m_udp.writeDatagram(bytes, from, port);
            }
        }
    }

    void acceptConnections()
    {
        while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                while (socket->bytesAvailable() >= 2) {
                    const qint64 size = qFromBigEndian<quint16>(socket->peek(2).constData());
                    if (socket->bytesAvailable() < 2 + size) {
                        return;
                    }
                    socket->read(2);
                    const QByteArray bytes = answer(socket->read(size), true);
                    socket->write(number(static_cast<int>(bytes.size())) + bytes);
                }
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    QUdpSocket m_udp;
    QTcpServer m_tcp;
    QHash<QByteArray, QList<QHostAddress>> m_addresses;
    QHash<QByteArray, int> m_asked;
    int m_waiting = 0;
    int m_mostAtOnce = 0;
};

} // namespace autoconfigure::test
