// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/queueingresolver.h"

#include <QDeadlineTimer>
#include <QDnsLookup>

namespace autoconfigure
{

/// Asks with QDnsLookup: the system's own way, five questions at a time, no CAA, a port only since Qt 6.6.
///
/// Before 6.6 an existing name without the record, a silent server and an unreachable one are the same error
/// to QDnsLookup. Silence is told by our own time limit, which ends before the system's resolver gives up
/// (resolverEnvironment). An unreachable server is told by a second question: a name that does not exist must
/// get an answer that says so.
class QtResolver : public QueueingResolver
{
    Q_OBJECT

public:
    explicit QtResolver(const DnsResolverOptions &options, QObject *parent = nullptr);
    ~QtResolver() override;

    /// Whether the engine can ask with these options at all.
    static bool canAsk(const DnsResolverOptions &options);

protected:
    void begin(const DnsQuestion &question) override;
    void drop() override;

private:
    struct Attempt;

    void start(const DnsQuestion &question, int triesLeft, bool isControl);
    void completed(Attempt *attempt);
    void timedOut(Attempt *attempt);
    void release(Attempt *attempt);
    void answer(const DnsQuestion &question, DnsStatus status, const QDnsLookup *lookup);
    /// Believes the doubtful answers, or asks the control question.
    void settle(bool serverAnswers);
    void decideDoubtful(DnsStatus status);

    QList<Attempt *> m_attempts;
    /// "No such record, or no server": waiting for the control question.
    QList<DnsQuestion> m_doubtful;
    bool m_controlUnderWay = false;
    /// Until then, an answer that was surely one is recent enough to believe the others.
    QDeadlineTimer m_proofEnds{0};
};

} // namespace autoconfigure
