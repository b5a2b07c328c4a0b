// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/linediff.h"

#include <QAbstractTableModel>

namespace autoconfigure
{

/// Two texts side by side, a row a line. What differs is marked by a sign and a colour.
class DiffTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LeftNumber, LeftText, Mark, RightNumber, RightText, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTexts(const QStringList &left, const QStringList &right);
    /// Runs of rows that differ.
    int differences() const { return m_differences; }
    /// The first row of the next (`step` 1) or previous (-1) run of rows that differ, seen from `row`, around
    /// the ends; -1 where all is the same.
    int neighbour(int row, int step) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool beginsDifference(int row) const;
    static QString markName(DiffRow::Kind kind);

    QStringList m_left;
    QStringList m_right;
    QList<DiffRow> m_rows;
    int m_differences = 0;
};

} // namespace autoconfigure
