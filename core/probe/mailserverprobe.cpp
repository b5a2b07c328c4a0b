// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailserverprobe.h"

#include "model/domainsettings.h"
#include "probe/mailservers/httpservice.h"
#include "probe/mailservers/mailrules.h"
#include "probe/mailservers/servicecheck.h"
#include "probe/trust.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <map>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// One service of one domain.
struct Place {
    qsizetype domainIndex = -1;
    qsizetype serviceIndex = -1;
    QString domain;
    FieldPath path;
};

/// A service to ask once, and everybody who has it.
struct Target {
    MailService service;
    std::optional<MailCredentials> credentials;
    QList<Place> places;
};

/// A service over HTTP that is being asked.
struct HttpTarget {
    Target target;
    MailServerResult result;
    /// Requests without an answer.
    qsizetype open = 0;
};

/// What makes two services the same to a server.
QString keyOf(const Target &target)
{
    const MailService &service = target.service;
    QStringList parts{protocolWord(service.protocol),
                      service.host,
                      QString::number(service.port),
                      securityWord(service.security),
                      service.path,
                      service.username,
                      target.credentials ? target.credentials->user : QString()};
    for (const Authentication method : service.authentication) {
        parts.append(authenticationWord(method));
    }
    return parts.join(u'\n');
}

QList<Target> targetsOf(const Workspace &workspace, const QList<qsizetype> &domains,
                        const std::optional<MailLogin> &login)
{
    QList<Target> targets;
    QHash<QString, qsizetype> known;
    for (const qsizetype domain : domains) {
        const DomainSettings settings = settingsOf(workspace, domain);
        for (qsizetype i = 0; i < settings.services.size(); ++i) {
            Target target;
            target.service = settings.services.at(i);
            if (login && login->account.domain == settings.domain) {
                target.credentials =
                    MailCredentials{expandUsername(target.service.username, login->account), login->password};
            }
            const QString key = keyOf(target);
            const auto found = known.constFind(key);
            const qsizetype at = found == known.cend() ? targets.size() : *found;
            if (found == known.cend()) {
                known.insert(key, at);
                targets.append(target);
            }
            targets[at].places.append({domain, i, settings.domain, settings.servicePath(i)});
        }
    }
    return targets;
}

bool isAskable(const MailService &service)
{
    return !service.host.isEmpty() && service.port > 0 && service.port <= 65535 &&
           (isHttp(service.protocol) || mailDialect(service.protocol) != nullptr);
}

} // namespace

class MailServerProbe::Run : public QObject
{
public:
    Run(MailServerProbe &probe, const Workspace &workspace, const QList<qsizetype> &domains,
        MailServerProbeOptions options)
        : m_probe(probe),
          m_options(std::move(options)),
          m_waiting(targetsOf(workspace, domains, m_options.login))
    {
        for (const Target &target : std::as_const(m_waiting)) {
            m_total += target.places.size();
        }
        m_options.http.ownHosts = ownHostsOf(workspace, domains);
        m_check.overrides = m_options.http.overrides;
        m_check.nameServer = m_options.http.nameServer;
        m_check.ownHosts = m_options.http.ownHosts;
        m_check.milliseconds = m_options.http.limits.milliseconds;
        m_check.tls = trusting(m_options.http.authorities);
    }

    bool isRunning() const { return m_running; }

    void start()
    {
        if (std::exchange(m_started, true)) {
            return;
        }
        m_running = true;
        schedule();
    }

    void cancel()
    {
        if (m_running && !std::exchange(m_cancelled, true)) {
            schedule();
        }
    }

private:
    void schedule()
    {
        if (!std::exchange(m_scheduled, true)) {
            QMetaObject::invokeMethod(this, &Run::proceed, Qt::QueuedConnection);
        }
    }

    void proceed()
    {
        m_scheduled = false;
        if (!m_running) {
            return;
        }
        const QPointer<Run> alive(this);
        QList<std::pair<Target, MailServerResult>> complete = std::exchange(m_complete, {});
        for (auto &[target, result] : complete) {
            if (!m_cancelled) {
                tell(target, result);
            }
            if (!alive) {
                return;
            }
        }
        while (!m_cancelled && !m_waiting.isEmpty() && underWay() < m_options.atOnce) {
            begin(m_waiting.takeFirst());
        }
        if (m_cancelled || (m_waiting.isEmpty() && underWay() == 0 && m_complete.isEmpty())) {
            end();
        }
    }

    qsizetype underWay() const { return static_cast<qsizetype>(m_checks.size()) + m_asking; }

