// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/discoverystep.h"

#include <QAbstractTableModel>

#include <vector>

namespace autoconfigure
{

class MailServersModel;
class ProbeResultsModel;

/// The domains of a ProbeResultsModel with what each client ends up with and how the mail servers do: a row a
/// domain, a column a client. Filters and sorts by itself: a proxy tells the view of every gap that a filter
/// leaves, which takes too long with thousands of domains. Another filter is a reset.
class ProbeMatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    ProbeMatrixModel(ProbeResultsModel *results, MailServersModel *services, QObject *parent = nullptr);

    /// Only domains with this text in their name, and if wished only those with a client or a mail server
    /// that has a problem.
    void setFilter(const QString &text, bool onlyProblems);

    /// The client of a column; empty for the other columns.
    QString clientOf(int column) const;
    bool isMailServers(int column) const { return column == columnCount() - 2; }
    /// The row's domain, in the results.
    QModelIndex resultsIndex(int row) const;

    void retranslate();
    void updateIcons();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// By verdicts, the worst last; equal ones in the order of the results, as everything for column -1.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    /// What a row is sorted by: a name or a number.
    struct Key {
        QString text;
        qint64 number = 0;
        int result = 0;
    };

    void followResults();
    void followServices();
    void filterAnew();
    void emitAllChanged(const QList<int> &roles = {});
    /// A result has changed: its row comes, goes, moves or is shown anew.
    void update(int result);
    void show(int result);
    void move(int row);
    void hideResults(int first, int last);

    bool isWanted(int result) const;
    Key keyOf(int result) const;
    bool isBefore(const Key &a, const Key &b) const;
    void sortShown(std::vector<int> &shown) const;

    const ClientProbe *clientAt(int result, int column) const;
    QString text(int result, int column) const;
    /// With what its font says.
    QString shownText(int result, int column) const;
    QVariant icon(int result, int column) const;
    bool isOutOfDate(int result, int column) const;

    ProbeResultsModel *m_results;
    MailServersModel *m_services;
    QStringList m_clients;
    QString m_text;
    bool m_onlyProblems = false;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    /// Rows of the results, in the order shown.
    std::vector<int> m_shown;
};

} // namespace autoconfigure
