// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ProbePanel that shows how it goes, and hands the results out.
#include "compare/comparedialog.h"
#include "probe/comparisonpage.h"
#include "probe/logindialog.h"
#include "probe/mailserversmodel.h"
#include "probe/mailserverspage.h"
#include "probe/probechoices.h"
#include "probe/probematrixview.h"
#include "probe/probepanel.h"
#include "probe/proberesultsmodel.h"
#include "probe/proberun.h"
#include "probe/probesequencepage.h"
#include "theme/statusnote.h"
#include "widgets/filteredit.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTabBar>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

void ProbePanel::showProgress()
{
    m_progress->setValue(static_cast<int>(m_run->fraction() * m_progress->maximum()));
    m_progress->setFormat(
        tr("%1 of %2", "domains probed of all")
            .arg(QLocale().toString(m_run->domainsDone()), QLocale().toString(m_run->domainsWanted())));
}

void ProbePanel::showRun()
{
    const bool running = isRunning();
    // How to probe can be chosen before; the progress takes its place.
    m_choices->setVisible(!running);
    m_spacer->setVisible(!running);
    m_progress->setVisible(running);
    m_cancelButton->setVisible(running);
    showProgress();
    showSummary();
    if (!running) {
        m_sequences->ensureCurrent();
        m_mailServers->ensureCurrent();
    }
    showNote();
    showComparison();
    showFilter();
    Q_EMIT runningChanged(running);
}

void ProbePanel::showSummary()
{
    const bool hasEnd = !isRunning() && m_run->startTime().isValid() &&
                        (m_results->rowCount() > 0 || m_services->rowCount() > 0);
    QString text = hasEnd ? probeSummaryText(report()) : QString();
    if (hasEnd && !m_run->plan().clients.http.overrides.isEmpty()) {
        text = tr("%1 – not as the DNS says: %2", "summary, addresses given by hand")
                   .arg(text, report().overrides.join(u", "_s));
    }
    m_summary->setText(text);
    m_summary->setVisible(!text.isEmpty());
    m_summary->setToolTip(text);
}

void ProbePanel::showNote()
{
    ProbePlan ignored;
    if (m_noteKind == Note::BadChoice) {
        const Result<void> choice = m_choices->apply(ignored);
        m_note->setNote(Severity::Error, choice ? QString() : choice.error().text());
    } else if (m_saver->hasOutcome()) {
        m_saver->showOutcome(m_note);
    } else if (!isRunning() && m_run->wasCancelled() && m_run->startTime().isValid()) {
        m_note->setNote(Severity::Warning, tr("Cancelled. Domains that were not complete by then say so."));
    } else if (m_results->hasOutOfDate() || m_services->hasOutOfDate()) {
        m_note->setNote(Severity::Info,
                        tr("Results in italics are from before the last change of the workspace."));
    } else {
        m_note->clear();
    }
}

void ProbePanel::showComparison()
{
    // It is made anew for each domain: only where it is seen.
    if (m_tabs->currentIndex() != Comparison) {
        return;
    }
    const QModelIndex row = currentDomain();
    if (const DomainProbe *domain = m_results->domain(row); domain != nullptr && !domain->clients.isEmpty()) {
        m_comparison->showDomain(*domain, m_results->shownName(domain->domain), m_results->isComplete(row));
    } else {
        m_comparison->clear();
    }
}

std::pair<int, int> ProbePanel::countRows() const
{
    switch (m_tabs->currentIndex()) {
    case MailServers:
        return {m_services->rowCount(), m_mailServers->shownServices()};
    case Matrix:
        return {m_results->rowCount(), m_matrix->shownDomains()};
    case Sequences:
        return {m_results->rowCount(), m_sequences->shownDomains()};
    default:
        return {m_results->rowCount(), m_results->rowCount()};
    }
}

QString ProbePanel::emptyText() const
{
    if (countRows().first > 0) {
        return m_text->text().isEmpty() && m_onlyProblems->isChecked() ? tr("No problem found.")
                                                                       : tr("No result matches the filter.");
    }
    if (isRunning()) {
        return tr("Asking as the clients do…");
    }
    return tr("F7 follows what mail clients do for the selected domains when a user types an address: each "
              "request, its answer, and the settings that the client ends up with. Shift+F7 does so for all "
              "domains.");
}

void ProbePanel::applyFilter()
{
    const QString text = m_text->text();
    const bool only = m_onlyProblems->isChecked();
    switch (m_tabs->currentIndex()) {
    case Sequences:
        m_sequences->setFilter(text, only);
        break;
    case MailServers:
        m_mailServers->setFilter(text, only);
        break;
    case Matrix:
        m_matrix->setFilter(text, only);
        break;
    default:
        break;
    }
}

