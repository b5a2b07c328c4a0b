// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QThread>

#include <memory>

namespace autoconfigure
{

/// Stands before a DNS server, over UDP, as a network of some milliseconds would; in a thread of its own.
class DelayingProxy
{
public:
    struct Endpoint {
        QHostAddress address;
        quint16 port = 0;
    };

    /// Every answer of `server` reaches the asker at `listen` after `milliseconds`.
    DelayingProxy(const Endpoint &listen, const Endpoint &server, int milliseconds);
    ~DelayingProxy();
    Q_DISABLE_COPY_MOVE(DelayingProxy)

    /// False where the address could not be had.
    bool isListening() const { return m_listening; }

private:
    class Relay;
    QThread m_thread;
    std::unique_ptr<Relay> m_relay;
    bool m_listening = false;
};

} // namespace autoconfigure
