// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/settingscomparison.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace autoconfigure
{

/// compareSettings() of one domain as a table: a line for each setting, a column for the workspace and one
/// for each client.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Workspace, FirstClient };

    using QAbstractTableModel::QAbstractTableModel;

    void setProbe(const DomainProbe &probe);
    void clear();
    /// A line that stands for a whole service.
    bool isService(int row) const;
    /// The first cell that differs from the workspace, or the invalid index.
    QModelIndex firstDifference() const;
    const QList<ComparisonRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ComparisonRow &row, int column) const;
    QString spokenText(const ComparisonRow &row, int column) const;

    QList<ComparisonRow> m_rows;
    QStringList m_clients;
};

} // namespace autoconfigure