void ProbePanel::showFilter()
{
    if (!m_filterDelay.isActive()) {
        applyFilter();
    }
    showCount();
}

void ProbePanel::showCount()
{
    const auto [all, shown] = countRows();
    const bool isFiltered = m_tabs->currentIndex() != Comparison;
    m_text->setCount(shown, all);
    m_text->setEnabled(isFiltered);
    m_onlyProblems->setEnabled(isFiltered);
    m_empty->setText(emptyText());
    m_stack->setCurrentWidget(shown == 0 ? static_cast<QWidget *>(m_empty) : m_pages);
    updateActions();
}

void ProbePanel::updateActions()
{
    const bool running = isRunning();
    m_cancel->setEnabled(running);
    const bool hasResults = m_results->rowCount() > 0 || m_services->rowCount() > 0;
    m_again->setEnabled(!running && hasResults && !selectedDomains().isEmpty());
    const DomainProbe *current = m_results->domain(currentDomain());
    m_compare->setEnabled(!running && current != nullptr && !current->clients.isEmpty());
    m_save->setEnabled(!running && hasResults && !m_saver->isSaving());
    m_login->setEnabled(!running && !m_document->workspace().domains.isEmpty());
}

void ProbePanel::showDomain(const QString &domain)
{
    const QModelIndex row = m_results->domainIndex(domain);
    m_tabs->setCurrentIndex(row.isValid() ? Sequences : MailServers);
    const auto go = [this, &row, &domain] {
        return row.isValid() ? m_sequences->showRow(row) : m_mailServers->showDomain(domain);
    };
    if (!go()) {
        m_text->clear();
        m_filterDelay.stop();
        m_onlyProblems->setChecked(false);
        showFilter();
        go();
    }
}

ProbeReport ProbePanel::report() const
{
    QStringList overrides;
    for (const HostOverride &override : m_run->plan().clients.http.overrides) {
        overrides.append(override.toString());
    }
    return {.domains = m_results->results(),
            .mailServers = m_services->results(),
            .time = m_run->startTime(),
            .overrides = overrides,
            .cancelled = m_run->wasCancelled()};
}

void ProbePanel::askForLogin()
{
    const QSet<QString> selected = selectedDomains();
    const QList<qsizetype> positions = m_run->positionsOf(selected);
    QStringList names;
    for (const Domain &domain : m_document->workspace().domains) {
        names.append(domain.name);
    }
    const QString suggested = names.value(positions.value(0, 0));
    auto *dialog = new LoginDialog(names, suggested, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { testLogin(dialog->login()); });
    dialog->open();
}

void ProbePanel::testLogin(const MailLogin &login)
{
    ProbePlan plan = m_base;
    if (isRunning() || !m_choices->apply(plan)) {
        return;
    }
    plan.domains = m_run->positionsOf({login.account.domain});
    plan.asksClients = false;
    plan.asksMailServers = true;
    plan.mailServers.login = login;
    m_tabs->setCurrentIndex(MailServers);
    start(plan);
}

void ProbePanel::openComparison()
{
    const DomainProbe *probe = m_results->domain(currentDomain());
    if (probe == nullptr) {
        return;
    }
    m_comparedDomain = probe->domain;
    if (m_compareDialog == nullptr) {
        m_compareDialog = new CompareDialog(this, m_settings);
        m_compareDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    showDocuments();
    if (const DiscoveryStep *step = m_results->step(m_sequences->currentRow())) {
        m_compareDialog->choose(step->title());
    }
    m_compareDialog->show();
    m_compareDialog->raise();
    m_compareDialog->activateWindow();
}

void ProbePanel::showDocuments()
{
    if (m_compareDialog == nullptr || isRunning()) {
        return;
    }
    const DomainProbe *probe = m_results->domain(m_results->domainIndex(m_comparedDomain));
    if (probe == nullptr) {
        m_compareDialog->close(); // with its domain
        return;
    }
    m_compareDialog->setDocuments(m_results->shownName(probe->domain),
                                  compareDocuments(m_document->workspace(), *probe), probe->time);
}

ReportSaver::Content ProbePanel::reportContent() const
{
    return [report = report()](const QString &filePath) {
        const bool isJson = filePath.endsWith(".json"_L1, Qt::CaseInsensitive);
        return isJson ? probeJsonReport(report) : probeHtmlReport(report);
    };
}

void ProbePanel::saveReport(const QString &filePath)
{
    m_saver->save(filePath);
}

void ProbePanel::takeSaved()
{
    m_noteKind = Note::None;
    showNote();
    updateActions();
}

void ProbePanel::forgetNotes()
{
    m_noteKind = Note::None;
    m_saver->forgetOutcome();
}

} // namespace autoconfigure
