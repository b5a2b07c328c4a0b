// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/workspace.h"

#include <QAbstractTableModel>

namespace autoconfigure
{

/// Findings as a table, the worst first, the same severity in the order of the review.
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, Subject, Message, Place, ColumnCount };
    enum Role { SeverityRole = Qt::UserRole + 1, AdviceRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// `workspace` is what was reviewed: places are named after it.
    void setFindings(const Workspace &workspace, const Findings &findings);
    const Finding &finding(int row) const { return m_findings.at(row); }
    QString place(int row) const;
    qsizetype count(Severity severity) const;
    void retranslate();
    /// Icons have other colours now.
    void updateIcons();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// What a narrow column cuts off, whole.
    QString toolTip(const QModelIndex &index) const;

    Workspace m_workspace;
    Findings m_findings;
};

} // namespace autoconfigure
