// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnspanel.h"

#include "dns/dnsdetails.h"
#include "dns/dnsresultsfilter.h"
#include "dns/dnsresultsmodel.h"
#include "dns/dnsrun.h"
#include "dns/dnsserverchoice.h"
#include "mainactions.h"
#include "theme/icons.h"
#include "theme/statusnote.h"
#include "widgets/actionbutton.h"
#include "widgets/actionrow.h"
#include "widgets/filteredit.h"
#include "widgets/rememberstate.h"
#include "widgets/rowcopy.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <chrono>
#include <numeric>
#include <utility>

namespace autoconfigure
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// So few are opened by themselves.
constexpr qsizetype mostOpened = 8;
constexpr int mostFoundOpened = 50;
constexpr int progressSteps = 1000;
constexpr int narrowLetters = 130;
constexpr int highLines = 20;

} // namespace

DnsPanel::DnsPanel(WorkspaceDocument *document, MainActions *actions, QSettings *settings,
                   DnsCheckOptions base, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_base(std::move(base)),
      m_results(new DnsResultsModel(this)),
      m_filter(new DnsResultsFilter(m_results, this)),
      m_run(new DnsRun(document, m_results, this)),
      m_cancel(new QAction(themedIcon(u"dialog-close"_s), QString(), this)),
      m_recheck(new QAction(themedIcon(u"view-refresh"_s), QString(), this)),
      m_copyMissing(new QAction(themedIcon(u"edit-copy"_s), QString(), this)),
      m_save(new QAction(themedIcon(u"document-save"_s), QString(), this)),
      m_onlyProblems(new QAction(themedIcon(u"status-warning"_s), QString(), this)),
      m_worstFirst(new QAction(themedIcon(u"go-up"_s), QString(), this)),
      m_server(new DnsServerChoice(settings, this)),
      m_progress(new QProgressBar(this)),
      m_summary(new QLabel(this)),
      m_text(new FilterEdit(u"dnsFilter"_s, this)),
      m_note(new StatusNote(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new QLabel(this)),
      m_splitter(new QSplitter(this)),
      m_view(new QTreeView(this)),
      m_details(new DnsDetails(this)),
      m_saver(new ReportSaver([this] { return reportContent(); }, settings, this))
{
    setObjectName(u"dnsPanel"_s);
    createActions();
    auto *column = new QVBoxLayout(this);
    buildRows(actions, column);
    buildResults();
    rememberState(settings, u"dns/splitter"_s, m_splitter);
    rememberState(settings, u"dns/columns"_s, m_view->header());
    column->addWidget(m_note);
    column->addWidget(m_stack, 1);
    column->addWidget(m_summary);
    connectAll();
    retranslate();
    showRun();
}

DnsPanel::~DnsPanel() = default;

void DnsPanel::createActions()
{
    m_cancel->setObjectName(u"dnsCancel"_s);
    m_cancel->setShortcut(Qt::Key_Escape);
    m_cancel->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_recheck->setObjectName(u"dnsRecheck"_s);
    m_copyMissing->setObjectName(u"dnsCopyMissing"_s);
    m_save->setObjectName(u"dnsSave"_s);
    m_onlyProblems->setObjectName(u"dnsOnlyProblems"_s);
    m_onlyProblems->setCheckable(true);
    m_worstFirst->setObjectName(u"dnsWorstFirst"_s);
    m_worstFirst->setCheckable(true);
    m_worstFirst->setChecked(true);
    // The key works wherever the keyboard is in the panel, while there is something to cancel.
    addAction(m_cancel);
    m_view->addActions({m_recheck, m_copyMissing});
}

void DnsPanel::buildRows(MainActions *actions, QLayout *column)
{
    m_cancelButton = actionButton(m_cancel, this, Qt::ToolButtonTextBesideIcon);
    m_progress->setObjectName(u"dnsProgress"_s);
    m_progress->setRange(0, progressSteps);
    m_summary->setObjectName(u"dnsSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_note->setObjectName(u"dnsNote"_s);

    auto *first = new QHBoxLayout;
    auto *checks = new ActionRow(this);
    checks->add(actions->checkDns);
    checks->add(actions->checkAllDns);
    first->addWidget(checks);
    first->addWidget(m_server);
    first->addWidget(m_progress, 1);
    first->addWidget(m_cancelButton);
    m_spacer = new QWidget(this);
    first->addWidget(m_spacer, 1);
    auto *second = new QHBoxLayout;
    second->addWidget(m_text, 1);
    auto *tools = new ActionRow(this);
    tools->add(m_onlyProblems);
    tools->add(m_worstFirst, Qt::ToolButtonTextOnly);
    tools->add(m_recheck, Qt::ToolButtonIconOnly);
    tools->add(m_copyMissing);
    tools->add(m_save, Qt::ToolButtonIconOnly);
    second->addWidget(tools);
    auto *rows = new QVBoxLayout;
    rows->addLayout(first);
    rows->addLayout(second);
    static_cast<QVBoxLayout *>(column)->addLayout(rows);
}

void DnsPanel::buildResults()
{
    m_view->setObjectName(u"dnsView"_s);
    m_view->setModel(m_filter);
    m_view->setUniformRowHeights(true);
    // The header and a row, in a window that has hardly room for its page.
    m_view->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_view->setAlternatingRowColors(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    new RowCopy(m_view);
    QHeaderView *header = m_view->header();
    const int character = fontMetrics().averageCharWidth();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(character * 9);
    header->resizeSection(DnsResultsModel::Record, character * 42);
    header->resizeSection(DnsResultsModel::Status, character * 20);
    header->resizeSection(DnsResultsModel::Ttl, character * 10);
    header->resizeSection(DnsResultsModel::Checked, character * 10);
    header->setSectionResizeMode(DnsResultsModel::Expected, QHeaderView::Stretch);
    header->setSectionResizeMode(DnsResultsModel::Seen, QHeaderView::Stretch);

    m_splitter->setObjectName(u"dnsSplitter"_s);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(true);
    m_empty->setObjectName(u"dnsEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    // Its lines are no reason for a higher window.
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
}

void DnsPanel::connectAll()
{
    connect(m_run, &DnsRun::started, this, &DnsPanel::showRun);
    connect(m_run, &DnsRun::progressed, this, &DnsPanel::showProgress);
    connect(m_run, &DnsRun::finished, this, &DnsPanel::showRun);
    connect(m_cancel, &QAction::triggered, m_run, &DnsRun::cancel);
    connect(m_recheck, &QAction::triggered, this, &DnsPanel::recheck);
    connect(m_copyMissing, &QAction::triggered, this, &DnsPanel::copyMissing);
    connect(m_save, &QAction::triggered, this, [this] {
        m_saver->ask(u"dnsSaveDialog"_s, {tr("Web page (*.html)"), tr("JSON (*.json)"), tr("Table (*.csv)")});
    });
    connect(m_onlyProblems, &QAction::toggled, m_filter, &DnsResultsFilter::setOnlyProblems);
    connect(m_worstFirst, &QAction::toggled, m_filter, &DnsResultsFilter::setWorstFirst);
    connect(m_saver, &ReportSaver::changed, this, &DnsPanel::takeSaved);

    // A search in the records of thousands of domains, not at each letter.
    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(150ms);
    connect(m_text, &FilterEdit::textChanged, &m_filterDelay, qOverload<>(&QTimer::start));
    connect(&m_filterDelay, &QTimer::timeout, this, [this] { m_filter->setText(m_text->text()); });
    connect(m_filter, &DnsResultsFilter::filtered, this, [this](bool hasText) {
        if (hasText && m_filter->rowCount() <= mostFoundOpened) {
            m_view->expandAll();
        }
        showEmptyState();
    });
    connect(m_text, &FilterEdit::left, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    m_copied.setSingleShot(true);
    m_copied.setInterval(2s);
    connect(&m_copied, &QTimer::timeout, this, &DnsPanel::retranslate);

    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &DnsPanel::openNewRows);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_filter, changed, this, &DnsPanel::showEmptyState);
    }
    connect(m_filter, &QAbstractItemModel::modelReset, this, &DnsPanel::showEmptyState);
    m_refresh.setSingleShot(true);
    connect(m_filter, &QAbstractItemModel::dataChanged, &m_refresh, qOverload<>(&QTimer::start));
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        showDetails();
        showNote();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DnsPanel::showDetails);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DnsPanel::updateActions);
}

void DnsPanel::check(const QList<qsizetype> &domains)
{
    if (isRunning() || domains.isEmpty()) {
        return;
    }
    DnsCheckOptions options = m_base;
    if (!m_server->apply(options)) {
        m_noteKind = Note::BadServer;
        showNote();
        m_server->focusAddress();
        return;
    }
    forgetNotes();
    m_run->start(domains, options);
}

void DnsPanel::checkAll()
{
    QList<qsizetype> all(m_document->workspace().domains.size());
    std::iota(all.begin(), all.end(), 0);
    check(all);
}

void DnsPanel::checkAllAnew()
{
    if (!isRunning()) {
        checkAll();
        return;
    }
    connect(m_run, &DnsRun::finished, this, &DnsPanel::checkAll,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    m_run->cancel();
}

void DnsPanel::recheck()
{
    QSet<QString> names;
    const QList<DomainCheck> selected = selectedDomains();
    for (const DomainCheck &one : selected) {
        names.insert(one.domain);
    }
    check(m_run->positionsOf(names));
}

bool DnsPanel::isRunning() const
{
    return m_run->isRunning();
}

void DnsPanel::clear()
{
    forgetNotes();
    m_run->clear();
    m_details->clear();
    showRun();
}

void DnsPanel::showProgress()
{
    m_progress->setValue(static_cast<int>(m_run->fraction() * progressSteps));
    m_progress->setFormat(
        tr("%1 of %2", "domains checked of all")
            .arg(QLocale().toString(m_run->domainsDone()), QLocale().toString(m_run->domainsWanted())));
}

void DnsPanel::showRun()
{
    const bool running = isRunning();
    // Who is asked can be chosen before; the progress takes its place.
    m_server->setVisible(!running);
    m_spacer->setVisible(!running);
    m_progress->setVisible(running);
    m_cancelButton->setVisible(running);
    showProgress();
    if (!running) {
        m_summary->setText(m_run->startTime().isValid() && m_results->rowCount() > 0
                               ? tr("%1. Asked: %2.", "numbers of domains and errors, name server")
                                     .arg(dnsSummaryText(report()), serverText(m_run->options()))
                               : QString());
        m_summary->setVisible(!m_summary->text().isEmpty());
        m_summary->setToolTip(m_summary->text());
        if (!m_view->currentIndex().isValid() && m_filter->rowCount() > 0) {
            m_view->setCurrentIndex(m_filter->index(0, 0));
        }
    }
    showNote();
    showEmptyState();
    Q_EMIT runningChanged(running);
}

void DnsPanel::showNote()
{
    DnsCheckOptions ignored;
    if (m_noteKind == Note::BadServer) {
        const Result<void> server = m_server->apply(ignored);
        m_note->setNote(Severity::Error, server ? QString() : server.error().text());
    } else if (m_saver->hasOutcome()) {
        m_saver->showOutcome(m_note);
    } else if (!isRunning() && m_run->wasCancelled() && m_run->startTime().isValid()) {
        m_note->setNote(Severity::Info,
                        tr("Cancelled. Only domains that were complete by then have new results."));
    } else if (m_results->hasOutOfDate()) {
        m_note->setNote(Severity::Warning,
                        tr("Results in italics are from before the last change of the workspace."));
    } else {
        m_note->clear();
    }
}

void DnsPanel::showDetails()
{
    const QModelIndex current = m_filter->mapToSource(m_view->currentIndex());
    if (const RecordResult *record = m_results->record(current)) {
        m_details->showRecord(*record);
    } else if (const DomainCheck *domain = m_results->domain(current)) {
        m_details->showDomain(*domain, m_results->shownName(domain->domain));
    } else {
        m_details->clear();
    }
}

void DnsPanel::showEmptyState()
{
    const bool hasResults = m_results->rowCount() > 0;
    const bool isEmpty = m_filter->rowCount() == 0;
    m_text->setCount(m_filter->rowCount(), m_results->rowCount());
    m_empty->setText(hasResults ? m_text->text().isEmpty() && m_onlyProblems->isChecked()
                                      ? tr("No problem found.")
                                      : tr("No result matches the filter.")
                     : isRunning()
                         ? tr("Asking the name servers…")
                         : tr("F5 checks the DNS of the selected domains against the plan, Shift+F5 "
                              "that of all domains."));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_splitter);
    updateActions();
}

void DnsPanel::updateActions()
{
    const bool running = isRunning();
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    const bool hasFix = std::any_of(rows.cbegin(), rows.cend(), [this](const QModelIndex &row) {
        const QList<RecordResult> &records = m_results->domain(m_filter->mapToSource(row))->records;
        return std::any_of(records.cbegin(), records.cend(),
                           [](const RecordResult &record) { return !record.fix.isEmpty(); });
    });
    m_cancel->setEnabled(running);
    m_recheck->setEnabled(!running && !rows.isEmpty());
    m_copyMissing->setEnabled(hasFix);
    m_save->setEnabled(m_results->rowCount() > 0 && !m_saver->isSaving());
}

void DnsPanel::openNewRows(const QModelIndex &parent, int first, int last)
{
    if (parent.isValid() || m_run->domainsWanted() > mostOpened || m_results->rowCount() > mostFoundOpened) {
        return;
    }
    for (int row = first; row <= last; ++row) {
        m_view->expand(m_filter->index(row, 0));
    }
}

void DnsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Beside each other both would be too narrow to read; above each other only where there is height for
    // both.
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * narrowLetters;
    const bool isHigh = height() > fontMetrics().height() * highLines;
    m_splitter->setOrientation(isNarrow && isHigh ? Qt::Vertical : Qt::Horizontal);
}

void DnsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_results->retranslate();
        showRun();
    } else if (event->type() == QEvent::PaletteChange) {
        m_results->updateIcons();
    }
}

void DnsPanel::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Cancel the check (Esc)"));
    m_recheck->setText(tr("Check again"));
    m_recheck->setToolTip(tr("Check the domains of the selected rows again"));
    m_copyMissing->setText(tr("Copy missing records"));
    m_copyMissing->setIconText(tr("Copy missing"));
    m_copyMissing->setToolTip(tr("Copy every line that is to be pasted into the zones of the selected rows"));
    m_save->setText(tr("Save report…"));
    m_save->setToolTip(tr("Save all results as HTML, JSON or CSV"));
    m_onlyProblems->setText(tr("Only problems"));
    m_onlyProblems->setToolTip(tr("Show only errors and warnings"));
    m_worstFirst->setText(tr("Worst first"));
    m_worstFirst->setToolTip(tr("Sort by severity instead of the order of the workspace"));
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_text->setTexts(tr("Filter the results"), tr("Filter"));
    m_view->setAccessibleName(tr("Results of the DNS check"));
}

} // namespace autoconfigure
