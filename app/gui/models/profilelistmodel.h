// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"

#include <QAbstractListModel>

namespace autoconfigure
{

/// The document's service profiles: "Example Mail (main)". Renames the id; the domains follow.
class ProfileListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole };

    explicit ProfileListModel(WorkspaceDocument *document, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void applyChange(const ChangeEvent &event);

    WorkspaceDocument *m_document;
    int m_count = 0;
};

} // namespace autoconfigure
