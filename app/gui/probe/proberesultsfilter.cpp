// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/proberesultsfilter.h"

#include "probe/proberesultsmodel.h"
#include "probe/probetexts.h"
#include "report/probereport.h"

#include <utility>

namespace autoconfigure
{

ProbeResultsFilter::ProbeResultsFilter(ProbeResultsModel *results, QObject *parent)
    : ResultsFilter(parent), m_results(results), m_search(results, [this](int row, const QString &text) {
          return hasTextBelow(m_results->index(row, 0), text);
      })
{
    connect(&m_search, &RowSearch::found, this, &ProbeResultsFilter::filterAnew);
    setSourceModel(results);
    sort(0);
}

void ProbeResultsFilter::setFilter(const QString &text, bool onlyProblems)
{
    const bool onlyChanged = onlyProblems != std::exchange(m_onlyProblems, onlyProblems);
    const QString before = m_search.text();
    m_search.setText(text.trimmed());
    if (onlyChanged && m_search.text() == before) {
        filterAnew();
    }
}

void ProbeResultsFilter::filterAnew()
{
    // As one change of the layout: invalidateFilter() tells of each stretch of rows by itself.
    invalidate();
    Q_EMIT filtered(!m_search.text().isEmpty());
}

bool ProbeResultsFilter::hasText(const QModelIndex &index, const QString &text) const
{
    // Values, not item data: this is asked for each step of thousands of domains.
    const auto has = [&text](const QString &own) { return own.contains(text, Qt::CaseInsensitive); };
    if (const DiscoveryStep *step = m_results->step(index)) {
        return has(step->title()) || has(stepResultText(*step)) || has(stepOutcomeText(*step));
    }
    if (const ClientProbe *client = m_results->client(index)) {
        return has(clientName(client->client)) || has(clientVerdictName(client->verdict));
    }
    const QString &domain = m_results->domain(index)->domain;
    return has(domain) || has(m_results->shownName(domain));
}

bool ProbeResultsFilter::hasTextBelow(const QModelIndex &index, const QString &text) const
{
    if (hasText(index, text)) {
        return true;
    }
    for (int row = 0; row < m_results->rowCount(index); ++row) {
        if (hasTextBelow(m_results->index(row, 0, index), text)) {
            return true;
        }
    }
    return false;
}

bool ProbeResultsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_results->step(parent) != nullptr) {
        return true; // the requests of one step belong together
    }
    const QModelIndex own = m_results->index(row, 0, parent);
    // What has no end yet is no problem, and is to be seen.
    if (m_onlyProblems && m_results->severity(own) < Severity::Warning && !m_results->isRunning(own)) {
        return false;
    }
    const QString &text = m_search.text();
    if (text.isEmpty()) {
        return true;
    }
    if (!parent.isValid()) {
        return m_search.hasText(row);
    }
    for (QModelIndex above = parent; above.isValid(); above = above.parent()) {
        if (hasText(above, text)) {
            return true;
        }
    }
    return hasTextBelow(own, text);
}

bool ProbeResultsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (!left.parent().isValid()) {
        const qsizetype a = m_results->domain(left)->domainIndex;
        const qsizetype b = m_results->domain(right)->domainIndex;
        if (a != b) {
            return a < b;
        }
    }
    return left.row() < right.row();
}

} // namespace autoconfigure
