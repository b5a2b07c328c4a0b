// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rowcopy.h"

#include "theme/icons.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>

#include <algorithm>
#include <map>
#include <vector>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// Positions from the top of a tree, so that rows come in the order of the view.
std::vector<int> pathOf(const QModelIndex &row)
{
    std::vector<int> path;
    for (QModelIndex one = row; one.isValid(); one = one.parent()) {
        path.insert(path.begin(), one.row());
    }
    return path;
}

QString lineOf(const QModelIndex &row)
{
    QStringList cells;
    const int columns = row.model()->columnCount(row.parent());
    for (int column = 0; column < columns; ++column) {
        // One line a row and one field a cell, whatever they say.
        QString cell = row.siblingAtColumn(column).data().toString();
        cells.append(cell.replace(u'\n', u' ').replace(u'\t', u' '));
    }
    while (!cells.isEmpty() && cells.constLast().isEmpty()) {
        cells.removeLast();
    }
    return cells.join(u'\t');
}

} // namespace

RowCopy::RowCopy(QAbstractItemView *view) : QAction(themedIcon(u"edit-copy"_s), QString(), view), m_view(view)
{
    setObjectName(view->objectName() + u".copy"_s);
    // To be seen in the menu; the key is taken below, whatever else the window has it for.
    setShortcut(QKeySequence::Copy);
    setShortcutContext(Qt::WidgetShortcut);
    view->addAction(this);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    view->installEventFilter(this);
    connect(this, &QAction::triggered, this, &RowCopy::copy);
    retranslate();
}

void RowCopy::copy() const
{
    std::map<std::vector<int>, QModelIndex> rows;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex index = range.model()->index(row, 0, range.parent());
            rows.emplace(pathOf(index), index);
        }
    }
    if (const QModelIndex current = m_view->currentIndex(); rows.empty() && current.isValid()) {
        rows.emplace(pathOf(current), current);
    }
    QStringList lines;
    for (const auto &[path, row] : rows) {
        lines.append(lineOf(row));
    }
    if (!lines.isEmpty()) {
        QApplication::clipboard()->setText(lines.join(u'\n'));
    }
}

bool RowCopy::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        return QAction::eventFilter(watched, event);
    }
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        copy();
    }
    return true;
}

void RowCopy::retranslate()
{
    setText(tr("Copy rows"));
}

} // namespace autoconfigure
