// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsrun.h"

#include "dns/dnsresultsmodel.h"
#include "document/resultnames.h"

#include <algorithm>
#include <chrono>

namespace autoconfigure
{

using namespace std::chrono_literals;

DnsRun::DnsRun(WorkspaceDocument *document, DnsResultsModel *results, QObject *parent)
    : QObject(parent), m_document(document), m_results(results)
{
    m_show.setSingleShot(true);
    m_show.setInterval(100ms);
    connect(&m_show, &QTimer::timeout, this, &DnsRun::showResults);
    // Not at each letter of a name.
    m_forget.setSingleShot(true);
    m_forget.setInterval(200ms);
    connect(&m_forget, &QTimer::timeout, this, &DnsRun::forgetRemovedDomains);
    connect(m_document, &WorkspaceDocument::changed, this, &DnsRun::applyChange);
}

DnsRun::~DnsRun() = default;

void DnsRun::start(const QList<qsizetype> &domains, const DnsCheckOptions &options)
{
    if (isRunning() || domains.isEmpty()) {
        return;
    }
    const Workspace &workspace = m_document->workspace();
    QSet<QString> pending;
    for (const qsizetype index : domains) {
        pending.insert(nameInResults(workspace.domains.at(index)));
    }
    m_results->addTypedNames(typedNamesInResults(workspace, domains));
    m_results->setPending(pending);
    m_options = options;
    m_startTime = QDateTime::currentDateTime();
    m_domainsDone = 0;
    m_domainsWanted = domains.size();
    m_fraction = 0;
    m_wasCancelled = false;
    m_upToDate = true;
    m_check = std::make_unique<DnsCheck>(workspace, domains, options);
    connect(m_check.get(), &DnsCheck::progress, this, &DnsRun::takeProgress);
    connect(m_check.get(), &DnsCheck::domainChecked, this, &DnsRun::takeResult);
    connect(m_check.get(), &DnsCheck::finished, this, &DnsRun::finish);
    Q_EMIT started();
    m_check->start();
}

QList<qsizetype> DnsRun::positionsOf(const QSet<QString> &domains) const
{
    return positionsOfResults(m_document->workspace(), domains);
}

void DnsRun::cancel()
{
    if (isRunning()) {
        m_check->cancel();
    }
}

void DnsRun::clear()
{
    m_show.stop();
    m_forget.stop();
    m_waiting.clear();
    const bool wasRunning = isRunning();
    m_check.reset();
    m_results->clear();
    m_startTime = {};
    if (wasRunning) {
        Q_EMIT finished();
    }
}

void DnsRun::takeProgress(qsizetype done, qsizetype total)
{
    if (total > 0) {
        m_fraction = std::max(m_fraction, static_cast<double>(done) / static_cast<double>(total));
    }
    Q_EMIT progressed();
}

void DnsRun::takeResult(const DomainCheck &result)
{
    ++m_domainsDone;
    m_waiting.append(result);
    if (!m_show.isActive()) {
        m_show.start();
    }
}

void DnsRun::showResults()
{
    m_results->addResults(std::exchange(m_waiting, {}), m_upToDate);
    Q_EMIT progressed();
}

void DnsRun::finish(bool cancelled)
{
    m_show.stop();
    showResults();
    m_wasCancelled = cancelled;
    // It is in the middle of its signal.
    DnsCheck *done = m_check.release();
    done->setParent(this);
    done->deleteLater();
    m_results->setPending({});
    if (!m_upToDate) {
        m_forget.start();
    }
    Q_EMIT finished();
}

void DnsRun::applyChange(const ChangeEvent &event)
{
    if (event.kind == ChangeEvent::Kind::DeploymentChanged) {
        return; // no record depends on it
    }
    m_upToDate = false;
    m_results->markOutOfDate();
    if (event.kind != ChangeEvent::Kind::ProfileChanged && event.kind != ChangeEvent::Kind::HostingChanged) {
        m_forget.start();
    }
}

void DnsRun::forgetRemovedDomains()
{
    if (m_results->rowCount() == 0) {
        return;
    }
    const QSet<QString> names = namesInResults(m_document->workspace());
    m_results->keepOnly(names);
}

} // namespace autoconfigure
