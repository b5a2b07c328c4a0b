// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domainlistmodel.h"

#include "findings/findingscope.h"
#include "model/hostname.h"
#include "theme/icons.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// The worst finding of each domain, by "/domains/N…".
QList<Severity> severitiesOf(const Findings &findings, int count)
{
    QList<Severity> severities(count, Severity::Ok);
    for (const Finding &finding : findings) {
        const qsizetype row = indexIn(u"domains", finding);
        if (row >= 0 && row < count) {
            severities[row] = std::max(severities.at(row), finding.severity());
        }
    }
    return severities;
}

} // namespace

DomainListModel::DomainListModel(WorkspaceDocument *document, QObject *parent)
    : QAbstractTableModel(parent),
      m_document(document),
      m_count(int(document->workspace().domains.size())),
      m_severities(m_count, Severity::Ok)
{
    connect(document, &WorkspaceDocument::changed, this, &DomainListModel::applyChange);
}

void DomainListModel::setFindings(const Findings &findings)
{
    const QList<Severity> severities = severitiesOf(findings, m_count);
    int row = 0;
    while (row < m_count) {
        const int first = row;
        while (row < m_count && severities.at(row) != m_severities.at(row)) {
            m_severities[row] = severities.at(row);
            ++row;
        }
        if (row > first) {
            Q_EMIT dataChanged(index(first, 0), index(row - 1, columnCount() - 1));
        }
        ++row;
    }
}

void DomainListModel::retranslate()
{
    if (m_count > 0) {
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, columnCount() - 1));
    }
}

int DomainListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int DomainListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant DomainListModel::data(const QModelIndex &index, int role) const
{
    const QList<Domain> &domains = m_document->workspace().domains;
    if (!index.isValid() || index.row() >= domains.size()) {
        return {};
    }
    const QString &name = domains.at(index.row()).name;
    switch (role) {
    case Qt::DisplayRole:
        return toUnicodeHost(name);
    case Qt::EditRole:
        return name;
    case Qt::DecorationRole:
        return themedIcon(severityIconName(severity(index.row())));
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "domain, severity of its worst finding")
            .arg(name, severityName(severity(index.row())));
    case Qt::ToolTipRole: {
        const QString ascii = toAsciiHost(name);
        return ascii.isEmpty() || ascii == name ? name : name + u'\n' + ascii;
    }
    default:
        return {};
    }
}

bool DomainListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || !index.isValid() || name.isEmpty()) {
        return false;
    }
    Domain domain = m_document->workspace().domains.at(index.row());
    domain.name = name;
    m_document->setDomain(index.row(), domain, [] { return tr("Rename domain"); });
    return true;
}

Qt::ItemFlags DomainListModel::flags(const QModelIndex &index) const
{
    return index.isValid()
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren
               : Qt::NoItemFlags;
}

void DomainListModel::applyChange(const ChangeEvent &event)
{
    const int first = int(event.first);
    const int last = int(event.first + event.count) - 1;
    switch (event.kind) {
    case ChangeEvent::Kind::DomainChanged:
    case ChangeEvent::Kind::DomainsChanged:
        forgetDomains(first, last);
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
        break;
    case ChangeEvent::Kind::DomainsInserted:
        beginInsertRows({}, first, last);
        m_count += int(event.count);
        m_severities.insert(first, event.count, Severity::Ok);
        endInsertRows();
        break;
    case ChangeEvent::Kind::DomainsRemoved:
        beginRemoveRows({}, first, last);
        m_count -= int(event.count);
        m_severities.remove(first, event.count);
        endRemoveRows();
        break;
    case ChangeEvent::Kind::Reset: {
        const int count = int(m_document->workspace().domains.size());
        if (count == m_count) {
            // A renamed profile, an undone import: selection and scroll position stay.
            forgetDomains(0, m_count - 1);
            retranslate();
        } else {
            beginResetModel();
            m_count = count;
            m_severities.fill(Severity::Ok, m_count);
            endResetModel();
        }
        break;
    }
    default:
        break;
    }
}

} // namespace autoconfigure
