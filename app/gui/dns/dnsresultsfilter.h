// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/resultsfilter.h"
#include "models/rowsearch.h"

namespace autoconfigure
{

struct RecordResult;
class DnsResultsModel;

/// Domains that contain the wanted text, with all of their records, and records that contain it, with their
/// domain; if wished only those with problems.
class DnsResultsFilter : public ResultsFilter
{
    Q_OBJECT

public:
    explicit DnsResultsFilter(DnsResultsModel *results, QObject *parent = nullptr);

    /// The rows follow with filtered(), for the empty text at once.
    void setText(const QString &text);
    void setOnlyProblems(bool only);
    /// Else in the order of the workspace and the plan.
    void setWorstFirst(bool worstFirst);

Q_SIGNALS:
    /// The rows are those of a new filter, which has a text or not.
    void filtered(bool hasText);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool isWantedDomain(int row, const QString &text) const;
    /// In the name of the domain.
    bool hasText(const QString &domain, const QString &text) const;

    DnsResultsModel *m_results;
    RowSearch m_search;
    bool m_onlyProblems = false;
    bool m_worstFirst = true;
};

} // namespace autoconfigure
