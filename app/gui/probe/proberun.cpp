// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/proberun.h"

#include "document/resultnames.h"
#include "probe/mailserversmodel.h"
#include "probe/proberesultsmodel.h"

#include <algorithm>
#include <chrono>

namespace autoconfigure
{

using namespace std::chrono_literals;

ProbeRun::ProbeRun(WorkspaceDocument *document, ProbeResultsModel *results, MailServersModel *services,
                   QObject *parent)
    : QObject(parent), m_document(document), m_results(results), m_services(services)
{
    // Not at each letter of a name.
    m_forget.setSingleShot(true);
    m_forget.setInterval(200ms);
    connect(&m_forget, &QTimer::timeout, this, &ProbeRun::forgetRemovedDomains);
    connect(m_document, &WorkspaceDocument::changed, this, &ProbeRun::applyChange);
}

ProbeRun::~ProbeRun() = default;

void ProbeRun::start(const ProbePlan &plan)
{
    if (isRunning() || plan.domains.isEmpty() || !(plan.asksClients || plan.asksMailServers)) {
        return;
    }
    const Workspace &workspace = m_document->workspace();
    m_results->addTypedNames(typedNamesInResults(workspace, plan.domains));
    m_plan = plan;
    m_names.clear();
    m_startTime = QDateTime::currentDateTime();
    m_domainsDone = 0;
    m_domainsWanted = plan.domains.size();
    m_clientProgress = m_mailProgress = {};
    m_fraction = 0;
    m_wasCancelled = false;
    m_upToDate = true;
    if (plan.asksClients) {
        m_probe = std::make_unique<Probe>(workspace, plan.domains, plan.clients);
        connectClients();
    }
    if (plan.asksMailServers) {
        m_mailProbe = std::make_unique<MailServerProbe>(workspace, plan.domains, plan.mailServers);
        connectMailServers();
    }
    // The probe has it.
    m_plan.mailServers.login.reset();
    Q_EMIT started();
    if (m_probe) {
        m_probe->start();
    }
    if (m_mailProbe) {
        m_mailProbe->start();
    }
}

void ProbeRun::connectMailServers()
{
    connect(m_mailProbe.get(), &MailServerProbe::serviceProbed, this, [this](const MailServerResult &result) {
        m_results->addWithoutClients(result.domain, result.domainIndex);
        m_services->addResult(result, m_upToDate);
    });
    connect(m_mailProbe.get(), &MailServerProbe::progress, this,
            [this](qsizetype done, qsizetype total) { takeProgress(m_mailProgress, done, total); });
    connect(m_mailProbe.get(), &MailServerProbe::finished, this, [this](bool cancelled) {
        // It is in the middle of its signal.
        finishPart(m_mailProbe.release(), cancelled);
    });
}

void ProbeRun::connectClients()
{
    connect(m_probe.get(), &Probe::domainStarted, this, [this](const DomainProbe &domain) {
        m_names.insert(domain.domainIndex, domain.domain);
        m_results->begin(domain, m_upToDate);
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
    connect(m_probe.get(), &Probe::progress, this,
            [this](qsizetype done, qsizetype total) { takeProgress(m_clientProgress, done, total); });
    connect(m_probe.get(), &Probe::finished, this, [this](bool cancelled) {
        // It is in the middle of its signal.
        finishPart(m_probe.release(), cancelled);
    });
}

QList<qsizetype> ProbeRun::positionsOf(const QSet<QString> &domains) const
{
    return positionsOfResults(m_document->workspace(), domains);
}

void ProbeRun::cancel()
{
    if (m_probe) {
        m_probe->cancel();
    }
    if (m_mailProbe) {
        m_mailProbe->cancel();
    }
}

void ProbeRun::clear()
{
    m_forget.stop();
    const bool wasRunning = isRunning();
    m_probe.reset();
    m_mailProbe.reset();
    m_results->clear();
    m_services->clear();
    m_startTime = {};
    if (wasRunning) {
        Q_EMIT finished();
    }
}

void ProbeRun::takeProgress(Progress &part, qsizetype done, qsizetype total)
{
    part = {done, total};
    const qsizetype all = m_clientProgress.total + m_mailProgress.total;
    if (all > 0) {
        const qsizetype allDone = m_clientProgress.done + m_mailProgress.done;
        m_fraction = std::max(m_fraction, static_cast<double>(allDone) / static_cast<double>(all));
    }
    Q_EMIT progressed();
}

void ProbeRun::finishPart(QObject *done, bool cancelled)
{
    done->setParent(this);
    done->deleteLater();
    m_wasCancelled = m_wasCancelled || cancelled;
    if (isRunning()) {
        return;
    }
    m_results->stop(m_upToDate);
    if (!m_upToDate) {
        m_forget.start();
    }
    Q_EMIT finished();
}

void ProbeRun::applyChange(const ChangeEvent &event)
{
    if (event.kind == ChangeEvent::Kind::DeploymentChanged) {
        return; // nothing that is asked depends on it
    }
    m_upToDate = false;
    m_results->markOutOfDate();
    m_services->markOutOfDate();
    if (event.kind != ChangeEvent::Kind::ProfileChanged && event.kind != ChangeEvent::Kind::HostingChanged) {
        m_forget.start();
    }
}

void ProbeRun::forgetRemovedDomains()
{
    if (m_results->rowCount() == 0 && m_services->rowCount() == 0) {
        return;
    }
    const QSet<QString> names = namesInResults(m_document->workspace());
    m_results->keepOnly(names);
    m_services->keepOnly(names);
}

} // namespace autoconfigure
