// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnscheck.h"

#include "dns/judgement.h"
#include "dns/nameservers.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <algorithm>

namespace autoconfigure
{

namespace
{

/// Domains under way at a time: enough questions to keep the resolver busy, and results come in order of
/// start.
constexpr qsizetype mostDomains = 32;
/// What a domain takes, before the first ones tell.
constexpr qsizetype questionsPerDomain = 35;

/// Others may ask for it too: the targets and the parents of many domains.
bool isShared(const DnsQuestion &question, const QString &domain)
{
    return question.name != domain && !question.name.endsWith(u'.' + domain);
}

} // namespace

/// One domain under way.
struct DomainRun {
    DomainFacts facts;
    qsizetype openQuestions = 0;
    /// Who answers for it; only when the domain's own servers are asked.
    NameServers servers;
    bool asksServers = false;
    bool serversKnown = false;
    QList<DnsQuestion> asked;
};

class DnsCheck::Run : public QObject
{
public:
    Run(DnsCheck &check, const Workspace &workspace, const QList<qsizetype> &domains,
        const DnsCheckOptions &options)
        : m_check(check), m_workspace(workspace), m_waiting(domains), m_options(options)
    {
        m_options.resolver.expectedQuestions = domains.size() * questionsPerDomain;
    }

    ~Run() override = default;
    Q_DISABLE_COPY_MOVE(Run)

    bool isRunning() const { return m_running; }

    void start()
    {
        if (m_started) {
            return;
        }
        m_started = true;
        m_running = true;
        m_resolver = m_options.makeResolver(m_options.resolver);
        connect(m_resolver.get(), &DnsResolver::answered, this, &Run::take);
        schedule();
    }

    void cancel()
    {
        if (!m_running || m_cancelled) {
            return;
        }
        m_cancelled = true;
        schedule();
    }

private:
    void schedule()
    {
        if (!m_scheduled) {
            m_scheduled = true;
            QMetaObject::invokeMethod(this, &Run::proceed, Qt::QueuedConnection);
        }
    }

    /// Judges the domains that have their answers, and begins new ones.
    void proceed()
    {
        m_scheduled = false;
        const QPointer<Run> alive(this);
        if (!m_running) {
            return;
        }
        if (m_cancelled) {
            end();
            return;
        }
        const QList<qsizetype> ready = std::exchange(m_ready, {});
        for (const qsizetype index : ready) {
            judge(index);
            if (!alive) {
                return;
            }
        }
        while (m_domains.size() < mostDomains && !m_waiting.isEmpty()) {
            begin(m_waiting.takeFirst());
        }
        const qsizetype left = m_domains.size() + m_waiting.size();
        const qsizetype perDomain = m_checked > 0 ? m_answered / m_checked : questionsPerDomain;
        const qsizetype expected =
            std::max(m_answered + m_open.size(), m_answered + m_waiting.size() * perDomain);
        Q_EMIT m_check.progress(m_answered, left == 0 ? m_answered : expected);
        if (alive && left == 0) {
            end();
        }
    }

    void begin(qsizetype index)
    {
        if (m_domains.contains(index)) {
            return; // named twice
        }
        DomainRun domain;
        domain.facts = domainFactsOf(m_workspace, index);
        domain.asksServers = m_options.authoritative;
        m_domains.insert(index, domain);
        m_ready.append(index);
        schedule();
    }

    void judge(qsizetype index)
    {
        DomainRun &domain = m_domains[index];
        DnsAnswers answers([this](const DnsQuestion &question) {
            const auto known = m_answers.constFind(question);
            return known == m_answers.cend() ? nullptr : &*known;
        });
        if (domain.asksServers && !domain.serversKnown) {
            domain.servers = findNameServers(domain.facts.plan.domain, answers);
            if (!answers.wanted().isEmpty()) {
                ask(index, answers.wanted());
                return;
            }
            domain.serversKnown = true;
        }
        DomainCheck result = judgeDomain(domain.facts, answers);
        if (!answers.wanted().isEmpty()) {
            ask(index, answers.wanted());
            return;
        }
        if (domain.asksServers) {
            QList<QList<DnsAnswer>> perServer;
            for (const DnsQuestion &question : std::as_const(domain.asked)) {
                if (const auto found = m_serverAnswers.constFind(question); found != m_serverAnswers.cend()) {
                    perServer.append(*found);
                }
            }
            judgeServers(domain.facts, domain.servers, perServer, result);
        }
        complete(index, result);
    }

    void complete(qsizetype index, DomainCheck &result)
    {
        const DomainRun domain = m_domains.take(index);
        for (const DnsQuestion &question : domain.asked) {
            if (!isShared(question, domain.facts.plan.domain) && !m_usedByOthers.contains(question)) {
                m_answers.remove(question);
                m_serverAnswers.remove(question);
            }
        }
        forgetServers(domain.servers);
        ++m_checked;
        result.time = QDateTime::currentDateTime();
        schedule();
        Q_EMIT m_check.domainChecked(result);
    }

