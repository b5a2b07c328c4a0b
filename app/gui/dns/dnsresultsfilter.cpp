// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsresultsfilter.h"

#include "dns/dnsresultsmodel.h"

#include <algorithm>

namespace autoconfigure
{

DnsResultsFilter::DnsResultsFilter(DnsResultsModel *results, QObject *parent)
    : QSortFilterProxyModel(parent), m_results(results)
{
    setSourceModel(results);
    sort(0);
}

void DnsResultsFilter::setText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted != m_text) {
        m_text = wanted;
        invalidateFilter();
    }
}

void DnsResultsFilter::setOnlyProblems(bool only)
{
    m_onlyProblems = only;
    invalidateFilter();
}

void DnsResultsFilter::setWorstFirst(bool worstFirst)
{
    m_worstFirst = worstFirst;
    invalidate();
}

bool DnsResultsFilter::contains(const RecordResult &record) const
{
    const auto has = [this](const QString &text) { return text.contains(m_text, Qt::CaseInsensitive); };
    return has(record.owner) || has(record.expected) || has(record.actual) ||
           has(recordTypeName(record.type)) || has(recordStatusName(record.status));
}

bool DnsResultsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    // Values, not item data: this is asked for each record of thousands of domains.
    const DomainCheck &domain = *m_results->domain(parent.isValid() ? parent : m_results->index(row, 0));
    const bool hasText = m_text.isEmpty() || domain.domain.contains(m_text, Qt::CaseInsensitive) ||
                         m_results->shownName(domain.domain).contains(m_text, Qt::CaseInsensitive);
    const auto accepts = [this, hasText](const RecordResult &record) {
        return (!m_onlyProblems || record.isProblem()) && (hasText || contains(record));
    };
    if (parent.isValid()) {
        return accepts(domain.records.at(row));
    }
    return (hasText && !m_onlyProblems) ||
           std::any_of(domain.records.cbegin(), domain.records.cend(), accepts);
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
