// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/proberesultsfilter.h"

#include "probe/proberesultsmodel.h"
#include "probe/probetexts.h"
#include "report/probereport.h"

namespace autoconfigure
{

ProbeResultsFilter::ProbeResultsFilter(ProbeResultsModel *results, QObject *parent)
    : QSortFilterProxyModel(parent), m_results(results)
{
    setSourceModel(results);
    sort(0);
}

bool ProbeResultsFilter::setFilter(const QString &text, bool onlyProblems)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text && onlyProblems == m_onlyProblems) {
        return false;
    }
    m_text = wanted;
    m_onlyProblems = onlyProblems;
    invalidateFilter();
    return true;
}

bool ProbeResultsFilter::hasText(const QModelIndex &index) const
{
    // Values, not item data: this is asked for each step of thousands of domains.
    const auto has = [this](const QString &text) { return text.contains(m_text, Qt::CaseInsensitive); };
    if (const DiscoveryStep *step = m_results->step(index)) {
        return has(step->title()) || has(stepResultText(*step)) || has(stepOutcomeText(*step));
    }
    if (const ClientProbe *client = m_results->client(index)) {
        return has(clientName(client->client)) || has(clientVerdictName(client->verdict));
    }
    const QString &domain = m_results->domain(index)->domain;
    return has(domain) || has(m_results->shownName(domain));
}

bool ProbeResultsFilter::isWanted(const QModelIndex &index, bool textAbove) const
{
    // What has no end yet is no problem, and is to be seen.
    if (m_onlyProblems && m_results->severity(index) < Severity::Warning && !m_results->isRunning(index)) {
        return false;
    }
    if (m_text.isEmpty() || textAbove || hasText(index)) {
        return true;
    }
    for (int row = 0; row < m_results->rowCount(index); ++row) {
        if (isWanted(m_results->index(row, 0, index), false)) {
            return true;
        }
    }
    return false;
}

bool ProbeResultsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    bool textAbove = false;
    for (QModelIndex above = parent; above.isValid() && !textAbove; above = above.parent()) {
        textAbove = !m_text.isEmpty() && hasText(above);
    }
    // The requests of one step belong together.
    return m_results->step(parent) != nullptr || isWanted(m_results->index(row, 0, parent), textAbove);
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
