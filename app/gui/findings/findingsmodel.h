// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/shownfinding.h"

#include <QAbstractTableModel>

namespace autoconfigure
{

/// Findings as a table.
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using enum ShownFinding::Column;

    using QAbstractTableModel::QAbstractTableModel;

    /// As shownFindings() gives them.
    void setFindings(const QList<ShownFinding> &findings);
    const ShownFinding &at(int row) const { return m_findings.at(row); }
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

    QList<ShownFinding> m_findings;
};

} // namespace autoconfigure
