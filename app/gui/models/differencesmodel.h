// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domainselection.h"

#include <QAbstractTableModel>

namespace autoconfigure
{

/// What is not the same in several domains, one value a row.
class DifferencesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Field, Value, Domains, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDifferences(const QList<DifferingValue> &differences);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<DifferingValue> m_differences;
};

} // namespace autoconfigure
