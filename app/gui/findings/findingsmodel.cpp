// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingsmodel.h"

#include "theme/icons.h"

#include <algorithm>

namespace autoconfigure
{

void FindingsModel::setFindings(const QList<ShownFinding> &findings)
{
    // Nothing moves below the reader's eyes when an edit changes nothing here.
    const bool isSame =
        std::equal(findings.cbegin(), findings.cend(), m_findings.cbegin(), m_findings.cend(),
                   [](const ShownFinding &a, const ShownFinding &b) { return a.finding == b.finding; });
    if (!isSame) {
        beginResetModel();
        m_findings = findings;
        endResetModel();
    } else if (findings != m_findings) {
        m_findings = findings;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

qsizetype FindingsModel::count(Severity severity) const
{
    return std::count_if(m_findings.cbegin(), m_findings.cend(),
                         [severity](const ShownFinding &one) { return one.finding.severity() == severity; });
}

void FindingsModel::retranslate()
{
    // The texts come with the next setFindings().
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
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
    const ShownFinding &shown = m_findings.at(index.row());
    const Finding &finding = shown.finding;
    switch (role) {
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
        return shown.message;
    case Place:
        return shown.place;
    default:
        return {};
    }
}

QString FindingsModel::toolTip(const QModelIndex &index) const
{
    const ShownFinding &shown = m_findings.at(index.row());
    switch (index.column()) {
    case Subject:
        return shown.finding.subject;
    case Place:
        return shown.place;
    default:
        return QStringList{shown.message, shown.finding.advice()}.join(u'\n').trimmed();
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
