// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/differencesmodel.h"

#include <QLocale>

namespace autoconfigure
{

namespace
{

QString fieldText(DifferingValue::Field field)
{
    switch (field) {
    case DifferingValue::Field::Profile:
        return DifferencesModel::tr("Profile");
    case DifferingValue::Field::Mx:
        return DifferencesModel::tr("MX hosts");
    case DifferingValue::Field::DisplayName:
        return DifferencesModel::tr("Display name");
    case DifferingValue::Field::ShortName:
        return DifferencesModel::tr("Short name");
    case DifferingValue::Field::Documentation:
        return DifferencesModel::tr("Links to help");
    case DifferingValue::Field::Services:
        return DifferencesModel::tr("Services");
    }
    return {};
}

QString valueText(const DifferingValue &difference)
{
    if (difference.more > 0) {
        return DifferencesModel::tr("%n more value(s)", nullptr, int(difference.more));
    }
    if (!difference.value) {
        return DifferencesModel::tr("as the profile");
    }
    return difference.value->isEmpty() ? DifferencesModel::tr("nothing") : *difference.value;
}

} // namespace

void DifferencesModel::setDifferences(const QList<DifferingValue> &differences)
{
    if (m_differences != differences) {
        beginResetModel();
        m_differences = differences;
        endResetModel();
    }
}

void DifferencesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int DifferencesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_differences.size());
}

int DifferencesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DifferencesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const DifferingValue &difference = m_differences.at(index.row());
    switch (index.column()) {
    case Field:
        return fieldText(difference.field);
    case Value:
        return valueText(difference);
    case Domains:
        return QLocale().toString(difference.domains);
    default:
        return {};
    }
}

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return {};
    }
    switch (section) {
    case Field:
        return tr("What differs");
    case Value:
        return tr("Value");
    case Domains:
        return tr("Domains");
    default:
        return {};
    }
}

} // namespace autoconfigure
