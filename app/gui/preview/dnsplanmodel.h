// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsplan.h"

#include <QAbstractTableModel>

namespace autoconfigure
{

/// The records of a DNS plan with their reasons.
class DnsPlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Record, NecessityColumn, Reason, Clients, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const DnsPlan &plan);
    const DnsPlan &plan() const { return m_plan; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    DnsPlan m_plan;
};

} // namespace autoconfigure