    QDateTime now() const
    {
        return m_options.now.isValid() ? m_options.now : QDateTime::currentDateTimeUtc();
    }

    void begin(const Target &target)
    {
        if (!isAskable(target.service)) {
            // The workspace's own findings say what is wrong with it.
            m_total -= target.places.size();
            schedule();
        } else if (isHttp(target.service.protocol)) {
            ask(target);
        } else {
            check(target);
        }
    }

    void check(const Target &target)
    {
        ServiceCheckOptions options = m_check;
        options.credentials = target.credentials;
        options.now = now();
        auto owned = std::make_unique<ServiceCheck>(target.service, options);
        ServiceCheck *check = owned.get();
        m_checks.emplace(check, std::move(owned));
        connect(check, &ServiceCheck::finished, this, [this, check, target] {
            m_complete.append({target, check->result()});
            // Not from inside its own signal.
            m_checks.find(check)->second.release()->deleteLater();
            m_checks.erase(check);
            schedule();
        });
        check->start();
    }

    void ask(const Target &target)
    {
        if (!m_fetcher) {
            m_fetcher = m_options.makeFetcher(m_options.http);
            connect(m_fetcher.get(), &HttpFetcher::fetched, this, &Run::fetched);
        }
        const auto asked = std::make_shared<HttpTarget>(HttpTarget{target, {}});
        asked->result.service = target.service;
        ++m_asking;
        askNext(asked);
    }

    void askNext(const std::shared_ptr<HttpTarget> &asked)
    {
        const QList<HttpRequest> requests = nextHttpRequests(asked->result, asked->target.credentials, now());
        if (requests.isEmpty()) {
            m_complete.append({asked->target, asked->result});
            --m_asking;
            return;
        }
        asked->open = requests.size();
        for (const HttpRequest &request : requests) {
            QList<std::shared_ptr<HttpTarget>> &waiting = m_requests[request];
            waiting.append(asked);
            if (waiting.size() == 1) {
                m_fetcher->fetch(request);
            }
        }
    }

    void fetched(const HttpResult &http)
    {
        const QList<std::shared_ptr<HttpTarget>> waiting = m_requests.take(http.request);
        for (const std::shared_ptr<HttpTarget> &asked : waiting) {
            takeHttpAnswer(asked->result, http);
            if (--asked->open == 0) {
                askNext(asked);
            }
        }
        schedule();
    }

    void tell(const Target &target, MailServerResult &result)
    {
        const QPointer<Run> alive(this);
        result.time = QDateTime::currentDateTime();
        for (const Place &place : target.places) {
            result.domainIndex = place.domainIndex;
            result.serviceIndex = place.serviceIndex;
            result.domain = place.domain;
            result.findings = result.http && result.lookup == HttpFailure::None
                                  ? judgeHttpService(result, now(), place.path)
                                  : judgeMailServer(result, now(), place.path);
            ++m_done;
            Q_EMIT m_probe.serviceProbed(result);
            if (!alive || m_cancelled) {
                return;
            }
        }
        Q_EMIT m_probe.progress(m_done, m_total);
    }

    void end()
    {
        m_running = false;
        m_checks.clear();
        m_requests.clear();
        m_waiting.clear();
        m_fetcher.reset();
        Q_EMIT m_probe.finished(m_cancelled);
    }

    MailServerProbe &m_probe;
    MailServerProbeOptions m_options;
    QList<Target> m_waiting;
    ServiceCheckOptions m_check;
    std::map<ServiceCheck *, std::unique_ptr<ServiceCheck>> m_checks;
    std::unique_ptr<HttpFetcher> m_fetcher;
    /// Requests under way, and the services that wait for them.
    QHash<HttpRequest, QList<std::shared_ptr<HttpTarget>>> m_requests;
    /// Services.
    qsizetype m_asking = 0;
    QList<std::pair<Target, MailServerResult>> m_complete;
    qsizetype m_done = 0;
    qsizetype m_total = 0;
    bool m_started = false;
    bool m_running = false;
    bool m_cancelled = false;
    bool m_scheduled = false;
};

MailServerProbe::MailServerProbe(const Workspace &workspace, const QList<qsizetype> &domains,
                                 const MailServerProbeOptions &options, QObject *parent)
    : QObject(parent), m_run(std::make_unique<Run>(*this, workspace, domains, options))
{
}

MailServerProbe::~MailServerProbe() = default;

void MailServerProbe::start()
{
    m_run->start();
}

void MailServerProbe::cancel()
{
    m_run->cancel();
}

bool MailServerProbe::isRunning() const
{
    return m_run->isRunning();
}

} // namespace autoconfigure
