// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/resultsfilter.h"
#include "models/rowsearch.h"

namespace autoconfigure
{

class ProbeResultsModel;
struct DomainProbe;

/// Domains that contain the wanted text, with everything below them, and steps that contain it, with their
/// client and domain; if wished only those with problems. In the order of the workspace.
class ProbeResultsFilter : public ResultsFilter
{
    Q_OBJECT

public:
    explicit ProbeResultsFilter(ProbeResultsModel *results, QObject *parent = nullptr);

    /// The rows follow at once where no text has to be looked for, else with filtered().
    void setFilter(const QString &text, bool onlyProblems);

Q_SIGNALS:
    /// The rows are those of a new filter, which has a text or not.
    void filtered(bool hasText);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void filterAnew();
    bool isNamed(const DomainProbe &domain, const QString &text) const;
    /// In its row or in one below it.
    bool hasText(const DomainProbe &domain, const QString &text) const;

    ProbeResultsModel *m_results;
    RowSearch m_search;
    bool m_onlyProblems = false;
};

} // namespace autoconfigure
