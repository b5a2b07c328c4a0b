// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/changesmodel.h"

namespace autoconfigure
{

void ChangesModel::setDifference(const ManifestDifference &difference)
{
    beginResetModel();
    m_difference = difference;
    endResetModel();
}

void ChangesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, Change), index(rowCount() - 1, Change));
    }
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0
                            : static_cast<int>(m_difference.added.size() + m_difference.changed.size() +
                                               m_difference.removed.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !index.isValid()) {
        return {};
    }
    const bool wantsFile = index.column() == File;
    qsizetype row = index.row();
    if (row < m_difference.added.size()) {
        return wantsFile ? m_difference.added.at(row) : tr("added", "file");
    }
    row -= m_difference.added.size();
    if (row < m_difference.changed.size()) {
        return wantsFile ? m_difference.changed.at(row) : tr("changed", "file");
    }
    row -= m_difference.changed.size();
    return wantsFile ? m_difference.removed.at(row) : tr("removed", "file");
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return {};
    }
    return section == File ? tr("File") : tr("Change");
}

} // namespace autoconfigure
