// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace autoconfigure::test
{

/// A server on loopback that does what `behave` says with each connection once the request's head is there.
class HostileServer : public QTcpServer
{
public:
    using Behaviour = std::function<void(QTcpSocket &)>;

    explicit HostileServer(Behaviour behave) : m_behave(std::move(behave))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }

    /// Sends the whole bytes and closes.
    static Behaviour sends(const QByteArray &bytes)
    {
        return [bytes](QTcpSocket &socket) {
            socket.write(bytes);
            socket.disconnectFromHost();
        };
    }

    /// The head, then `part` for as long as somebody reads.
    static Behaviour sendsForever(const QByteArray &head, const QByteArray &part)
    {
        return [head, part](QTcpSocket &socket) {
            socket.write(head);
            connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket, part] {
                if (socket.bytesToWrite() < part.size()) {
                    socket.write(part);
                }
            });
        };
    }

    /// The head, then one octet of `bytes` every `milliseconds`, from the beginning again.
    static Behaviour drips(const QByteArray &head, const QByteArray &bytes, int milliseconds)
    {
        return [head, bytes, milliseconds](QTcpSocket &socket) {
            socket.write(head);
            auto *timer = new QTimer(&socket);
            auto *next = new qsizetype(0);
            connect(&socket, &QObject::destroyed, timer, [next] { delete next; });
            connect(timer, &QTimer::timeout, &socket, [&socket, bytes, next] {
                socket.write(bytes.constData() + (*next)++ % bytes.size(), 1);
            });
            timer->start(milliseconds);
        };
    }

private:
    void take(QTcpSocket *socket)
    {
        // A client of TLS has no head.
        const QByteArray got = socket->peek(65'536);
        if (got.contains("\r\n\r\n") || got.startsWith('\x16')) {
            socket->readAll();
            socket->disconnect(this);
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            m_behave(*socket);
        }
    }

    Behaviour m_behave;
};

} // namespace autoconfigure::test
