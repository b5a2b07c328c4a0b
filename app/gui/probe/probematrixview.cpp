// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probematrixview.h"

#include "probe/probematrixmodel.h"
#include "probe/proberesultsmodel.h"
#include "widgets/rememberstate.h"
#include "widgets/rowcopy.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <set>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

ProbeMatrixView::ProbeMatrixView(ProbeResultsModel *results, MailServersModel *services, QSettings *settings,
                                 QWidget *parent)
    : QTableView(parent), m_results(results), m_matrix(new ProbeMatrixModel(results, services, this))
{
    setObjectName(u"probeMatrix"_s);
    setModel(m_matrix);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder);
    setAlternatingRowColors(true);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMinimumHeight(fontMetrics().lineSpacing() * 2);
    setSelectionMode(ExtendedSelection);
    new RowCopy(this);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int letter = fontMetrics().averageCharWidth();
    horizontalHeader()->setMinimumSectionSize(letter * 12);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    setTextElideMode(Qt::ElideMiddle);
    for (int column = 1; column < m_matrix->columnCount(); ++column) {
        horizontalHeader()->resizeSection(column,
                                          std::max(letter * 18, horizontalHeader()->sectionSizeHint(column)));
    }
    rememberState(settings, u"probe/matrixColumns"_s, horizontalHeader());
    connect(this, &QTableView::doubleClicked, this, &ProbeMatrixView::open);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProbeMatrixView::currentDomainChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProbeMatrixView::selectedDomainsChanged);
    connect(m_matrix, &QAbstractItemModel::modelAboutToBeReset, this, &ProbeMatrixView::rememberSelection);
    connect(m_matrix, &QAbstractItemModel::modelReset, this, &ProbeMatrixView::restoreSelection);
    retranslate();
}

void ProbeMatrixView::rememberSelection()
{
    m_selected.clear();
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const auto [first, last] = m_selected.value(domainAt(row), {range.left(), range.right()});
            m_selected.insert(domainAt(row), {std::min(first, range.left()), std::max(last, range.right())});
        }
    }
    const QModelIndex current = currentIndex();
    m_current = {current.isValid() ? domainAt(current.row()) : QString(), current.column()};
}

void ProbeMatrixView::restoreSelection()
{
    // Nobody has chosen anything: what is shown is another part of the same.
    const QSignalBlocker blocker(selectionModel());
    QItemSelection selection;
    for (int row = 0; row < m_matrix->rowCount(); ++row) {
        const QString &domain = domainAt(row);
        if (domain == m_current.first) {
            selectionModel()->setCurrentIndex(m_matrix->index(row, m_current.second),
                                              QItemSelectionModel::NoUpdate);
        }
        if (const auto found = m_selected.constFind(domain); found != m_selected.cend()) {
            selection.append(
                QItemSelectionRange(m_matrix->index(row, found->first), m_matrix->index(row, found->second)));
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::Select);
    m_selected.clear();
    Q_EMIT selectedDomainsChanged();
}

const QString &ProbeMatrixView::domainAt(int row) const
{
    return m_results->domain(m_matrix->resultsIndex(row))->domain;
}

void ProbeMatrixView::setFilter(const QString &text, bool onlyProblems)
{
    m_matrix->setFilter(text, onlyProblems);
}

int ProbeMatrixView::shownDomains() const
{
    return m_matrix->rowCount();
}

QStringList ProbeMatrixView::selectedDomains() const
{
    std::set<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.insert(row);
        }
    }
    QStringList names;
    for (const int row : rows) {
        names.append(domainAt(row));
    }
    return names;
}

QModelIndex ProbeMatrixView::currentDomain() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? m_matrix->resultsIndex(current.row()) : QModelIndex();
}

void ProbeMatrixView::open(const QModelIndex &index)
{
    if (!index.isValid()) {
        return;
    }
    if (m_matrix->isMailServers(index.column())) {
        Q_EMIT mailServersOpened(domainAt(index.row()));
        return;
    }
    const QModelIndex domain = m_matrix->resultsIndex(index.row());
    const QModelIndex client = m_results->clientIndex(domain, m_matrix->clientOf(index.column()));
    Q_EMIT opened(client.isValid() ? client : domain);
}

void ProbeMatrixView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        open(currentIndex());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ProbeMatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    // Domains' names get what the other columns leave.
    QHeaderView *header = horizontalHeader();
    const int others = header->length() - header->sectionSize(0);
    header->resizeSection(0, std::max(fontMetrics().averageCharWidth() * 28, viewport()->width() - others));
}

void ProbeMatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_matrix->retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        m_matrix->updateIcons();
    }
}

void ProbeMatrixView::retranslate()
{
    setAccessibleName(tr("What each client ends up with and how the mail servers do, for all domains"));
}

} // namespace autoconfigure
