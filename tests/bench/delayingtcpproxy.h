// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

namespace autoconfigure
{

/// A TCP proxy on loopback that makes a far server of a near one: what passes is late by half of
/// `roundTripMilliseconds` in each direction, and a connection takes a whole round trip to come about. In a
/// thread of its own.
class DelayingTcpProxy
{
public:
    DelayingTcpProxy(quint16 target, int roundTripMilliseconds);
    ~DelayingTcpProxy();
    Q_DISABLE_COPY_MOVE(DelayingTcpProxy)

    /// 0 where it could not listen.
    quint16 port() const { return m_port; }

private:
    QThread m_thread;
    quint16 m_port = 0;
};

} // namespace autoconfigure
