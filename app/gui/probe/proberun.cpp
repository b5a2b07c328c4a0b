// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/proberun.h"

#include "model/hostname.h"
#include "probe/proberesultsmodel.h"

#include <algorithm>
#include <chrono>

namespace autoconfigure
{

using namespace std::chrono_literals;

namespace
{

/// As the probe's results name it: what is no host name is as it was typed.
QString nameInResults(const Domain &domain)
{
    const QString ascii = toAsciiHost(domain.name);
    return ascii.isEmpty() ? domain.name : ascii;
}

} // namespace

ProbeRun::ProbeRun(WorkspaceDocument *document, ProbeResultsModel *results, QObject *parent)
    : QObject(parent), m_document(document), m_results(results)
{
    // Not at each letter of a name.
    m_forget.setSingleShot(true);
    m_forget.setInterval(200ms);
    connect(&m_forget, &QTimer::timeout, this, &ProbeRun::forgetRemovedDomains);
    connect(m_document, &WorkspaceDocument::changed, this, &ProbeRun::applyChange);
}

ProbeRun::~ProbeRun() = default;

void ProbeRun::start(const QList<qsizetype> &domains, const ProbeOptions &options)
{
    if (isRunning() || domains.isEmpty()) {
        return;
    }
    const Workspace &workspace = m_document->workspace();
    QHash<QString, QString> typedNames;
    for (const qsizetype index : domains) {
        const Domain &domain = workspace.domains.at(index);
        const QString name = nameInResults(domain);
        if (name != domain.name) {
            typedNames.insert(name, domain.name);
        }
    }
    m_results->addTypedNames(typedNames);
    m_options = options;
    m_names.clear();
    m_startTime = QDateTime::currentDateTime();
    m_domainsDone = 0;
    m_domainsWanted = domains.size();
    m_fraction = 0;
    m_wasCancelled = false;
    m_upToDate = true;
    m_probe = std::make_unique<Probe>(workspace, domains, options);
    connectProbe();
    Q_EMIT started();
    m_probe->start();
}

void ProbeRun::connectProbe()
{
    connect(m_probe.get(), &Probe::domainStarted, this, [this](const DomainProbe &domain) {
        m_names.insert(domain.domainIndex, domain.domain);
        m_results->begin(domain);
        if (!m_upToDate) {
            m_results->markOutOfDate();
        }
    });
    const auto takeStep = [this](qsizetype domain, const QString &client, qsizetype position,
                                 const DiscoveryStep &step) {
        m_results->setStep(m_names.value(domain), client, position, step);
    };
    connect(m_probe.get(), &Probe::stepStarted, this, takeStep);
    connect(m_probe.get(), &Probe::stepFinished, this, takeStep);
    connect(m_probe.get(), &Probe::clientProbed, m_results, &ProbeResultsModel::setClient);
    connect(m_probe.get(), &Probe::domainProbed, this, [this](const DomainProbe &domain) {
        ++m_domainsDone;
        m_results->finish(domain, m_upToDate);
        Q_EMIT progressed();
    });
    connect(m_probe.get(), &Probe::progress, this, &ProbeRun::takeProgress);
    connect(m_probe.get(), &Probe::finished, this, &ProbeRun::finish);
}

QList<qsizetype> ProbeRun::positionsOf(const QSet<QString> &domains) const
{
    QList<qsizetype> positions;
    const QList<Domain> &all = m_document->workspace().domains;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (domains.contains(nameInResults(all.at(i)))) {
            positions.append(i);
        }
    }
    return positions;
}

void ProbeRun::cancel()
{
    if (isRunning()) {
        m_probe->cancel();
    }
}

void ProbeRun::clear()
{
    m_forget.stop();
    const bool wasRunning = isRunning();
    m_probe.reset();
    m_results->clear();
    m_startTime = {};
    if (wasRunning) {
        Q_EMIT finished();
    }
}

void ProbeRun::takeProgress(qsizetype done, qsizetype total)
{
    if (total > 0) {
        m_fraction = std::max(m_fraction, static_cast<double>(done) / static_cast<double>(total));
    }
    Q_EMIT progressed();
}

void ProbeRun::finish(bool cancelled)
{
    m_wasCancelled = cancelled;
    // It is in the middle of its signal.
    Probe *done = m_probe.release();
    done->setParent(this);
    done->deleteLater();
    m_results->stop(m_upToDate);
    if (!m_upToDate) {
        m_forget.start();
    }
    Q_EMIT finished();
}

void ProbeRun::applyChange(const ChangeEvent &event)
{
    m_upToDate = false;
    m_results->markOutOfDate();
    if (event.kind != ChangeEvent::Kind::ProfileChanged && event.kind != ChangeEvent::Kind::HostingChanged) {
        m_forget.start();
    }
}

void ProbeRun::forgetRemovedDomains()
{
    if (m_results->rowCount() == 0) {
        return;
    }
    QSet<QString> names;
    for (const Domain &domain : m_document->workspace().domains) {
        names.insert(nameInResults(domain));
    }
    m_results->keepOnly(names);
}

} // namespace autoconfigure