    void ask(qsizetype index, const QList<DnsQuestion> &questions)
    {
        DomainRun &domain = m_domains[index];
        for (const DnsQuestion &question : questions) {
            ++domain.openQuestions;
            domain.asked.append(question);
            QList<qsizetype> &waiting = m_open[question];
            waiting.append(index);
            if (waiting.size() > 1) {
                m_usedByOthers.insert(question);
                continue;
            }
            if (!domain.serversKnown || !domain.servers.answerFor(question)) {
                m_resolver->ask(question);
                continue;
            }
            m_missing[question] = domain.servers.addresses.size();
            for (const QHostAddress &address : std::as_const(domain.servers.addresses)) {
                serverAt(address)->ask(question);
            }
        }
    }

    DnsResolver *serverAt(const QHostAddress &address)
    {
        std::shared_ptr<DnsResolver> &resolver = m_servers[address];
        if (!resolver) {
            DnsResolverOptions options = m_options.resolver;
            // Only c-ares can ask a server for what it knows itself.
            options.engine = DnsEngine::Cares;
            options.server = DnsServer{address, m_options.authoritativePort};
            options.recursionDesired = false;
            resolver = m_options.makeResolver(options);
            connect(resolver.get(), &DnsResolver::answered, this, &Run::takeFromServer);
        }
        return resolver.get();
    }

    /// A server that no domain under way needs is let go; never from inside its signal.
    void forgetServers(const NameServers &servers)
    {
        for (const QHostAddress &address : servers.addresses) {
            const bool needed =
                std::any_of(m_domains.cbegin(), m_domains.cend(), [&](const DomainRun &other) {
                    return other.servers.addresses.contains(address);
                });
            // The next domains often have the same servers.
            if (!needed && m_servers.size() > mostDomains) {
                m_servers.remove(address);
            }
        }
    }

    void takeFromServer(const DnsAnswer &answer)
    {
        const auto missing = m_missing.find(answer.question);
        if (missing == m_missing.end()) {
            return;
        }
        QList<DnsAnswer> &all = m_serverAnswers[answer.question];
        all.append(answer);
        if (--*missing > 0) {
            return;
        }
        m_missing.erase(missing);
        // In the order of the addresses, whoever was quicker.
        std::sort(all.begin(), all.end(),
                  [](const DnsAnswer &a, const DnsAnswer &b) { return a.server < b.server; });
        const auto best = std::find_if(all.cbegin(), all.cend(), [](const DnsAnswer &one) {
            return one.isDefinite() && one.authoritative;
        });
        if (best == all.cend() &&
            std::any_of(all.cbegin(), all.cend(), [](const DnsAnswer &one) { return one.isDefinite(); })) {
            // All refer to others: a part of the domain with servers of its own.
            m_serverAnswers.remove(answer.question);
            m_resolver->ask(answer.question);
            return;
        }
        take(best == all.cend() ? all.constFirst() : *best);
    }

    void take(const DnsAnswer &answer)
    {
        const QList<qsizetype> waiting = m_open.take(answer.question);
        if (waiting.isEmpty() || m_cancelled) {
            return;
        }
        ++m_answered;
        m_answers.insert(answer.question, answer);
        for (const qsizetype index : waiting) {
            if (--m_domains[index].openQuestions == 0) {
                m_ready.append(index);
            }
        }
        schedule();
    }

    void end()
    {
        m_running = false;
        // What is under way is dropped by the resolvers' own end.
        m_servers.clear();
        m_resolver.reset();
        m_domains.clear();
        m_answers.clear();
        m_serverAnswers.clear();
        Q_EMIT m_check.finished(m_cancelled);
    }

    DnsCheck &m_check;
    const Workspace m_workspace;
    QList<qsizetype> m_waiting;
    DnsCheckOptions m_options;
    std::unique_ptr<DnsResolver> m_resolver;
    QHash<QHostAddress, std::shared_ptr<DnsResolver>> m_servers;

    QHash<qsizetype, DomainRun> m_domains;
    QList<qsizetype> m_ready;
    /// Questions under way, and the domains that wait for them.
    QHash<DnsQuestion, QList<qsizetype>> m_open;
    QHash<DnsQuestion, DnsAnswer> m_answers;
    /// Where several servers are asked: what each said, and how many have not yet.
    QHash<DnsQuestion, QList<DnsAnswer>> m_serverAnswers;
    QHash<DnsQuestion, qsizetype> m_missing;
    QSet<DnsQuestion> m_usedByOthers;

    qsizetype m_answered = 0;
    qsizetype m_checked = 0;
    bool m_started = false;
    bool m_running = false;
    bool m_cancelled = false;
    bool m_scheduled = false;
};

DnsCheck::DnsCheck(const Workspace &workspace, const QList<qsizetype> &domains,
                   const DnsCheckOptions &options, QObject *parent)
    : QObject(parent), m_run(std::make_unique<Run>(*this, workspace, domains, options))
{
}

DnsCheck::~DnsCheck() = default;

void DnsCheck::start()
{
    m_run->start();
}

void DnsCheck::cancel()
{
    m_run->cancel();
}

bool DnsCheck::isRunning() const
{
    return m_run->isRunning();
}

} // namespace autoconfigure
