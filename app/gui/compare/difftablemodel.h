// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/linediff.h"

#include <QAbstractTableModel>

namespace autoconfigure
{

/// A part of a line.
struct LineSpan {
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const LineSpan &, const LineSpan &) = default;
};

/// What the line has between the beginning and the end that it has in common with the other; empty where it
/// has nothing of its own.
LineSpan ownPart(const QString &line, const QString &other);

/// Two texts side by side, a row a line. What differs is marked by a sign and a colour.
class DiffTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LeftNumber, LeftText, Mark, RightNumber, RightText, ColumnCount };
    /// A LineSpan: where a line differs from the one beside it.
    static constexpr int SpanRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setTexts(const QStringList &left, const QStringList &right);
    /// Runs of rows that differ.
    int differences() const { return m_differences; }
    /// The first row of the next (`step` 1) or previous (-1) run of rows that differ, seen from `row`, around
    /// the ends; -1 where all is the same.
    int neighbour(int row, int step) const;
    /// Of both sides.
    const QString &longestLine() const { return m_longest; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool beginsDifference(int row) const;
    QVariant differingSpan(const DiffRow &row, bool isLeft) const;
    static QString markName(DiffRow::Kind kind);

    QStringList m_left;
    QStringList m_right;
    QString m_longest;
    QList<DiffRow> m_rows;
    int m_differences = 0;
};

} // namespace autoconfigure
