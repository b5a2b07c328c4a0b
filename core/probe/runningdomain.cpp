// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/runningdomain.h"

#include "model/hostname.h"
#include "storage/workspacefile.h"

#include <algorithm>

namespace autoconfigure
{

namespace
{

/// Nothing is expected of the domain yet.
Workspace emptyWorkspaceOf(const QString &domain)
{
    Workspace workspace = newWorkspace(domain);
    workspace.profiles[0].services.clear();
    return workspace;
}

} // namespace

class RunningDomain::Run : public QObject
{
public:
    Run(RunningDomain &owner, const QString &domain, const ProbeOptions &options)
        : m_owner(owner),
          m_domain(domain),
          m_open(runningDomainQuestions(domain)),
          m_probe(emptyWorkspaceOf(domain), {0}, options),
          m_resolver(options.makeResolver(options.resolver))
    {
        connect(&m_probe, &Probe::domainProbed, this, [this](const DomainProbe &probe) { m_found = probe; });
        connect(&m_probe, &Probe::progress, this, [this](qsizetype done, qsizetype total) {
            m_done = done;
            m_total = total;
            tellProgress();
        });
        connect(&m_probe, &Probe::finished, this, [this](bool cancelled) {
            m_cancelled = m_cancelled || cancelled;
            m_probeIsFinished = true;
            endIfComplete();
        });
        connect(m_resolver.get(), &DnsResolver::answered, this, &Run::take);
    }

    void start()
    {
        if (std::exchange(m_started, true)) {
            return;
        }
        m_questions = m_open.size();
        for (const DnsQuestion &question : QList<DnsQuestion>(m_open)) {
            m_resolver->ask(question);
        }
        m_probe.start();
    }

    void cancel()
    {
        if (m_started && !m_ended && !m_cancelled) {
            m_cancelled = true;
            m_resolver->cancel();
            m_probe.cancel();
        }
    }

    Import result;
    bool hadNoNetwork = false;

private:
    void take(const DnsAnswer &answer)
    {
        if (m_open.removeOne(answer.question)) {
            m_answers.append(answer);
            tellProgress();
            endIfComplete();
        }
    }

    void tellProgress()
    {
        Q_EMIT m_owner.progress(m_done + m_answers.size(), std::max(m_total, m_done) + m_questions);
    }

    void endIfComplete()
    {
        if (m_ended || !m_probeIsFinished || !m_open.isEmpty()) {
            return;
        }
        m_ended = true;
        if (!m_cancelled) {
            result = importOf(m_domain, m_found, m_answers);
            hadNoNetwork = m_found.hadNoNetwork() ||
                           (result.workspace.profiles.constFirst().services.isEmpty() &&
                            std::none_of(m_answers.cbegin(), m_answers.cend(),
                                         [](const DnsAnswer &answer) { return answer.isDefinite(); }));
        }
        Q_EMIT m_owner.finished(m_cancelled);
    }

    RunningDomain &m_owner;
    QString m_domain;
    QList<DnsQuestion> m_open;
    QList<DnsAnswer> m_answers;
    DomainProbe m_found;
    Probe m_probe;
    std::unique_ptr<DnsResolver> m_resolver;
    qsizetype m_questions = 0;
    qsizetype m_done = 0;
    qsizetype m_total = 0;
    bool m_started = false;
    bool m_cancelled = false;
    bool m_probeIsFinished = false;
    bool m_ended = false;
};

RunningDomain::RunningDomain(const QString &domain, const ProbeOptions &options, QObject *parent)
    : QObject(parent), m_run(std::make_unique<Run>(*this, domain, options))
{
}

RunningDomain::~RunningDomain() = default;

void RunningDomain::start()
{
    m_run->start();
}

void RunningDomain::cancel()
{
    m_run->cancel();
}

const Import &RunningDomain::result() const
{
    return m_run->result;
}

bool RunningDomain::hadNoNetwork() const
{
    return m_run->hadNoNetwork;
}

} // namespace autoconfigure
