// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profilelistmodel.h"

#include "document/edits.h"
#include "theme/icons.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

ProfileListModel::ProfileListModel(WorkspaceDocument *document, QObject *parent)
    : QAbstractListModel(parent), m_document(document), m_count(int(document->workspace().profiles.size()))
{
    connect(document, &WorkspaceDocument::changed, this, &ProfileListModel::applyChange);
}

int ProfileListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant ProfileListModel::data(const QModelIndex &index, int role) const
{
    const QList<ServiceProfile> &profiles = m_document->workspace().profiles;
    if (!index.isValid() || index.row() >= profiles.size()) {
        return {};
    }
    const ServiceProfile &profile = profiles.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return profile.displayName.isEmpty() || profile.displayName == profile.id
                   ? profile.id
                   : u"%1 (%2)"_s.arg(profile.displayName, profile.id);
    case Qt::EditRole:
    case IdRole:
        return profile.id;
    case Qt::DecorationRole:
        return themedIcon(u"profile"_s);
    default:
        return {};
    }
}

bool ProfileListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    return role == Qt::EditRole && index.isValid() &&
           renameProfile(m_document, index.row(), value.toString().trimmed());
}

Qt::ItemFlags ProfileListModel::flags(const QModelIndex &index) const
{
    return index.isValid()
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren
               : Qt::NoItemFlags;
}

void ProfileListModel::applyChange(const ChangeEvent &event)
{
    const int first = int(event.first);
    const int last = int(event.first + event.count) - 1;
    switch (event.kind) {
    case ChangeEvent::Kind::ProfileChanged:
        Q_EMIT dataChanged(index(first), index(first));
        break;
    case ChangeEvent::Kind::ProfilesInserted:
        beginInsertRows({}, first, last);
        m_count += int(event.count);
        endInsertRows();
        break;
    case ChangeEvent::Kind::ProfilesRemoved:
        beginRemoveRows({}, first, last);
        m_count -= int(event.count);
        endRemoveRows();
        break;
    case ChangeEvent::Kind::Reset: {
        const int count = int(m_document->workspace().profiles.size());
        if (count == m_count && count > 0) {
            Q_EMIT dataChanged(index(0), index(count - 1));
        } else if (count != m_count) {
            beginResetModel();
            m_count = count;
            endResetModel();
        }
        break;
    }
    default:
        break;
    }
}

} // namespace autoconfigure
