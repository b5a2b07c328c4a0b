// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingsmodel.h"

#include "findings/placetext.h"
#include "theme/icons.h"

#include <algorithm>

namespace autoconfigure
{

void FindingsModel::setFindings(const Workspace &workspace, const Findings &findings)
{
    Findings sorted = findings;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Finding &a, const Finding &b) { return a.severity() > b.severity(); });
    // Nothing moves below the reader's eyes when an edit changes nothing here.
    if (sorted == m_findings) {
        m_workspace = workspace;
        if (!m_findings.isEmpty()) {
            Q_EMIT dataChanged(index(0, Place), index(rowCount() - 1, Place));
        }
        return;
    }
    beginResetModel();
    m_workspace = workspace;
    m_findings = sorted;
    endResetModel();
}

QString FindingsModel::place(int row) const
{
    return placeText(m_workspace, m_findings.at(row).where);
}

qsizetype FindingsModel::count(Severity severity) const
{
    return std::count_if(m_findings.cbegin(), m_findings.cend(),
                         [severity](const Finding &finding) { return finding.severity() == severity; });
}

void FindingsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_findings.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void FindingsModel::updateIcons()
{
    if (!m_findings.isEmpty()) {
        Q_EMIT dataChanged(index(0, SeverityColumn), index(rowCount() - 1, SeverityColumn),
                           {Qt::DecorationRole});
    }
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Finding &finding = m_findings.at(index.row());
    switch (role) {
    case SeverityRole:
        return static_cast<int>(finding.severity());
    case AdviceRole:
        return finding.advice();
    case Qt::DecorationRole:
        return index.column() == SeverityColumn ? QVariant(themedIcon(severityIconName(finding.severity())))
                                                : QVariant();
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case SeverityColumn:
        return severityName(finding.severity());
    case Subject:
        return finding.subject;
    case Message:
        return finding.message();
    case Place:
        return place(index.row());
    default:
        return {};
    }
}

QString FindingsModel::toolTip(const QModelIndex &index) const
{
    const Finding &finding = m_findings.at(index.row());
    switch (index.column()) {
    case Subject:
        return finding.subject;
    case Place:
        return place(index.row());
    default:
        return QStringList{finding.message(), finding.advice()}.join(u'\n').trimmed();
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case Subject:
        return tr("Subject");
    case Message:
        return tr("Finding");
    case Place:
        return tr("Place");
    default:
        return {};
    }
}

} // namespace autoconfigure
