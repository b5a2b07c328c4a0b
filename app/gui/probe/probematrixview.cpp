// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probematrixview.h"

#include "probe/probematrixmodel.h"
#include "probe/proberesultsmodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

ProbeMatrixView::ProbeMatrixView(ProbeResultsModel *results, QWidget *parent)
    : QTableView(parent),
      m_results(results),
      m_matrix(new ProbeMatrixModel(results, this)),
      m_filter(new ProbeMatrixFilter(m_matrix, this))
{
    setObjectName(u"probeMatrix"_s);
    setModel(m_filter);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder);
    setAlternatingRowColors(true);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setSelectionMode(ExtendedSelection);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int letter = fontMetrics().averageCharWidth();
    horizontalHeader()->setMinimumSectionSize(letter * 10);
    for (int column = 0; column < m_matrix->columnCount(); ++column) {
        horizontalHeader()->resizeSection(column, letter * (column == 0 ? 34 : 22));
    }
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &QTableView::doubleClicked, this, &ProbeMatrixView::open);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProbeMatrixView::currentDomainChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProbeMatrixView::selectedDomainsChanged);
    retranslate();
}

void ProbeMatrixView::setFilter(const QString &text)
{
    m_filter->setText(text);
}

void ProbeMatrixView::setOnlyProblems(bool only)
{
    m_filter->setOnlyProblems(only);
}

int ProbeMatrixView::shownDomains() const
{
    return m_filter->rowCount();
}

QStringList ProbeMatrixView::selectedDomains() const
{
    QList<int> rows;
    const QModelIndexList cells = selectionModel()->selectedIndexes();
    for (const QModelIndex &cell : cells) {
        rows.append(cell.row());
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QStringList names;
    for (const int row : std::as_const(rows)) {
        const int source = m_filter->mapToSource(m_filter->index(row, 0)).row();
        names.append(m_results->domain(m_matrix->resultsIndex(source))->domain);
    }
    return names;
}

QModelIndex ProbeMatrixView::currentDomain() const
{
    const QModelIndex current = m_filter->mapToSource(currentIndex());
    return current.isValid() ? m_matrix->resultsIndex(current.row()) : QModelIndex();
}

void ProbeMatrixView::open(const QModelIndex &index)
{
    const QModelIndex source = m_filter->mapToSource(index);
    if (!source.isValid()) {
        return;
    }
    const QModelIndex domain = m_matrix->resultsIndex(source.row());
    const QModelIndex client = m_results->clientIndex(domain, m_matrix->clientOf(source.column()));
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
    setAccessibleName(tr("What each client ends up with, for all domains"));
}

} // namespace autoconfigure
