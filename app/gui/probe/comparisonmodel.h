// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/settingscomparison.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace autoconfigure
{

/// compareSettings() of one domain as a table: a column for the workspace and one for each client.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Field, Workspace, FirstClient };

    using QAbstractTableModel::QAbstractTableModel;

    void setProbe(const DomainProbe &probe);
    void clear();
    /// A line that stands for a whole service.
    bool isService(int row) const;
    const QList<ComparisonRow> &rows() const { return m_rows; }

    void retranslate();

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
