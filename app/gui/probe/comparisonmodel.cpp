// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/comparisonmodel.h"

#include "probe/probetexts.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QFont>
#include <QGuiApplication>

namespace autoconfigure
{

using namespace Qt::StringLiterals;
using State = ComparisonCell::State;

namespace
{

bool isMarked(State state)
{
    return state == State::Different || state == State::Missing;
}

QVariant cellIcon(const ComparisonRow &row, const ComparisonCell &cell)
{
    if (isMarked(cell.state)) {
        return themedIcon(u"status-error"_s);
    }
    return row.field == SettingDifference::Field::Service && cell.state == State::Same
               ? themedIcon(u"status-ok"_s)
               : QVariant();
}

QVariant cellColor(const ComparisonCell &cell)
{
    const SemanticColors colors = semanticColors(QGuiApplication::palette());
    if (isMarked(cell.state)) {
        return colors.error;
    }
    return cell.state == State::Unread ? QVariant(colors.muted) : QVariant();
}

} // namespace

void ComparisonModel::setProbe(const DomainProbe &probe)
{
    beginResetModel();
    m_rows = compareSettings(probe);
    m_clients.clear();
    for (const ClientProbe &client : probe.clients) {
        m_clients.append(clientName(client.client));
    }
    endResetModel();
}

void ComparisonModel::clear()
{
    setProbe({});
}

bool ComparisonModel::isService(int row) const
{
    return m_rows.at(row).field == SettingDifference::Field::Service;
}

void ComparisonModel::retranslate()
{
    // Values of the rows hold words of the language.
    beginResetModel();
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_rows.isEmpty() ? 0 : FirstClient + static_cast<int>(m_clients.size());
}

QString ComparisonModel::text(const ComparisonRow &row, int column) const
{
    const bool isService = row.field == SettingDifference::Field::Service;
    if (column == Field) {
        return isService ? protocolName(row.protocol) : settingFieldName(row.field);
    }
    if (column == Workspace) {
        return isService ? QString() : row.expected;
    }
    const ComparisonCell &cell = row.cells.at(column - FirstClient);
    if (isService) {
        return comparisonStateName(cell.state);
    }
    if (cell.state == State::Different) {
        return tr("%1 – differs", "a setting").arg(cell.value);
    }
    return cell.state == State::Same ? cell.value : u"–"_s;
}

QString ComparisonModel::spokenText(const ComparisonRow &row, int column) const
{
    if (column < FirstClient) {
        return text(row, column);
    }
    const ComparisonCell &cell = row.cells.at(column - FirstClient);
    QStringList parts = {protocolName(row.protocol), settingFieldName(row.field),
                         m_clients.at(column - FirstClient), cell.value, comparisonStateName(cell.state)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const ComparisonRow &row = m_rows.at(index.row());
    const bool isClient = index.column() >= FirstClient;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return spokenText(row, index.column());
    case Qt::DecorationRole:
        return isClient ? cellIcon(row, row.cells.at(index.column() - FirstClient)) : QVariant();
    case Qt::ForegroundRole:
        return isClient ? cellColor(row.cells.at(index.column() - FirstClient)) : QVariant();
    case Qt::BackgroundRole:
        return isService(index.row()) ? QGuiApplication::palette().brush(QPalette::AlternateBase)
                                      : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(isService(index.row()));
        return font;
    }
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Field ? tr("Setting")
           : section == Workspace ? tr("Workspace")
                                  : m_clients.value(section - FirstClient);
}

} // namespace autoconfigure
