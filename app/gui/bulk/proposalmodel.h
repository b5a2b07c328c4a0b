// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/proposedchange.h"

#include <QAbstractTableModel>

namespace autoconfigure
{

/// Proposed changes, one a row: where, before, after, what is wrong with it. Each can be left out.
class ProposalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Where, Before, After, Problem, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// All are chosen. `names` is the workspace that places are named after.
    void setChanges(const QList<ProposedChange> &changes, const Workspace &names);
    QList<ProposedChange> chosen() const;
    qsizetype chosenCount() const { return m_chosenCount; }
    /// Chosen ones with an error.
    qsizetype invalidCount() const;
    void setAllChosen(bool chosen);
    void setChosen(const QList<int> &rows, bool chosen);
    bool isChosen(int row) const { return m_chosen.at(row); }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    QString text(const QModelIndex &index) const;

    QList<ProposedChange> m_changes;
    QList<bool> m_chosen;
    qsizetype m_chosenCount = 0;
    Workspace m_names;
};

} // namespace autoconfigure
