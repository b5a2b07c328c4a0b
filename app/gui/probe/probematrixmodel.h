// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/discoverystep.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>

namespace autoconfigure
{

class ProbeResultsModel;

/// The domains of a ProbeResultsModel with what each client ends up with: a row a domain, a column a client.
class ProbeMatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        /// The worse the greater.
        SortRole = Qt::UserRole
    };

    explicit ProbeMatrixModel(ProbeResultsModel *results, QObject *parent = nullptr);

    /// The client of a column; empty for the first one and the last one.
    QString clientOf(int column) const;
    /// The row's domain, in the results.
    QModelIndex resultsIndex(int row) const;
    const ProbeResultsModel *results() const { return m_results; }

    void retranslate();
    void updateIcons();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow();
    const ClientProbe *clientAt(const QModelIndex &index) const;
    QString text(const QModelIndex &index) const;
    QVariant sortValue(const QModelIndex &index) const;

    ProbeResultsModel *m_results;
    QStringList m_clients;
};

/// By domain's name, and only those with problems if wished.
class ProbeMatrixFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ProbeMatrixFilter(ProbeMatrixModel *matrix, QObject *parent = nullptr);

    void setText(const QString &text);
    void setOnlyProblems(bool only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    ProbeMatrixModel *m_matrix;
    QString m_text;
    bool m_onlyProblems = false;
};

} // namespace autoconfigure
