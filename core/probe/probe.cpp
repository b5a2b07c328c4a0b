// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probe.h"

#include "probe/clientsequence.h"
#include "probe/domaindiscovery.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <map>

namespace autoconfigure
{

namespace
{

/// What a domain takes, before the first ones tell.
constexpr qsizetype requestsPerDomain = 32;

QList<const ClientSequence *> wantedSequences(const QStringList &ids)
{
    QList<const ClientSequence *> wanted;
    for (const ClientSequence *sequence : clientSequences()) {
        if (ids.isEmpty() || ids.contains(sequence->idString())) {
            wanted.append(sequence);
        }
    }
    return wanted;
}

} // namespace

class Probe::Run : public QObject
{
public:
    Run(Probe &probe, const Workspace &workspace, const QList<qsizetype> &domains,
        const ProbeOptions &options)
        : m_probe(probe), m_workspace(workspace), m_waiting(domains), m_options(options)
    {
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
        m_options.http.ownHosts = ownHostsOf(m_workspace, m_waiting);
        m_options.resolver.expectedQuestions = m_waiting.size() * 9;
        m_resolver = m_options.makeResolver(m_options.resolver);
        m_fetcher = m_options.makeFetcher(m_options.http);
        connect(m_resolver.get(), &DnsResolver::answered, this, &Run::takeAnswer);
        connect(m_fetcher.get(), &HttpFetcher::started, this, &Run::noteStarted);
        connect(m_fetcher.get(), &HttpFetcher::fetched, this, &Run::takeResult);
        schedule();
    }

    void cancel()
    {
        if (m_running && !m_cancelled) {
            m_cancelled = true;
            schedule();
        }
    }

private:
    void schedule()
    {
        if (!m_scheduled) {
            m_scheduled = true;
            QMetaObject::invokeMethod(this, &Run::proceed, Qt::QueuedConnection);
        }
    }

    /// Goes on with the domains that got answers, and begins new ones.
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
        while (qsizetype(m_domains.size()) < m_options.domainsAtOnce && !m_waiting.isEmpty()) {
            begin(m_waiting.takeFirst());
            if (!alive) {
                return;
            }
        }
        for (const qsizetype index : std::exchange(m_ready, {})) {
            advance(index);
            if (!alive) {
                return;
            }
        }
        tellProgress();
        if (alive && m_domains.empty() && m_waiting.isEmpty()) {
            end();
        }
    }

    void begin(qsizetype index)
    {
        if (m_domains.contains(index)) {
            return; // named twice
        }
        ProbeSubject subject = probeSubjectOf(m_workspace, index, m_options.localPart);
        subject.asksProviderDatabase = m_options.asksProviderDatabase;
        if (m_options.now.isValid()) {
            subject.now = m_options.now;
        }
        const auto [place, isNew] =
            m_domains.emplace(index, std::make_unique<DomainDiscovery>(std::move(subject), index,
                                                                       wantedSequences(m_options.clients)));
        DomainDiscovery &domain = *place->second;
        domain.extendSteps();
        m_ready.insert(index);
        Q_EMIT m_probe.domainStarted(domain.result());
    }

    /// Asks what the steps want to know by now; tells what is complete.
    void advance(qsizetype index)
    {
        const auto place = m_domains.find(index);
        if (place == m_domains.end()) {
            return;
        }
        const QPointer<Run> alive(this);
        DomainDiscovery &domain = *place->second;
        domain.extendSteps();
        const DomainDiscovery::Events events = domain.takeEvents();
        for (const DnsQuestion &question : domain.takeQuestions()) {
            QSet<qsizetype> &asking = m_questions[question];
            asking.insert(index);
            m_resolver->ask(question);
        }
        for (const HttpRequest &request : domain.takeRequests()) {
            m_requests[request].insert(index);
            m_fetcher->fetch(request);
        }
        emitEvents(index, events);
        if (!alive) {
            return;
        }
        for (const ClientProbe &client : domain.takeCompleteClients()) {
            Q_EMIT m_probe.clientProbed(client);
            if (!alive) {
                return;
            }
        }
        if (domain.isComplete()) {
            complete(index);
        }
    }

