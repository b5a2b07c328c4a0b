// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probepanel.h"

#include "compare/comparedialog.h"
#include "mainactions.h"
#include "probe/comparisonpage.h"
#include "probe/mailserversmodel.h"
#include "probe/mailserverspage.h"
#include "probe/probechoices.h"
#include "probe/probematrixview.h"
#include "probe/proberesultsmodel.h"
#include "probe/proberun.h"
#include "probe/probesequencepage.h"
#include "theme/icons.h"
#include "theme/statusnote.h"
#include "widgets/actionbutton.h"
#include "widgets/filteredit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTabBar>
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

constexpr int progressSteps = 1000;

} // namespace

ProbePanel::ProbePanel(WorkspaceDocument *document, MainActions *actions, QSettings *settings, ProbePlan base,
                       QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_base(std::move(base)),
      m_results(new ProbeResultsModel(this)),
      m_services(new MailServersModel(this)),
      m_run(new ProbeRun(document, m_results, m_services, this)),
      m_cancel(new QAction(themedIcon(u"dialog-close"_s), QString(), this)),
      m_again(new QAction(themedIcon(u"view-refresh"_s), QString(), this)),
      m_compare(actions->compareDocuments),
      m_save(new QAction(themedIcon(u"document-save"_s), QString(), this)),
      m_login(new QAction(themedIcon(u"profile"_s), QString(), this)),
      m_onlyProblems(new QAction(themedIcon(u"status-warning"_s), QString(), this)),
      m_choices(new ProbeChoices(settings, this)),
      m_progress(new QProgressBar(this)),
      m_summary(new QLabel(this)),
      m_text(new FilterEdit(u"probeFilter"_s, this)),
      m_note(new StatusNote(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new QLabel(this)),
      m_tabs(new QTabBar(this)),
      m_pages(new QStackedWidget(this)),
      m_sequences(new ProbeSequencePage(m_results, settings, this)),
      m_comparison(new ComparisonPage(this)),
      m_mailServers(new MailServersPage(m_services, settings, this)),
      m_matrix(new ProbeMatrixView(m_results, m_services, settings, this)),
      m_saver(new ReportSaver([this] { return reportContent(); }, settings, this)),
      m_settings(settings)
{
    setObjectName(u"probePanel"_s);
    createActions();
    auto *column = new QVBoxLayout(this);
    buildRows(actions, column);
    buildPages();
    column->addWidget(m_note);
    column->addWidget(m_stack, 1);
    column->addWidget(m_summary);
    connectAll();
    connectResults();
    retranslate();
    showRun();
}

ProbePanel::~ProbePanel() = default;

void ProbePanel::createActions()
{
    m_cancel->setObjectName(u"probeCancel"_s);
    m_cancel->setShortcut(Qt::Key_Escape);
    m_cancel->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_again->setObjectName(u"probeAgain"_s);
    m_save->setObjectName(u"probeSave"_s);
    m_login->setObjectName(u"probeLogin"_s);
    m_onlyProblems->setObjectName(u"probeOnlyProblems"_s);
    m_onlyProblems->setCheckable(true);
    // The key works wherever the keyboard is in the panel, while there is something to cancel.
    addAction(m_cancel);
    m_sequences->addContextActions({m_again, m_compare});
    m_mailServers->addContextActions({m_again, m_login});
    m_matrix->addAction(m_again);
    m_matrix->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ProbePanel::buildRows(MainActions *actions, QLayout *column)
{
    const auto button = [this](QAction *action, Qt::ToolButtonStyle style) {
        return actionButton(action, this, style);
    };
    m_cancelButton = button(m_cancel, Qt::ToolButtonTextBesideIcon);
    m_progress->setObjectName(u"probeProgress"_s);
    m_progress->setRange(0, progressSteps);
    m_summary->setObjectName(u"probeSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_note->setObjectName(u"probeNote"_s);

    auto *first = new QHBoxLayout;
    for (QAction *action : {actions->probeClients, actions->probeAllClients}) {
        first->addWidget(button(action, Qt::ToolButtonTextBesideIcon));
    }
    first->addWidget(m_choices);
    first->addWidget(m_progress, 1);
    first->addWidget(m_cancelButton);
    m_spacer = new QWidget(this);
    first->addWidget(m_spacer, 1);
    auto *second = new QHBoxLayout;
    second->addWidget(m_tabs);
    second->addWidget(m_text, 1);
    second->addWidget(button(m_onlyProblems, Qt::ToolButtonTextBesideIcon));
    second->addWidget(button(m_again, Qt::ToolButtonIconOnly));
    second->addWidget(button(m_login, Qt::ToolButtonIconOnly));
    second->addWidget(button(m_compare, Qt::ToolButtonTextBesideIcon));
    second->addWidget(button(m_save, Qt::ToolButtonIconOnly));
    static_cast<QVBoxLayout *>(column)->addLayout(first);
    static_cast<QVBoxLayout *>(column)->addLayout(second);
}

void ProbePanel::buildPages()
{
    m_tabs->setObjectName(u"probeTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_sequences, m_comparison, m_mailServers, m_matrix}) {
        m_tabs->addTab(QString());
        m_pages->addWidget(page);
    }
    m_empty->setObjectName(u"probeEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    // Its lines are no reason for a higher window.
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    // Less than its pages want: large letters would make the window higher than the screen.
    m_stack->setMinimumHeight(fontMetrics().lineSpacing());
    m_stack->addWidget(m_pages);
    m_stack->addWidget(m_empty);
}

void ProbePanel::connectAll()
{
    connect(m_run, &ProbeRun::started, this, &ProbePanel::showRun);
    connect(m_run, &ProbeRun::progressed, this, &ProbePanel::showProgress);
    connect(m_run, &ProbeRun::finished, this, &ProbePanel::showRun);
    connect(m_cancel, &QAction::triggered, m_run, &ProbeRun::cancel);
    connect(m_again, &QAction::triggered, this, &ProbePanel::probeAgain);
    connect(m_login, &QAction::triggered, this, &ProbePanel::askForLogin);
    connect(m_compare, &QAction::triggered, this, &ProbePanel::openComparison);
    // Edits come by the letter.
    m_compareDelay.setSingleShot(true);
    m_compareDelay.setInterval(100ms);
    connect(m_document, &WorkspaceDocument::changed, &m_compareDelay, qOverload<>(&QTimer::start));
    connect(m_run, &ProbeRun::finished, &m_compareDelay, qOverload<>(&QTimer::start));
    connect(&m_compareDelay, &QTimer::timeout, this, &ProbePanel::showDocuments);
    connect(m_save, &QAction::triggered, this, [this] {
        m_saver->ask(u"probeSaveDialog"_s, {tr("Web page (*.html)"), tr("JSON (*.json)")});
    });
    connect(m_onlyProblems, &QAction::toggled, this, &ProbePanel::showFilter);
    connect(m_saver, &ReportSaver::changed, this, &ProbePanel::takeSaved);
    // A search in the steps of thousands of domains, not at each letter.
    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(150ms);
    connect(m_text, &FilterEdit::textChanged, &m_filterDelay, qOverload<>(&QTimer::start));
    connect(&m_filterDelay, &QTimer::timeout, this, &ProbePanel::showFilter);
    connect(m_text, &FilterEdit::left, this, [this] {
        m_tabs->currentIndex() == Matrix        ? m_matrix->setFocus(Qt::OtherFocusReason)
        : m_tabs->currentIndex() == MailServers ? m_mailServers->focusView()
                                                : m_sequences->focusView();
    });
}

void ProbePanel::connectResults()
{
    // Many results come at once.
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(100ms);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        showComparison();
        showFilter();
        showNote();
    });
    const auto refresh = [this] {
        if (!m_refresh.isActive()) {
            m_refresh.start();
        }
    };
    for (const QAbstractItemModel *model :
         std::initializer_list<QAbstractItemModel *>{m_results, m_services}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, refresh);
        connect(model, &QAbstractItemModel::rowsRemoved, this, refresh);
        connect(model, &QAbstractItemModel::modelReset, this, refresh);
        connect(model, &QAbstractItemModel::dataChanged, this, refresh);
    }
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        showComparison();
        showFilter();
    });
    connect(m_sequences, &ProbeSequencePage::currentChanged, this, [this] {
        m_followsMatrix = false;
        showComparison();
    });
    connect(m_matrix, &ProbeMatrixView::currentDomainChanged, this, [this] {
        m_followsMatrix = true;
        showComparison();
    });
    connect(m_sequences, &ProbeSequencePage::filtered, this, &ProbePanel::showCount);
    connect(m_sequences, &ProbeSequencePage::selectionChanged, this, &ProbePanel::updateActions);
    connect(m_mailServers, &MailServersPage::selectionChanged, this, &ProbePanel::updateActions);
    connect(m_matrix, &ProbeMatrixView::selectedDomainsChanged, this, &ProbePanel::updateActions);
    connect(m_matrix, &ProbeMatrixView::opened, this, &ProbePanel::openFromMatrix);
    connect(m_matrix, &ProbeMatrixView::mailServersOpened, this, [this](const QString &domain) {
        m_tabs->setCurrentIndex(MailServers);
        m_mailServers->showDomain(domain);
        m_mailServers->focusView();
    });
}

