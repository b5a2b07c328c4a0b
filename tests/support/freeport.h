// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QHostAddress>
#include <QTcpServer>
#include <QUdpSocket>

namespace autoconfigure::test
{

/// A port of the address that nothing uses, for UDP and TCP; 0 where there is none. It comes from below the
/// ports that the kernel gives to outgoing connections, of which the tests make thousands at once, and each
/// test program begins at a place of its own: the port is still free when a server is started on it.
inline quint16 freePort(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
{
    constexpr int lowest = 10240;
    constexpr int count = 32768 - lowest;
    constexpr int ofOneProgram = 32;
    static int next = int(QCoreApplication::applicationPid() * ofOneProgram % count);
    for (int attempt = 0; attempt < count; ++attempt) {
        const auto port = static_cast<quint16>(lowest + next);
        next = (next + 1) % count;
        QUdpSocket udp;
        QTcpServer tcp;
        if (udp.bind(address, port, QAbstractSocket::DontShareAddress) && tcp.listen(address, port)) {
            return port;
        }
    }
    return 0;
}

} // namespace autoconfigure::test
