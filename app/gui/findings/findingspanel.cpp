// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingspanel.h"

#include "findings/findingsfilter.h"
#include "findings/findingsmodel.h"
#include "findings/importfindings.h"
#include "findings/workspacereview.h"
#include "theme/icons.h"
#include "widgets/actionrow.h"
#include "widgets/filteredit.h"
#include "widgets/proportionalcolumns.h"
#include "widgets/rememberstate.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QTextBrowser>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>
#include <chrono>
#include <utility>

namespace autoconfigure
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

// Up to here their texts take a few milliseconds.
constexpr qsizetype mostAtOnce = 500;
constexpr std::array shownSeverities = {Severity::Error, Severity::Warning, Severity::Info};

} // namespace

FindingsPanel::FindingsPanel(WorkspaceDocument *document, QWidget *parent, QSettings *settings)
    : QWidget(parent),
      m_document(document),
      m_imports(new ImportFindings(document, this)),
      m_model(new FindingsModel(this)),
      m_filter(new FindingsFilter(m_model, this)),
      m_text(new FilterEdit(u"findingsFilter"_s, this)),
      m_severities(),
      m_copy(new QAction(this)),
      m_dismiss(new QAction(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new QLabel(this)),
      m_splitter(new QSplitter(this)),
      m_view(new QTreeView(this)),
      m_details(new QTextBrowser(this)),
      m_review(new WorkspaceReview(document, this))
{
    auto *row = new QHBoxLayout;
    buildFilters(row);
    buildTable(settings);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row);
    layout->addWidget(m_stack, 1);

    connectAll();
    retranslate();
    updateEmptyState();
}

FindingsPanel::~FindingsPanel()
{
    m_making.disconnect(this);
    m_making.waitForFinished();
}

void FindingsPanel::connectAll()
{
    connect(m_review, &WorkspaceReview::finished, this, [this](const Findings &findings) {
        m_reviewed = findings;
        takeFindings();
    });
    connect(m_imports, &ImportFindings::changed, this, &FindingsPanel::takeFindings);
    connect(m_dismiss, &QAction::triggered, m_imports, &ImportFindings::clear);
    connect(&m_making, &QFutureWatcher<QList<ShownFinding>>::finished, this, [this] {
        m_isMaking = false;
        if (std::exchange(m_isMadeInVain, false)) {
            showFindings();
        } else {
            showRows(m_making.result());
        }
    });
    // A search in thousands of sentences, not at each letter.
    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(150ms);
    connect(m_text, &FilterEdit::textChanged, &m_filterDelay, qOverload<>(&QTimer::start));
    connect(&m_filterDelay, &QTimer::timeout, this, [this] { m_filter->setText(m_text->text()); });
    connect(m_text, &FilterEdit::left, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    // A row that goes takes its selection along without a word.
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, [this] {
        updateEmptyState();
        updateDetails();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_filter, signal, this, &FindingsPanel::updateEmptyState);
    }
    connect(m_filter, &QAbstractItemModel::modelReset, this, &FindingsPanel::updateEmptyState);
    connect(m_view, &QTreeView::activated, this, &FindingsPanel::activate);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FindingsPanel::updateDetails);
    connect(m_copy, &QAction::triggered, this, &FindingsPanel::copySelected);
}

void FindingsPanel::buildFilters(QLayout *row)
{
    auto *box = static_cast<QHBoxLayout *>(row);
    box->addWidget(m_text, 1);
    auto *buttons = new ActionRow(this);
    for (size_t i = 0; i < shownSeverities.size(); ++i) {
        const Severity severity = shownSeverities.at(i);
        auto *action = new QAction(themedIcon(severityIconName(severity)), QString(), this);
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this,
                [this, severity](bool shown) { m_filter->setSeverityShown(severity, shown); });
        m_severities.at(i) = action;
        action->setObjectName(u"findings-"_s + severityWord(severity));
        buttons->add(action);
    }
    m_copy->setIcon(themedIcon(u"edit-copy"_s));
    m_copy->setObjectName(u"findingsCopy"_s);
    buttons->add(m_copy);
    m_dismiss->setIcon(themedIcon(u"dialog-close"_s));
    m_dismiss->setVisible(false);
    m_dismiss->setObjectName(u"findingsDismiss"_s);
    buttons->add(m_dismiss);
    box->addWidget(buttons);
}

