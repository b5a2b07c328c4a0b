// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewfilter.h"

#include "overview/overviewmodel.h"

namespace autoconfigure
{

OverviewFilter::OverviewFilter(OverviewModel *overview, QObject *parent)
    : QSortFilterProxyModel(parent), m_overview(overview)
{
    setSourceModel(overview);
    // Rows do not jump while results come in; a click on the header sorts anew.
    setDynamicSortFilter(false);
    // Not with each of many results: every row is judged anew.
    m_refilter.setSingleShot(true);
    m_refilter.setInterval(1000);
    connect(&m_refilter, &QTimer::timeout, this, [this] {
        m_hasNewResults = false;
        // The rows that stay do not jump here either.
        invalidateFilter();
    });
    connect(overview, &QAbstractItemModel::dataChanged, this, [this] {
        m_hasNewResults = true;
        refilterSoon();
    });
}

void OverviewFilter::refilterSoon()
{
    if (m_onlyProblems && m_isWatched && m_hasNewResults && !m_refilter.isActive()) {
        m_refilter.start();
    }
}

void OverviewFilter::setText(const QString &text)
{
    const QString wanted = text.trimmed().toCaseFolded();
    if (wanted != m_key) {
        m_key = wanted;
        invalidate();
    }
}

void OverviewFilter::setOnlyProblems(bool only)
{
    m_onlyProblems = only;
    invalidate();
}

void OverviewFilter::setWatched(bool watched)
{
    m_isWatched = watched;
    if (!watched) {
        m_refilter.stop();
    } else if (m_onlyProblems && m_hasNewResults) {
        m_hasNewResults = false;
        invalidate();
    }
}

bool OverviewFilter::filterAcceptsRow(int row, const QModelIndex & /*parent*/) const
{
    return (!m_onlyProblems || m_overview->worst(row) >= Severity::Warning) &&
           (m_key.isEmpty() || m_overview->row(row).contains(m_key));
}

bool OverviewFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return isBefore(m_overview->row(left.row()), m_overview->row(right.row()), left.column());
}

} // namespace autoconfigure
