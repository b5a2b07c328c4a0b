// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DnsPanel that hands the results out: clipboard and files.
#include "dns/dnspanel.h"
#include "dns/dnsresultsfilter.h"
#include "dns/dnsresultsmodel.h"
#include "dns/dnsrun.h"
#include "widgets/filteredit.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QTreeView>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

QList<DomainCheck> DnsPanel::selectedDomains() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (QModelIndex &row : rows) {
        row = row.parent().isValid() ? row.parent() : row;
    }
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<DomainCheck> domains;
    for (const QModelIndex &row : std::as_const(rows)) {
        domains.append(*m_results->domain(m_filter->mapToSource(row)));
    }
    return domains;
}

void DnsPanel::showDomain(const QString &domain)
{
    const QModelIndex row = m_results->domainIndex(domain);
    if (row.isValid() && !m_filter->mapFromSource(row).isValid()) {
        m_text->clear();
        m_filter->setText({});
        m_onlyProblems->setChecked(false);
    }
    const QModelIndex shown = m_filter->mapFromSource(row);
    if (shown.isValid()) {
        m_view->setCurrentIndex(shown);
        m_view->expand(shown);
        m_view->scrollTo(shown, QAbstractItemView::PositionAtTop);
    }
}

void DnsPanel::copyMissing()
{
    QApplication::clipboard()->setText(QString::fromLatin1(missingRecordsZone(selectedDomains())));
    m_copyMissing->setIconText(tr("Copied"));
    m_copied.start();
    QAccessibleEvent event(m_view, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

DnsReport DnsPanel::report() const
{
    const DnsCheckOptions &options = m_run->options();
    return {.domains = m_results->results(),
            .server = options.resolver.server ? options.resolver.server->toString() : QString(),
            .authoritative = options.authoritative,
            .time = m_run->startTime(),
            .cancelled = m_run->wasCancelled()};
}

ReportSaver::Content DnsPanel::reportContent() const
{
    return [report = report()](const QString &filePath) {
        return filePath.endsWith(".json"_L1, Qt::CaseInsensitive)  ? dnsJsonReport(report)
               : filePath.endsWith(".csv"_L1, Qt::CaseInsensitive) ? dnsCsvReport(report)
                                                                   : dnsHtmlReport(report);
    };
}

void DnsPanel::saveReport(const QString &filePath)
{
    m_saver->save(filePath);
}

void DnsPanel::takeSaved()
{
    m_noteKind = Note::None;
    showNote();
    updateActions();
}

void DnsPanel::forgetNotes()
{
    m_noteKind = Note::None;
    m_saver->forgetOutcome();
}

} // namespace autoconfigure
