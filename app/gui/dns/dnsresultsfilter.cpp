// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsresultsfilter.h"

#include "dns/dnsresultsmodel.h"

#include <algorithm>

namespace autoconfigure
{

namespace
{

bool contains(const RecordResult &record, const QString &text)
{
    const auto has = [&text](const QString &own) { return own.contains(text, Qt::CaseInsensitive); };
    return has(record.owner) || has(record.expected) || has(record.actual) ||
           has(recordTypeName(record.type)) || has(recordStatusName(record.status));
}

} // namespace

DnsResultsFilter::DnsResultsFilter(DnsResultsModel *results, QObject *parent)
    : ResultsFilter(parent),
      m_results(results),
      m_search(results, [this](int row, const QString &text) { return isWantedDomain(row, text); })
{
    connect(&m_search, &RowSearch::found, this, [this] {
        // As one change of the layout: invalidateFilter() tells of each stretch of rows by itself.
        invalidate();
        Q_EMIT filtered(!m_search.text().isEmpty());
    });
    setSourceModel(results);
    sort(0);
}

void DnsResultsFilter::setText(const QString &text)
{
    m_search.setText(text.trimmed());
}

void DnsResultsFilter::setOnlyProblems(bool only)
{
    m_onlyProblems = only;
    m_search.lookAgain();
}

void DnsResultsFilter::setWorstFirst(bool worstFirst)
{
    m_worstFirst = worstFirst;
    invalidate();
}

bool DnsResultsFilter::hasText(const QString &domain, const QString &text) const
{
    return text.isEmpty() || domain.contains(text, Qt::CaseInsensitive) ||
           m_results->shownName(domain).contains(text, Qt::CaseInsensitive);
}

bool DnsResultsFilter::isWantedDomain(int row, const QString &text) const
{
    // Values, not item data: this is asked for each record of thousands of domains.
    const DomainCheck &domain = *m_results->domain(m_results->index(row, 0));
    const bool isNamed = hasText(domain.domain, text);
    return (isNamed && !m_onlyProblems) ||
           std::any_of(domain.records.cbegin(), domain.records.cend(), [&](const RecordResult &record) {
               return (!m_onlyProblems || record.isProblem()) && (isNamed || contains(record, text));
           });
}

bool DnsResultsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString &text = m_search.text();
    if (!parent.isValid()) {
        return text.isEmpty() ? isWantedDomain(row, text) : m_search.hasText(row);
    }
    const DomainCheck &domain = *m_results->domain(parent);
    const RecordResult &record = domain.records.at(row);
    return (!m_onlyProblems || record.isProblem()) &&
           (hasText(domain.domain, text) || contains(record, text));
}

bool DnsResultsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (m_worstFirst) {
        const Severity a = m_results->severity(left);
        const Severity b = m_results->severity(right);
        if (a != b) {
            return a > b;
        }
    }
    if (m_results->record(left) == nullptr) {
        if (m_worstFirst && m_results->counts(left) != m_results->counts(right)) {
            return m_results->counts(left) > m_results->counts(right);
        }
        const qsizetype a = m_results->domain(left)->domainIndex;
        const qsizetype b = m_results->domain(right)->domainIndex;
        if (a != b) {
            return a < b;
        }
    }
    return left.row() < right.row();
}

} // namespace autoconfigure
