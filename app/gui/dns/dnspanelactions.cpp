// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DnsPanel that hands the results out: clipboard and files.
#include "dns/dnspanel.h"
#include "dns/dnsreportfile.h"
#include "dns/dnsresultsfilter.h"
#include "dns/dnsresultsmodel.h"
#include "dns/dnsrun.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QTreeView>
#include <QtConcurrent>

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

void DnsPanel::copyMissing()
{
    QApplication::clipboard()->setText(QString::fromLatin1(missingRecordsZone(selectedDomains())));
    m_copyMissing->setIconText(tr("Copied"));
    m_copied.start();
    QAccessibleEvent event(m_view, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void DnsPanel::copyRows() const
{
    QStringList lines;
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [this](const QModelIndex &a, const QModelIndex &b) {
        return m_view->visualRect(a).y() < m_view->visualRect(b).y();
    });
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < DnsResultsModel::ColumnCount; ++column) {
            cells.append(row.siblingAtColumn(column).data().toString());
        }
        lines.append(cells.join(u'\t').trimmed());
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
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

void DnsPanel::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the report"));
    dialog->setObjectName(u"dnsSaveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Web page (*.html)"), tr("JSON (*.json)"), tr("Table (*.csv)")});
    dialog->setDefaultSuffix(u"html"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(u"*."_s, 1).section(u')', 0, 0));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &DnsPanel::saveReport);
    dialog->open();
}

void DnsPanel::saveReport(const QString &filePath)
{
    if (m_saving.isRunning()) {
        return;
    }
    m_savePath = filePath;
    m_saving.setFuture(
        QtConcurrent::run([report = report(), filePath] { return saveDnsReport(report, filePath); }));
    updateActions();
}

void DnsPanel::takeSaved()
{
    const Result<void> result = m_saving.result();
    m_noteKind = result ? Note::Saved : Note::NotSaved;
    m_noteText = result ? QDir::toNativeSeparators(m_savePath) : result.error().text();
    showNote();
    updateActions();
}

} // namespace autoconfigure