void ProbePanel::probe(const QList<qsizetype> &domains)
{
    if (isRunning() || domains.isEmpty()) {
        return;
    }
    ProbePlan plan = m_base;
    plan.domains = domains;
    if (!m_choices->apply(plan)) {
        m_noteKind = Note::BadChoice;
        showNote();
        m_choices->focusAddress();
        return;
    }
    if (!plan.asksClients) {
        m_tabs->setCurrentIndex(MailServers);
    } else if (domains.size() > 1) {
        m_tabs->setCurrentIndex(Matrix);
    } else if (m_tabs->currentIndex() == Matrix) {
        m_tabs->setCurrentIndex(Sequences);
    }
    start(plan);
}

void ProbePanel::start(const ProbePlan &plan)
{
    forgetNotes();
    m_sequences->setWantedDomains(plan.domains.size());
    m_run->start(plan);
}

void ProbePanel::probeAll()
{
    QList<qsizetype> all(m_document->workspace().domains.size());
    std::iota(all.begin(), all.end(), 0);
    probe(all);
}

void ProbePanel::probeAllAnew()
{
    if (!isRunning()) {
        probeAll();
        return;
    }
    connect(m_run, &ProbeRun::finished, this, &ProbePanel::probeAll,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    m_run->cancel();
}

QSet<QString> ProbePanel::selectedDomains() const
{
    if (m_tabs->currentIndex() == MailServers) {
        return m_mailServers->selectedDomains();
    }
    if (m_tabs->currentIndex() != Matrix) {
        return m_sequences->selectedDomains();
    }
    const QStringList names = m_matrix->selectedDomains();
    return {names.cbegin(), names.cend()};
}

void ProbePanel::probeAgain()
{
    const int tab = m_tabs->currentIndex();
    probe(m_run->positionsOf(selectedDomains()));
    m_tabs->setCurrentIndex(tab);
}

void ProbePanel::setBeforeSwitch(const BeforeSwitch &value)
{
    m_choices->setBeforeSwitch(value);
}

bool ProbePanel::isRunning() const
{
    return m_run->isRunning();
}

void ProbePanel::clear()
{
    forgetNotes();
    if (m_compareDialog != nullptr) {
        m_compareDialog->close();
    }
    m_run->clear();
    showRun();
}

void ProbePanel::openFromMatrix(const QModelIndex &row)
{
    m_tabs->setCurrentIndex(Sequences);
    m_sequences->showRow(row);
    m_sequences->focusView();
}

QModelIndex ProbePanel::currentDomain() const
{
    QModelIndex row = m_followsMatrix ? m_matrix->currentDomain() : m_sequences->currentRow();
    while (row.parent().isValid()) {
        row = row.parent();
    }
    return row.isValid() ? row : m_results->index(0, 0);
}

void ProbePanel::changeEvent(QEvent *event)
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

void ProbePanel::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Cancel the probe (Esc)"));
    m_again->setText(tr("Probe again"));
    m_again->setToolTip(tr("Probe the domains of the selected rows again"));
    m_save->setText(tr("Save report…"));
    m_save->setToolTip(tr("Save all results as HTML or JSON"));
    m_login->setText(tr("Test a login…"));
    m_login->setToolTip(tr("Log in to the mail servers with an address and its password"));
    m_onlyProblems->setText(tr("Only problems"));
    m_onlyProblems->setToolTip(tr("Show only what does not work, and clients without the right settings"));
    m_progress->setAccessibleName(tr("Progress of the probe"));
    m_text->setTexts(tr("Filter the results"), tr("Filter"));
    m_tabs->setTabText(Sequences, tr("Requests"));
    m_tabs->setTabText(Comparison, tr("Settings"));
    m_tabs->setTabText(MailServers, tr("Mail servers"));
    m_tabs->setTabText(Matrix, tr("All domains"));
    m_tabs->setAccessibleName(tr("Views of the results"));
}

} // namespace autoconfigure