void FindingsPanel::buildTable(QSettings *settings)
{
    m_view->setObjectName(u"findingsView"_s);
    // The header and two rows.
    for (QWidget *part : std::initializer_list<QWidget *>{m_view, m_details}) {
        part->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    }
    m_view->setModel(m_filter);
    setFocusProxy(m_view);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->header()->setSortIndicatorClearable(true);
    m_view->setSortingEnabled(true);
    // Most to the sentence: the subject mostly stands in the place too.
    new ProportionalColumns(
        m_view->header(),
        {{FindingsModel::Subject, 0.18}, {FindingsModel::Message, 0.54}, {FindingsModel::Place, 0.28}},
        settings, u"findings/columns"_s);
    // Copying a table copies one cell otherwise.
    m_view->installEventFilter(this);

    m_details->setObjectName(u"findingsDetails"_s);
    m_details->setOpenLinks(false);
    m_details->setTabChangesFocus(true);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(true);
    m_splitter->setObjectName(u"findingsSplitter"_s);
    rememberState(settings, u"findings/splitter"_s, m_splitter);

    m_empty->setObjectName(u"findingsEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
}

bool FindingsPanel::isPending() const
{
    return m_review->isPending() || m_isMaking;
}

void FindingsPanel::takeFindings()
{
    const Findings left = m_imports->findings();
    m_findings = left + m_reviewed;
    m_dismiss->setVisible(!left.isEmpty());
    showFindings();
    Q_EMIT findingsChanged(m_findings);
}

void FindingsPanel::showFindings()
{
    if (m_isMaking) {
        m_isMadeInVain = true;
    } else if (m_findings.size() > mostAtOnce) {
        m_isMaking = true;
        m_making.setFuture(QtConcurrent::run(shownFindings, m_document->workspace(), m_findings));
    } else {
        showRows(shownFindings(m_document->workspace(), m_findings));
    }
}

void FindingsPanel::showRows(const QList<ShownFinding> &findings)
{
    const QList<QModelIndex> selected = m_view->selectionModel()->selectedRows();
    const Finding kept = selected.isEmpty() ? Finding() : m_model->at(sourceRow(selected.first())).finding;
    m_model->setFindings(findings);
    // The selection stays on the same finding if it is still there.
    if (kept.kind != nullptr) {
        for (int row = 0; row < m_filter->rowCount(); ++row) {
            const Finding &finding = m_model->at(sourceRow(m_filter->index(row, 0))).finding;
            if (finding.kind == kept.kind && finding.where == kept.where && finding.subject == kept.subject) {
                selectRow(row);
                break;
            }
        }
    }
    updateCounts();
    updateEmptyState();
    updateDetails();
}

void FindingsPanel::updateCounts()
{
    const int errors = static_cast<int>(m_model->count(Severity::Error));
    const int warnings = static_cast<int>(m_model->count(Severity::Warning));
    const int information = static_cast<int>(m_model->count(Severity::Info));
    m_severities.at(0)->setText(tr("%n error(s)", nullptr, errors));
    m_severities.at(1)->setText(tr("%n warning(s)", nullptr, warnings));
    m_severities.at(2)->setText(tr("%n information", nullptr, information));
}

void FindingsPanel::updateEmptyState()
{
    const bool isEmpty = m_filter->rowCount() == 0;
    m_empty->setText(m_model->rowCount() == 0 ? tr("No problem found.")
                                              : tr("No finding matches the filter."));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_splitter);
    m_copy->setEnabled(!isEmpty);
    m_text->setCount(m_filter->rowCount(), m_model->rowCount());
}

int FindingsPanel::sourceRow(const QModelIndex &index) const
{
    return m_filter->mapToSource(index).row();
}

void FindingsPanel::selectRow(int row)
{
    const QModelIndex index = m_filter->index(row, 0);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void FindingsPanel::selectNext()
{
    if (const int rows = m_filter->rowCount(); rows > 0) {
        const QModelIndex current = m_view->currentIndex();
        selectRow(current.isValid() ? (current.row() + 1) % rows : 0);
        activate(m_view->currentIndex());
    }
}

void FindingsPanel::selectPrevious()
{
    if (const int rows = m_filter->rowCount(); rows > 0) {
        const QModelIndex current = m_view->currentIndex();
        selectRow(current.isValid() ? (current.row() + rows - 1) % rows : rows - 1);
        activate(m_view->currentIndex());
    }
}

void FindingsPanel::selectNextOf(const std::function<bool(const Finding &)> &isWanted)
{
    const auto isWantedRow = [this, &isWanted](int row) {
        return isWanted(m_model->at(sourceRow(m_filter->index(row, 0))).finding);
    };
    const int rows = m_filter->rowCount();
    const int current = m_view->currentIndex().row();
    // From the top, unless the reader is going through them.
    const int start = current >= 0 && isWantedRow(current) ? current + 1 : 0;
    for (int i = 0; i < rows; ++i) {
        if (const int row = (start + i) % rows; isWantedRow(row)) {
            selectRow(row);
            activate(m_view->currentIndex());
            return;
        }
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const Finding &hidden = m_model->at(row).finding; isWanted(hidden)) {
            Q_EMIT activated(hidden.where);
            return;
        }
    }
}

void FindingsPanel::activate(const QModelIndex &index)
{
    if (index.isValid()) {
        Q_EMIT activated(m_model->at(sourceRow(index)).finding.where);
    }
}

void FindingsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        m_model->updateIcons();
    }
}

void FindingsPanel::retranslate()
{
    int severityWidth = 0;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        severityWidth = std::max(severityWidth, fontMetrics().horizontalAdvance(severityName(severity)));
    }
    m_view->header()->resizeSection(FindingsModel::SeverityColumn,
                                    severityWidth + 2 * style()->pixelMetric(QStyle::PM_SmallIconSize));
    m_text->setTexts(tr("Filter the findings"), tr("Filter"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the selected findings, or all that are shown"));
    m_dismiss->setText(tr("Import dealt with"));
    m_dismiss->setToolTip(tr("Take what the import left to do away from this list"));
    m_view->setAccessibleName(tr("Findings"));
    m_details->setAccessibleName(tr("The selected finding"));
    m_model->retranslate();
    showFindings();
    updateCounts();
    updateEmptyState();
    updateDetails();
}

} // namespace autoconfigure
