// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/clientsequence.h"
#include "probe/sequencesteps.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>

namespace autoconfigure
{

/// One domain under way: holds its clients' steps, says what is to be asked, and takes the answers. Asks
/// nothing itself, and what several steps ask alike it wants once.
class DomainDiscovery
{
public:
    struct Event {
        QString client;
        qsizetype position = 0;
        DiscoveryStep step;
        /// Started or finished.
        bool isStart = false;
    };
    using Events = QList<Event>;

    DomainDiscovery(ProbeSubject subject, qsizetype index, QList<const ClientSequence *> sequences);

    /// Goes through the sequences with the answers that are there.
    void extendSteps();

    void noteStarted(const HttpRequest &request);
    void take(const HttpResult &result);
    void take(const DnsAnswer &answer);

    /// Since the last call of each.
    Events takeEvents() { return std::exchange(m_events, {}); }
    QList<HttpRequest> takeRequests() { return std::exchange(m_newRequests, {}); }
    QList<DnsQuestion> takeQuestions() { return std::exchange(m_newQuestions, {}); }
    QList<ClientProbe> takeCompleteClients();

    bool isComplete() const;
    DomainProbe result() const;

private:
    /// True where something changed that another step may wait for.
    bool settle(const ClientSequence &sequence, ClientProbe &client, qsizetype position);
    void tellSkipped(const ClientProbe &client, const QList<DiscoveryStep> &before);
    void finish(const ClientSequence &sequence, ClientProbe &client, qsizetype position);
    void begin(ClientProbe &client, qsizetype position);

    const ProbeSubject m_subject;
    const QList<const ClientSequence *> m_sequences;
    DomainProbe m_probe;
    QElapsedTimer m_clock;
    QSet<QString> m_toldClients;

    QHash<HttpRequest, HttpResult> m_results;
    QHash<DnsQuestion, DnsAnswer> m_answers;
    QSet<HttpRequest> m_asked;
    QSet<HttpRequest> m_started;
    QSet<DnsQuestion> m_askedDns;

    Events m_events;
    QList<HttpRequest> m_newRequests;
    QList<DnsQuestion> m_newQuestions;
};

} // namespace autoconfigure
