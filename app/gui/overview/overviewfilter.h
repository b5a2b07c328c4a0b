// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QTimer>

namespace autoconfigure
{

class OverviewModel;

/// By the domain's or profile's name, and only those with problems if wished. Another filter is one change of
/// the layout: a view that is told of each gap between thousands of rows takes too long.
class OverviewFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit OverviewFilter(OverviewModel *overview, QObject *parent = nullptr);

    void setText(const QString &text);
    void setOnlyProblems(bool only);
    /// Somebody looks at the rows: where that is not so, new results are judged later.
    void setWatched(bool watched);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void refilterSoon();

    OverviewModel *m_overview;
    QString m_key;
    bool m_onlyProblems = false;
    bool m_isWatched = true;
    bool m_hasNewResults = false;
    QTimer m_refilter;
};

} // namespace autoconfigure
