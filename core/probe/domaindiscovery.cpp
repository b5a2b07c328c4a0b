// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/domaindiscovery.h"

#include "probe/clientjudgement.h"
#include "probe/stepjudgement.h"

#include <algorithm>

namespace autoconfigure
{

namespace
{

bool isDone(const ClientProbe &client)
{
    return std::all_of(client.steps.cbegin(), client.steps.cend(),
                       [](const DiscoveryStep &step) { return step.isDone(); });
}

} // namespace

DomainDiscovery::DomainDiscovery(ProbeSubject subject, qsizetype index,
                                 QList<const ClientSequence *> sequences)
    : m_subject(std::move(subject)), m_sequences(std::move(sequences))
{
    m_clock.start();
    m_probe.domain = m_subject.domain();
    m_probe.domainIndex = index;
    m_probe.email = m_subject.account.address();
    for (const ClientSequence *sequence : m_sequences) {
        ClientProbe client;
        client.client = sequence->idString();
        client.domain = m_probe.domain;
        client.domainIndex = index;
        m_probe.clients.append(client);
    }
}

void DomainDiscovery::extendSteps()
{
    for (qsizetype i = 0; i < m_sequences.size(); ++i) {
        ClientProbe &client = m_probe.clients[i];
        if (m_toldClients.contains(client.client)) {
            continue;
        }
        bool changed = true;
        while (changed) {
            const QList<DiscoveryStep> before = client.steps;
            SequenceSteps steps(m_subject, client.steps);
            m_sequences.at(i)->steps(steps);
            tellSkipped(client, before);
            changed = false;
            for (qsizetype position = 0; position < client.steps.size(); ++position) {
                changed = settle(*m_sequences.at(i), client, position) || changed;
            }
        }
    }
}

void DomainDiscovery::tellSkipped(const ClientProbe &client, const QList<DiscoveryStep> &before)
{
    for (qsizetype position = 0; position < client.steps.size(); ++position) {
        const DiscoveryStep &step = client.steps.at(position);
        const bool isNew = position >= before.size() || before.at(position).state != StepState::Skipped;
        if (step.state == StepState::Skipped && isNew) {
            m_events.append({client.client, position, step, false});
        }
    }
}

bool DomainDiscovery::settle(const ClientSequence &sequence, ClientProbe &client, qsizetype position)
{
    DiscoveryStep &step = client.steps[position];
    if (step.isDone() || step.title().isEmpty()) {
        return false;
    }
    if (step.kind == StepKind::Dns) {
        if (const auto known = m_answers.constFind(step.question); known != m_answers.cend()) {
            step.dns = *known;
            finish(sequence, client, position);
            return true;
        }
        if (!m_askedDns.contains(step.question)) {
            m_askedDns.insert(step.question);
            m_newQuestions.append(step.question);
        }
        begin(client, position);
        return false;
    }
    if (const auto known = m_results.constFind(step.http.request); known != m_results.cend()) {
        step.http = *known;
        finish(sequence, client, position);
        return true;
    }
    if (!m_asked.contains(step.http.request)) {
        m_asked.insert(step.http.request);
        m_newRequests.append(step.http.request);
    } else if (m_started.contains(step.http.request)) {
        begin(client, position);
    }
    return false;
}

void DomainDiscovery::begin(ClientProbe &client, qsizetype position)
{
    DiscoveryStep &step = client.steps[position];
    if (step.state == StepState::Waiting) {
        step.state = StepState::Running;
        m_events.append({client.client, position, step, true});
    }
}

void DomainDiscovery::finish(const ClientSequence &sequence, ClientProbe &client, qsizetype position)
{
    // What another step asked before is known at once.
    begin(client, position);
    DiscoveryStep &step = client.steps[position];
    step.state = StepState::Finished;
    judgeStep(m_subject, sequence, step);
    m_events.append({client.client, position, step, false});
}

void DomainDiscovery::noteStarted(const HttpRequest &request)
{
    m_started.insert(request);
    for (ClientProbe &client : m_probe.clients) {
        for (qsizetype position = 0; position < client.steps.size(); ++position) {
            const DiscoveryStep &step = client.steps.at(position);
            if (step.kind == StepKind::Http && step.http.request == request) {
                begin(client, position);
            }
        }
    }
}

void DomainDiscovery::take(const HttpResult &result)
{
    m_results.insert(result.request, result);
}

void DomainDiscovery::take(const DnsAnswer &answer)
{
    m_answers.insert(answer.question, answer);
}

QList<ClientProbe> DomainDiscovery::takeCompleteClients()
{
    QList<ClientProbe> complete;
    for (qsizetype i = 0; i < m_sequences.size(); ++i) {
        ClientProbe &client = m_probe.clients[i];
        if (!m_toldClients.contains(client.client) && isDone(client)) {
            judgeClient(m_subject, *m_sequences.at(i), client);
            m_toldClients.insert(client.client);
            complete.append(client);
        }
    }
    return complete;
}

bool DomainDiscovery::isComplete() const
{
    return m_toldClients.size() == m_sequences.size();
}

DomainProbe DomainDiscovery::result() const
{
    DomainProbe probe = m_probe;
    probe.requests = m_asked.size() + m_askedDns.size();
    probe.milliseconds = m_clock.elapsed();
    probe.time = QDateTime::currentDateTime();
    return probe;
}

} // namespace autoconfigure
