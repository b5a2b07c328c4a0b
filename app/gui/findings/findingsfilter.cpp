// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingsfilter.h"

#include "findings/findingsmodel.h"

namespace autoconfigure
{

void FindingsFilter::setText(const QString &text)
{
    if (text != m_text) {
        m_text = text;
        invalidateFilter();
    }
}

void FindingsFilter::setSeverityShown(Severity severity, bool shown)
{
    m_hidden.removeAll(severity);
    if (!shown) {
        m_hidden.append(severity);
    }
    invalidateFilter();
}

bool FindingsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QAbstractItemModel *model = sourceModel();
    const QModelIndex first = model->index(row, 0, parent);
    if (m_hidden.contains(static_cast<Severity>(first.data(FindingsModel::SeverityRole).toInt()))) {
        return false;
    }
    if (m_text.isEmpty() ||
        first.data(FindingsModel::AdviceRole).toString().contains(m_text, Qt::CaseInsensitive)) {
        return true;
    }
    for (int column = 0; column < model->columnCount(parent); ++column) {
        if (model->index(row, column, parent).data().toString().contains(m_text, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

bool FindingsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.column() == FindingsModel::SeverityColumn) {
        // Ascending is the order in which one works: the worst first.
        return left.data(FindingsModel::SeverityRole).toInt() >
               right.data(FindingsModel::SeverityRole).toInt();
    }
    return left.data().toString().localeAwareCompare(right.data().toString()) < 0;
}

} // namespace autoconfigure
