// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/queueingresolver.h"

#include <QTimer>

#include <memory>

class QSocketNotifier;

namespace autoconfigure
{

/// Asks with c-ares: many questions at once, any port, every type. UDP with EDNS, TCP where an answer is cut
/// off.
class CaresResolver : public QueueingResolver
{
    Q_OBJECT

public:
    explicit CaresResolver(const DnsResolverOptions &options, QObject *parent = nullptr);
    ~CaresResolver() override;

protected:
    void begin(const DnsQuestion &question) override;
    void drop() override;

private:
    struct Channel;
    struct Query;

    void send(std::unique_ptr<Query> query);
    void completed(std::unique_ptr<Query> query, int status, QByteArrayView reply);
    void watch(qintptr socket, bool readable, bool writable);
    void process(qintptr readable, qintptr writable);
    void setTimer();

    std::unique_ptr<Channel> m_channel;
    QTimer m_timer;
    int m_refusals = 0;
    int m_replies = 0;
    QHash<qintptr, QSocketNotifier *> m_readNotifiers;
    QHash<qintptr, QSocketNotifier *> m_writeNotifiers;
};

} // namespace autoconfigure
