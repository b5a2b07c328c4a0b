// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/proberesultsfilter.h"

#include "probe/proberesultsmodel.h"
#include "probe/probetexts.h"
#include "report/probereport.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace autoconfigure
{

namespace
{

constexpr int sliceMilliseconds = 15;

} // namespace

ProbeResultsFilter::ProbeResultsFilter(ProbeResultsModel *results, QObject *parent)
    : QSortFilterProxyModel(parent), m_results(results)
{
    m_slice.setSingleShot(true);
    connect(&m_slice, &QTimer::timeout, this, &ProbeResultsFilter::lookOn);
    followResults();
    setSourceModel(results);
    sort(0);
}

// Before the model that this is made of: it asks filterAcceptsRow() at each of these signals.
void ProbeResultsFilter::followResults()
{
    connect(m_results, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                QModelIndex domain = first;
                while (domain.parent().isValid()) {
                    domain = domain.parent();
                }
                forgetMatches(domain.row(), first.parent().isValid() ? domain.row() : last.row());
            });
    connect(m_results, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parent, int first, int last) {
                for (Search *search : {&m_search, &m_next}) {
                    if (!parent.isValid() && first <= std::ssize(search->matches)) {
                        search->matches.insert(search->matches.begin() + first, last - first + 1,
                                               Match::Unknown);
                    }
                }
            });
    connect(m_results, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &parent, int first, int last) {
                for (Search *search : {&m_search, &m_next}) {
                    if (!parent.isValid() && last < std::ssize(search->matches)) {
                        search->matches.erase(search->matches.begin() + first,
                                              search->matches.begin() + last + 1);
                    }
                }
            });
    connect(m_results, &QAbstractItemModel::modelReset, this, [this] {
        m_search.matches.clear();
        m_next.matches.clear();
    });
}

void ProbeResultsFilter::forgetMatches(int first, int last)
{
    for (Search *search : {&m_search, &m_next}) {
        const auto known = static_cast<int>(search->matches.size());
        if (first < known) {
            std::fill(search->matches.begin() + first, search->matches.begin() + std::min(last + 1, known),
                      Match::Unknown);
        }
    }
}

void ProbeResultsFilter::setFilter(const QString &text, bool onlyProblems)
{
    const QString wanted = text.trimmed();
    const bool onlyChanged = onlyProblems != std::exchange(m_onlyProblems, onlyProblems);
    if (wanted == m_search.text || wanted.isEmpty()) {
        m_slice.stop();
        if (onlyChanged || wanted != m_search.text) {
            take(wanted.isEmpty() ? Search() : m_search);
        }
        return;
    }
    if (!m_slice.isActive() || m_next.text != wanted) {
        m_next = {wanted, {}};
        m_nextRow = 0;
        m_slice.start();
    }
    if (onlyChanged) {
        take(m_search);
    }
}

void ProbeResultsFilter::lookOn()
{
    QElapsedTimer slice;
    slice.start();
    for (; m_nextRow < m_results->rowCount(); ++m_nextRow) {
        if (slice.hasExpired(sliceMilliseconds)) {
            m_slice.start();
            return;
        }
        matches(m_next, m_nextRow);
    }
    take(std::exchange(m_next, {}));
}

void ProbeResultsFilter::take(Search search)
{
    m_search = std::move(search);
    // As one change of the layout: invalidateFilter() tells of each stretch of rows by itself.
    invalidate();
    Q_EMIT filtered(!m_search.text.isEmpty());
}

bool ProbeResultsFilter::matches(Search &search, int row) const
{
    if (row >= std::ssize(search.matches)) {
        search.matches.resize(m_results->rowCount(), Match::Unknown);
    }
    Match &known = search.matches.at(row);
    if (known == Match::Unknown) {
        known = hasTextBelow(m_results->index(row, 0), search.text) ? Match::Yes : Match::No;
    }
    return known == Match::Yes;
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
    const QString &text = m_search.text;
    if (text.isEmpty()) {
        return true;
    }
    if (!parent.isValid()) {
        return matches(m_search, row);
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
