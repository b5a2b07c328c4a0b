// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/dnsplanmodel.h"

#include "dns/zonefile.h"

#include <QFontDatabase>

namespace autoconfigure
{

void DnsPlanModel::setPlan(const DnsPlan &plan)
{
    if (plan.records == m_plan.records) {
        m_plan = plan;
        return;
    }
    beginResetModel();
    m_plan = plan;
    endResetModel();
}

void DnsPlanModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_plan.records.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int DnsPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.records.size());
}

int DnsPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant DnsPlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const DnsRecord &record = m_plan.records.at(index.row());
    if (role == Qt::FontRole && index.column() == Record) {
        return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case Record:
        return QString::fromLatin1(zoneLine(record));
    case NecessityColumn:
        return necessityName(record.necessity);
    case Reason:
        return record.reasonText();
    case Clients:
        return record.clients.join(QStringLiteral(", "));
    default:
        return {};
    }
}

QVariant DnsPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Record:
        return tr("Record");
    case NecessityColumn:
        return tr("Necessity");
    case Reason:
        return tr("Reason");
    case Clients:
        return tr("Read by");
    default:
        return {};
    }
}

} // namespace autoconfigure
