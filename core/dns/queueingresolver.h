// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsresolver.h"

#include <QHash>
#include <QQueue>

namespace autoconfigure
{

/// What the engines share: questions wait in order until few enough are under way, an identical question is
/// asked once, and answers are given from the event loop, never from inside ask().
class QueueingResolver : public DnsResolver
{
    Q_OBJECT

public:
    QueueingResolver(const DnsResolverOptions &options, qsizetype mostUnderWay, QObject *parent = nullptr);

    void ask(const DnsQuestion &question) final;
    void cancel() final;

protected:
    /// Begins to ask; ends in one call of finish() for the question, which may come at once.
    virtual void begin(const DnsQuestion &question) = 0;
    /// Drops everything begun; finish() need not be called for it, and does nothing if it is.
    virtual void drop() = 0;

    /// Completes the answer and makes room for the next question.
    void finish(DnsAnswer answer);

    const DnsResolverOptions &options() const { return m_options; }

private:
    void proceed();
    void deliver();
    void schedule();

    DnsResolverOptions m_options;
    qsizetype m_mostUnderWay;
    QQueue<DnsQuestion> m_waiting;
    /// Begun (the time at which) or waiting (-1).
    QHash<DnsQuestion, qint64> m_open;
    qsizetype m_underWay = 0;
    QList<DnsAnswer> m_finished;
    bool m_scheduled = false;
};

} // namespace autoconfigure
