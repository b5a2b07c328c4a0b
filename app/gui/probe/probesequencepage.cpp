// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probesequencepage.h"

#include "probe/probedetails.h"
#include "probe/proberesultsfilter.h"
#include "probe/proberesultsmodel.h"
#include "probe/timebardelegate.h"
#include "widgets/rememberstate.h"
#include "widgets/rowcopy.h"

#include <QEvent>
#include <QHeaderView>
#include <QTimer>
#include <QTreeView>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// So few are opened by themselves.
constexpr qsizetype mostOpened = 3;
constexpr int mostFoundOpened = 20;
constexpr int narrowLetters = 170;
constexpr int highLines = 28;
/// Of the view, below which the request has no room beside what is said of its answer.
constexpr int allColumnsLetters = 130;

} // namespace

ProbeSequencePage::ProbeSequencePage(ProbeResultsModel *results, QSettings *settings, QWidget *parent)
    : QSplitter(parent),
      m_results(results),
      m_filter(new ProbeResultsFilter(results, this)),
      m_view(new QTreeView(this)),
      m_details(new ProbeDetails(ProbeDetails::Kind::Requests, u"probeDetails"_s, this))
{
    setObjectName(u"probeSplitter"_s);
    buildView();
    addWidget(m_view);
    addWidget(m_details);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    setSizes({fontMetrics().averageCharWidth() * 95, fontMetrics().averageCharWidth() * 48});
    setChildrenCollapsible(true);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &ProbeSequencePage::openNewRows);
    connect(m_filter, &ProbeResultsFilter::filtered, this, &ProbeSequencePage::openFound);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showDetails();
        Q_EMIT currentChanged();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProbeSequencePage::selectionChanged);
    // Many rows change at once while a probe runs.
    connect(m_filter, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_detailsPending) {
            m_detailsPending = true;
            QTimer::singleShot(0, this, [this] {
                m_detailsPending = false;
                showDetails();
            });
        }
    });
    connect(this, &QSplitter::splitterMoved, this, &ProbeSequencePage::hideColumns);
    rememberState(settings, u"probe/splitter"_s, this);
    rememberState(settings, u"probe/columns"_s, m_view->header());
    retranslate();
}

void ProbeSequencePage::buildView()
{
    m_view->setObjectName(u"probeView"_s);
    m_view->setModel(m_filter);
    m_view->setUniformRowHeights(true);
    // The header and a row, in a window that has hardly room for its page.
    m_view->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    // URLs of a domain differ at their ends.
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setAlternatingRowColors(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setItemDelegateForColumn(ProbeResultsModel::Time, new TimeBarDelegate(m_view));
    new RowCopy(m_view);
    QHeaderView *header = m_view->header();
    const int letter = fontMetrics().averageCharWidth();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(letter * 6);
    header->setSectionResizeMode(ProbeResultsModel::Request, QHeaderView::Stretch);
    header->resizeSection(ProbeResultsModel::Result, letter * 22);
    header->resizeSection(ProbeResultsModel::Status, letter * 14);
    header->resizeSection(ProbeResultsModel::MediaType, letter * 17);
    header->resizeSection(ProbeResultsModel::Size, letter * 13);
    header->resizeSection(ProbeResultsModel::Time, letter * 16);
    header->resizeSection(ProbeResultsModel::Checked, letter * 10);
}

void ProbeSequencePage::setFilter(const QString &text, bool onlyProblems)
{
    m_filter->setFilter(text, onlyProblems);
}

void ProbeSequencePage::openFound(bool hasText)
{
    if (hasText && m_filter->rowCount() <= mostFoundOpened) {
        m_view->expandToDepth(1);
    }
    Q_EMIT filtered();
}

void ProbeSequencePage::addContextActions(const QList<QAction *> &actions)
{
    m_view->addActions(actions);
}

int ProbeSequencePage::shownDomains() const
{
    return m_filter->rowCount();
}

QModelIndex ProbeSequencePage::currentRow() const
{
    return m_filter->mapToSource(m_view->currentIndex());
}

QSet<QString> ProbeSequencePage::selectedDomains() const
{
    QSet<QString> names;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        names.insert(m_results->domain(m_filter->mapToSource(row))->domain);
    }
    return names;
}

bool ProbeSequencePage::showRow(const QModelIndex &row)
{
    const QModelIndex shown = m_filter->mapFromSource(row);
    if (shown.isValid()) {
        m_view->expand(shown.parent());
        m_view->expand(shown);
        m_view->setCurrentIndex(shown);
        m_view->scrollTo(shown, QAbstractItemView::PositionAtTop);
    }
    return shown.isValid();
}

void ProbeSequencePage::ensureCurrent()
{
    if (!m_view->currentIndex().isValid() && m_filter->rowCount() > 0) {
        m_view->setCurrentIndex(m_filter->index(0, 0));
    }
}

void ProbeSequencePage::focusView()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void ProbeSequencePage::open(const QModelIndex &row)
{
    // The model tells of new rows only where somebody has asked for them.
    m_filter->rowCount(row);
    m_view->expand(row);
}

void ProbeSequencePage::openNewRows(const QModelIndex &parent, int first, int last)
{
    if (m_wantedDomains > mostOpened || m_filter->rowCount() > mostFoundOpened) {
        return;
    }
    // The domain shows its clients, and a single domain the clients' steps.
    if (!parent.isValid()) {
        for (int row = first; row <= last; ++row) {
            open(m_filter->index(row, 0));
        }
    } else if (!parent.parent().isValid()) {
        m_view->expand(parent);
        for (int row = first; row <= last && m_wantedDomains == 1; ++row) {
            open(m_filter->index(row, 0, parent));
        }
    } else if (!parent.parent().parent().isValid() && m_wantedDomains == 1) {
        m_view->expand(parent);
    }
}

void ProbeSequencePage::showDetails()
{
    m_details->show(contentOf(*m_results, currentRow()));
}

void ProbeSequencePage::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    // Above each other only where there is height for both.
    const QFontMetrics metrics = fontMetrics();
    const bool isNarrow = width() < metrics.averageCharWidth() * narrowLetters;
    const bool isHigh = height() > metrics.height() * highLines;
    setOrientation(isNarrow && isHigh ? Qt::Vertical : Qt::Horizontal);
    hideColumns();
}

void ProbeSequencePage::hideColumns()
{
    const bool isNarrow = m_view->width() < fontMetrics().averageCharWidth() * allColumnsLetters;
    for (const int column :
         {ProbeResultsModel::MediaType, ProbeResultsModel::Size, ProbeResultsModel::Checked}) {
        m_view->setColumnHidden(column, isNarrow);
    }
}

void ProbeSequencePage::changeEvent(QEvent *event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showDetails();
    }
}

void ProbeSequencePage::retranslate()
{
    m_view->setAccessibleName(tr("Requests and answers of the probe"));
}

} // namespace autoconfigure
