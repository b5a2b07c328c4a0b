// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace autoconfigure
{

class ProbeResultsModel;

/// Domains that contain the wanted text, with everything below them, and steps that contain it, with their
/// client and domain; if wished only those with problems. In the order of the workspace.
class ProbeResultsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ProbeResultsFilter(ProbeResultsModel *results, QObject *parent = nullptr);

    /// False where it was so before.
    bool setFilter(const QString &text, bool onlyProblems);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// The row itself, whatever is above and below it.
    bool hasText(const QModelIndex &index) const;
    bool isWanted(const QModelIndex &index, bool textAbove) const;

    ProbeResultsModel *m_results;
    QString m_text;
    bool m_onlyProblems = false;
};

} // namespace autoconfigure
