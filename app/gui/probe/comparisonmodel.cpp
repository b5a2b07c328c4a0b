// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/comparisonmodel.h"

#include "probe/probetexts.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QFont>
#include <QGuiApplication>

#include <algorithm>

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

QModelIndex ComparisonModel::firstDifference() const
{
    for (int row = 0; row < rowCount(); ++row) {
        const QList<ComparisonCell> &cells = m_rows.at(row).cells;
        const auto found = std::find_if(cells.cbegin(), cells.cend(),
                                        [](const ComparisonCell &cell) { return isMarked(cell.state); });
        if (found != cells.cend()) {
            return index(row, FirstClient + static_cast<int>(found - cells.cbegin()));
        }
    }
    return {};
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
    if (orientation == Qt::Vertical && role == Qt::FontRole) {
        QFont font;
        font.setBold(isService(section));
        return font;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        const ComparisonRow &row = m_rows.at(section);
        return isService(section) ? protocolName(row.protocol) : settingFieldName(row.field);
    }
    return section == Workspace ? tr("Workspace") : m_clients.value(section - FirstClient);
}

} // namespace autoconfigure
