// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace autoconfigure
{

struct RecordResult;
class DnsResultsModel;

/// Domains that contain the wanted text, with all of their records, and records that contain it, with their
/// domain; if wished only those with problems.
class DnsResultsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit DnsResultsFilter(DnsResultsModel *results, QObject *parent = nullptr);

    void setText(const QString &text);
    void setOnlyProblems(bool only);
    /// Else in the order of the workspace and the plan.
    void setWorstFirst(bool worstFirst);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool contains(const RecordResult &record) const;

    DnsResultsModel *m_results;
    QString m_text;
    bool m_onlyProblems = false;
    bool m_worstFirst = true;
};

} // namespace autoconfigure
