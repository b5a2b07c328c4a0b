// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/deployment/manifestdifference.h"

#include <QAbstractTableModel>

namespace autoconfigure
{

/// Files that a deployment adds, changes and removes, one per row.
class ChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Change, File, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDifference(const ManifestDifference &difference);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ManifestDifference m_difference;
};

} // namespace autoconfigure
