// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/proberesultsfilter.h"

#include "probe/proberesultsmodel.h"
#include "probe/probetexts.h"
#include "report/probereport.h"

#include <algorithm>
#include <utility>

namespace autoconfigure
{

namespace
{

// Values, not item data: this is asked for each step of thousands of domains.

bool contains(const QString &own, const QString &text)
{
    return own.contains(text, Qt::CaseInsensitive);
}

bool contains(const DiscoveryStep &step, const QString &text)
{
    return contains(step.title(), text) || contains(stepResultText(step), text) ||
           contains(stepOutcomeText(step), text);
}

bool isNamed(const ClientProbe &client, const QString &text)
{
    return contains(clientName(client.client), text) || contains(clientVerdictName(client.verdict), text);
}

bool contains(const ClientProbe &client, const QString &text)
{
    return isNamed(client, text) ||
           std::any_of(client.steps.cbegin(), client.steps.cend(),
                       [&text](const DiscoveryStep &step) { return contains(step, text); });
}

} // namespace

ProbeResultsFilter::ProbeResultsFilter(ProbeResultsModel *results, QObject *parent)
    : ResultsFilter(parent), m_results(results), m_search(results, [this](int row, const QString &text) {
          return hasText(*m_results->domain(m_results->index(row, 0)), text);
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

bool ProbeResultsFilter::isNamed(const DomainProbe &domain, const QString &text) const
{
    return contains(domain.domain, text) || contains(m_results->shownName(domain.domain), text);
}

bool ProbeResultsFilter::hasText(const DomainProbe &domain, const QString &text) const
{
    return isNamed(domain, text) ||
           std::any_of(domain.clients.cbegin(), domain.clients.cend(),
                       [&text](const ClientProbe &client) { return contains(client, text); });
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
    const ClientProbe &client = *m_results->client(own);
    if (isNamed(*m_results->domain(own), text) || autoconfigure::isNamed(client, text)) {
        return true;
    }
    const DiscoveryStep *step = m_results->step(own);
    return step == nullptr ? contains(client, text) : contains(*step, text);
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
