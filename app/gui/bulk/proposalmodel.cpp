// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/proposalmodel.h"

#include "findings/placetext.h"
#include "theme/icons.h"
#include "widgets/findinglabel.h"

#include <algorithm>

namespace autoconfigure
{

void ProposalModel::setChanges(const QList<ProposedChange> &changes, const Workspace &names)
{
    beginResetModel();
    m_changes = changes;
    m_chosen = QList<bool>(changes.size(), true);
    m_chosenCount = changes.size();
    m_names = names;
    endResetModel();
    Q_EMIT chosenChanged();
}

QList<ProposedChange> ProposalModel::chosen() const
{
    QList<ProposedChange> chosen;
    for (qsizetype i = 0; i < m_changes.size(); ++i) {
        if (m_chosen.at(i)) {
            chosen.append(m_changes.at(i));
        }
    }
    return chosen;
}

qsizetype ProposalModel::invalidCount() const
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < m_changes.size(); ++i) {
        if (m_chosen.at(i) && worstSeverity(m_changes.at(i).findings) == Severity::Error) {
            ++count;
        }
    }
    return count;
}

void ProposalModel::setAllChosen(bool chosen)
{
    m_chosen.fill(chosen);
    m_chosenCount = chosen ? m_changes.size() : 0;
    if (!m_changes.isEmpty()) {
        Q_EMIT dataChanged(index(0, Where), index(rowCount() - 1, Where), {Qt::CheckStateRole});
    }
    Q_EMIT chosenChanged();
}

void ProposalModel::setChosen(const QList<int> &rows, bool chosen)
{
    for (const int row : rows) {
        if (m_chosen.at(row) != chosen) {
            m_chosen[row] = chosen;
            m_chosenCount += chosen ? 1 : -1;
        }
    }
    if (!rows.isEmpty()) {
        const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
        Q_EMIT dataChanged(index(*first, Where), index(*last, Where), {Qt::CheckStateRole});
    }
    Q_EMIT chosenChanged();
}

void ProposalModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int ProposalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int ProposalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProposalModel::text(const QModelIndex &index) const
{
    const ProposedChange &change = m_changes.at(index.row());
    switch (index.column()) {
    case Where:
        return placeText(m_names, change.where);
    case Before:
        return change.before;
    case After:
        return change.after;
    case Problem:
        return change.findings.isEmpty() ? QString() : change.findings.constFirst().message();
    default:
        return {};
    }
}

QVariant ProposalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Findings &findings = m_changes.at(index.row()).findings;
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return index.column() == Problem ? findingsText(findings) : text(index);
    case Qt::CheckStateRole:
        return index.column() == Where ? QVariant(m_chosen.at(index.row()) ? Qt::Checked : Qt::Unchecked)
                                       : QVariant();
    case Qt::DecorationRole:
        return index.column() == Problem && !findings.isEmpty()
                   ? QVariant(themedIcon(severityIconName(worstSeverity(findings))))
                   : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Problem && !findings.isEmpty() ? QVariant(findingsText(findings))
                                                                : QVariant(text(index));
    default:
        return {};
    }
}

bool ProposalModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    setChosen({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

QVariant ProposalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return {};
    }
    switch (section) {
    case Where:
        return tr("Place");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case Problem:
        return tr("Problem");
    default:
        return {};
    }
}

Qt::ItemFlags ProposalModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() == Where ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace autoconfigure
