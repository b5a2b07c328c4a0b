// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingspanel.h"

#include "findings/findingsfilter.h"
#include "findings/findingsmodel.h"
#include "findings/importfindings.h"
#include "findings/workspacereview.h"
#include "theme/icons.h"
#include "widgets/actionrow.h"
#include "widgets/proportionalcolumns.h"
#include "widgets/rememberstate.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QTextBrowser>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array shownSeverities = {Severity::Error, Severity::Warning, Severity::Info};

} // namespace

FindingsPanel::FindingsPanel(WorkspaceDocument *document, QWidget *parent, QSettings *settings)
    : QWidget(parent),
      m_document(document),
      m_imports(new ImportFindings(document, this)),
      m_model(new FindingsModel(this)),
      m_filter(new FindingsFilter(this)),
      m_text(new QLineEdit(this)),
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

    connect(m_review, &WorkspaceReview::finished, this, [this](const Findings &findings) {
        m_reviewed = findings;
        showFindings();
    });
    connect(m_imports, &ImportFindings::changed, this, &FindingsPanel::showFindings);
    connect(m_dismiss, &QAction::triggered, m_imports, &ImportFindings::clear);
    connect(m_text, &QLineEdit::textChanged, m_filter, &FindingsFilter::setText);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_filter, signal, this, &FindingsPanel::updateEmptyState);
    }
    connect(m_filter, &QAbstractItemModel::modelReset, this, &FindingsPanel::updateEmptyState);
    connect(m_view, &QTreeView::activated, this, &FindingsPanel::activate);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FindingsPanel::updateDetails);
    connect(m_copy, &QAction::triggered, this, &FindingsPanel::copySelected);
    retranslate();
    updateEmptyState();
}

void FindingsPanel::buildFilters(QLayout *row)
{
    m_text->setObjectName(u"findingsFilter"_s);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(themedIcon(u"edit-find"_s), QLineEdit::LeadingPosition);
    row->addWidget(m_text);
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
    row->addWidget(buttons);
}

void FindingsPanel::buildTable(QSettings *settings)
{
    m_filter->setSourceModel(m_model);
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
    return m_review->isPending();
}

void FindingsPanel::showFindings()
{
    const QList<QModelIndex> selected = m_view->selectionModel()->selectedRows();
    const Finding kept = selected.isEmpty() ? Finding() : m_model->finding(sourceRow(selected.first()));
    const Findings left = m_imports->findings();
    m_findings = left + m_reviewed;
    m_dismiss->setVisible(!left.isEmpty());
    m_model->setFindings(m_document->workspace(), m_findings);
    // The selection stays on the same finding if it is still there.
    if (kept.kind != nullptr) {
        for (int row = 0; row < m_filter->rowCount(); ++row) {
            const Finding &finding = m_model->finding(sourceRow(m_filter->index(row, 0)));
            if (finding.kind == kept.kind && finding.where == kept.where && finding.subject == kept.subject) {
                selectRow(row);
                break;
            }
        }
    }
    updateCounts();
    updateEmptyState();
    updateDetails();
    Q_EMIT findingsChanged(m_findings);
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
}

int FindingsPanel::sourceRow(const QModelIndex &index) const
{
    return m_filter->mapToSource(index).row();
}

void FindingsPanel::updateDetails()
{
    const QList<QModelIndex> rows = m_view->selectionModel()->selectedRows();
    if (rows.size() != 1) {
        m_details->setPlainText(
            m_filter->rowCount() == 0 ? QString() : tr("Select a finding to see what to do about it."));
        return;
    }
    const Finding &finding = m_model->finding(sourceRow(rows.first()));
    QString html = u"<p><b>"_s + finding.message().toHtmlEscaped() + u"</b></p>"_s;
    if (!finding.advice().isEmpty()) {
        html += u"<p>"_s + finding.advice().toHtmlEscaped() + u"</p>"_s;
    }
    const auto addLine = [&html](const QString &label, const QString &value) {
        if (!value.isEmpty()) {
            html += u"<p>"_s + label.arg(u"<br><code>"_s + value.toHtmlEscaped() + u"</code>"_s) + u"</p>"_s;
        }
    };
    addLine(tr("Expected: %1"), finding.expected);
    addLine(tr("Found: %1"), finding.actual);
    m_details->setHtml(html);
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

void FindingsPanel::activate(const QModelIndex &index)
{
    if (index.isValid()) {
        Q_EMIT activated(m_model->finding(sourceRow(index)).where);
    }
}

QString FindingsPanel::plainText(int sourceRow) const
{
    const Finding &finding = m_model->finding(sourceRow);
    QStringList lines = {tr("%1: %2: %3", "severity: subject: message")
                             .arg(severityName(finding.severity()), finding.subject, finding.message())};
    for (const QString &line : {m_model->place(sourceRow), finding.advice()}) {
        if (!line.isEmpty()) {
            lines.append(u"  "_s + line);
        }
    }
    return lines.join(u'\n');
}

void FindingsPanel::copySelected()
{
    QStringList texts;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        // Without a selection everything that is shown.
        if (!m_view->selectionModel()->hasSelection() || m_view->selectionModel()->isSelected(index)) {
            texts.append(plainText(sourceRow(index)));
        }
    }
    QApplication::clipboard()->setText(texts.join(u'\n'));
}

bool FindingsPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != m_view || !isKey || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        return QWidget::eventFilter(watched, event);
    }
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        copySelected();
    }
    return true;
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
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setAccessibleName(tr("Filter the findings"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the selected findings, or all that are shown"));
    m_dismiss->setText(tr("Import dealt with"));
    m_dismiss->setToolTip(tr("Take what the import left to do away from this list"));
    m_view->setAccessibleName(tr("Findings"));
    m_details->setAccessibleName(tr("The selected finding"));
    m_model->retranslate();
    updateCounts();
    updateEmptyState();
    updateDetails();
}

} // namespace autoconfigure
