// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"
#include "model/finding.h"

#include <QAbstractTableModel>

namespace autoconfigure
{

/// The document's domains in their order, with the worst finding of each. Renames through the document. A
/// list; tables of domains add columns.
class DomainListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit DomainListModel(WorkspaceDocument *document, QObject *parent = nullptr);

    void setFindings(const Findings &findings);
    /// After a language change.
    void retranslate();

    /// Of the worst finding of the row's domain.
    Severity severity(int row) const { return m_severities.value(row, Severity::Ok); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    /// The domains in these rows have other values now, which the views are about to be told.
    virtual void forgetDomains(int /*first*/, int /*last*/) {}

private:
    void applyChange(const ChangeEvent &event);

    WorkspaceDocument *m_document;
    /// What the views have been told.
    int m_count = 0;
    QList<Severity> m_severities;
};

} // namespace autoconfigure
