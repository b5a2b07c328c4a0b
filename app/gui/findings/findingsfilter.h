// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"

#include <QSortFilterProxyModel>

namespace autoconfigure
{

class FindingsModel;

/// Findings of the wanted severities whose row or advice contains the wanted text, in any letter case.
class FindingsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FindingsFilter(FindingsModel *findings, QObject *parent = nullptr);

    void setText(const QString &text);
    void setSeverityShown(Severity severity, bool shown);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    FindingsModel *m_findings;
    QString m_key;
    QList<Severity> m_hidden;
};

} // namespace autoconfigure