    void complete(qsizetype index)
    {
        const DomainProbe result = m_domains.at(index)->result();
        m_domains.erase(index);
        ++m_probed;
        schedule();
        Q_EMIT m_probe.domainProbed(result);
    }

    void emitEvents(qsizetype index, const DomainDiscovery::Events &events)
    {
        const QPointer<Run> alive(this);
        for (const DomainDiscovery::Event &event : events) {
            if (event.isStart) {
                Q_EMIT m_probe.stepStarted(index, event.client, event.position, event.step);
            } else {
                Q_EMIT m_probe.stepFinished(index, event.client, event.position, event.step);
            }
            if (!alive) {
                return;
            }
        }
    }

    void noteStarted(const HttpRequest &request)
    {
        for (const qsizetype index : m_requests.value(request)) {
            if (const auto place = m_domains.find(index); place != m_domains.end()) {
                place->second->noteStarted(request);
                m_ready.insert(index);
            }
        }
        schedule();
    }

    void takeResult(const HttpResult &result)
    {
        const QSet<qsizetype> waiting = m_requests.take(result.request);
        if (m_cancelled || waiting.isEmpty()) {
            return;
        }
        ++m_answered;
        for (const qsizetype index : waiting) {
            m_domains.at(index)->take(result);
            m_ready.insert(index);
        }
        schedule();
    }

    void takeAnswer(const DnsAnswer &answer)
    {
        const QSet<qsizetype> waiting = m_questions.take(answer.question);
        if (m_cancelled || waiting.isEmpty()) {
            return;
        }
        ++m_answered;
        for (const qsizetype index : waiting) {
            m_domains.at(index)->take(answer);
            m_ready.insert(index);
        }
        schedule();
    }

    void tellProgress()
    {
        const qsizetype perDomain = m_probed > 0 ? m_answered / m_probed : requestsPerDomain;
        const qsizetype open = m_requests.size() + m_questions.size();
        const bool isEnd = m_domains.empty() && m_waiting.isEmpty();
        Q_EMIT m_probe.progress(m_answered,
                                isEnd ? m_answered : m_answered + open + m_waiting.size() * perDomain);
    }

    void end()
    {
        m_running = false;
        // What is under way is dropped by their own end.
        m_fetcher.reset();
        m_resolver.reset();
        m_domains.clear();
        Q_EMIT m_probe.finished(m_cancelled);
    }

    Probe &m_probe;
    const Workspace m_workspace;
    QList<qsizetype> m_waiting;
    ProbeOptions m_options;
    std::unique_ptr<DnsResolver> m_resolver;
    std::unique_ptr<HttpFetcher> m_fetcher;

    std::map<qsizetype, std::unique_ptr<DomainDiscovery>> m_domains;
    QSet<qsizetype> m_ready;
    /// Under way, and the domains that wait for them.
    QHash<HttpRequest, QSet<qsizetype>> m_requests;
    QHash<DnsQuestion, QSet<qsizetype>> m_questions;

    qsizetype m_answered = 0;
    qsizetype m_probed = 0;
    bool m_started = false;
    bool m_running = false;
    bool m_cancelled = false;
    bool m_scheduled = false;
};

Probe::Probe(const Workspace &workspace, const QList<qsizetype> &domains, const ProbeOptions &options,
             QObject *parent)
    : QObject(parent), m_run(std::make_unique<Run>(*this, workspace, domains, options))
{
}

Probe::~Probe() = default;

void Probe::start()
{
    m_run->start();
}

void Probe::cancel()
{
    m_run->cancel();
}

bool Probe::isRunning() const
{
    return m_run->isRunning();
}

} // namespace autoconfigure
