// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/diffview.h"

#include "compare/differencedelegate.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace autoconfigure
{

DiffView::DiffView(DiffTableModel *model, const QList<int> &columns, DiffTableModel::Column text,
                   QWidget *parent)
    : QTableView(parent), m_model(model), m_text(text)
{
    setModel(model);
    setItemDelegateForColumn(text, new DifferenceDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setHorizontalScrollMode(ScrollPerPixel);
    // Beside each other both have it or none: the lines stay side by side.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalHeader()->hide();
    const QFontMetrics fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fixed.height() * 5 / 4);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(fixed.averageCharWidth() * 3);
    header->setSectionResizeMode(QHeaderView::Fixed);
    for (int column = 0; column < DiffTableModel::ColumnCount; ++column) {
        header->setSectionHidden(column, !columns.contains(column));
        header->resizeSection(column, fixed.averageCharWidth() * (column == DiffTableModel::Mark ? 3 : 6));
    }
    connect(model, &QAbstractItemModel::modelReset, this, &DiffView::fitText);
}

void DiffView::link(DiffView *other)
{
    setSelectionModel(other->selectionModel());
    follow(verticalScrollBar(), other->verticalScrollBar());
    follow(other->verticalScrollBar(), verticalScrollBar());
    follow(horizontalScrollBar(), other->horizontalScrollBar());
    follow(other->horizontalScrollBar(), horizontalScrollBar());
}

void DiffView::follow(QScrollBar *own, const QScrollBar *others)
{
    connect(others, &QScrollBar::valueChanged, own, &QScrollBar::setValue);
}

void DiffView::showLine(int row)
{
    const QModelIndex line = m_model->index(row, m_text);
    setCurrentIndex(line);
    // The centre of a long line would be anywhere.
    scrollTo(m_model->index(row, DiffTableModel::LeftNumber), PositionAtCenter);
    const QFontMetrics fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const QString text = line.data().toString();
    const auto span = line.data(DiffTableModel::SpanRole).value<LineSpan>();
    const int start = fixed.horizontalAdvance(text.left(span.start));
    const int end = fixed.horizontalAdvance(text.left(span.start + span.length));
    const int room = viewport()->width() - widthOfOthers();
    horizontalScrollBar()->setValue(end > room ? start - room / 3 : 0);
}

int DiffView::widthOfOthers() const
{
    int others = 0;
    for (int column = 0; column < DiffTableModel::ColumnCount; ++column) {
        others += column == m_text ? 0 : columnWidth(column);
    }
    return others;
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitText();
}

void DiffView::fitText()
{
    const QFontMetrics fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    // Both sides get the width of the longer one: they scroll together.
    const int needed = fixed.horizontalAdvance(m_model->longestLine()) + fixed.averageCharWidth() * 2;
    setColumnWidth(m_text, std::max(needed, viewport()->width() - widthOfOthers()));
}

} // namespace autoconfigure
