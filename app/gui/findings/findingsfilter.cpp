// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingsfilter.h"

#include "findings/findingsmodel.h"

namespace autoconfigure
{

FindingsFilter::FindingsFilter(FindingsModel *findings, QObject *parent)
    : QSortFilterProxyModel(parent), m_findings(findings)
{
    setSourceModel(findings);
}

void FindingsFilter::setText(const QString &text)
{
    const QString wanted = text.trimmed().toCaseFolded();
    if (wanted != m_key) {
        m_key = wanted;
        // As one change of the layout: invalidateFilter() tells of each gap between the rows by itself.
        invalidate();
    }
}

void FindingsFilter::setSeverityShown(Severity severity, bool shown)
{
    m_hidden.removeAll(severity);
    if (!shown) {
        m_hidden.append(severity);
    }
    invalidate();
}

bool FindingsFilter::filterAcceptsRow(int row, const QModelIndex & /*parent*/) const
{
    const ShownFinding &shown = m_findings->at(row);
    return !m_hidden.contains(shown.finding.severity()) &&
           (m_key.isEmpty() || shown.searchKey.contains(m_key));
}

bool FindingsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return m_findings->at(left.row()).ranks.at(left.column()) <
           m_findings->at(right.row()).ranks.at(right.column());
}

} // namespace autoconfigure
