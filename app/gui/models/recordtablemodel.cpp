// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordtablemodel.h"

#include "theme/icons.h"
#include "widgets/findinglabel.h"

namespace autoconfigure
{

void RecordTableModelBase::setRowFindings(const QMap<int, Findings> &findings)
{
    if (m_rowFindings == findings) {
        return;
    }
    m_rowFindings = findings;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void RecordTableModelBase::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

QVariant RecordTableModelBase::findingData(const QModelIndex &index, int role) const
{
    const auto found = m_rowFindings.constFind(index.row());
    if (found == m_rowFindings.constEnd()) {
        return {};
    }
    switch (role) {
    case Qt::DecorationRole:
        return index.column() == 0 ? QVariant(themedIcon(severityIconName(worstSeverity(*found))))
                                   : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return findingsText(*found);
    default:
        return {};
    }
}

} // namespace autoconfigure
