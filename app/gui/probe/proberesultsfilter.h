// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QTimer>

#include <vector>

namespace autoconfigure
{

class ProbeResultsModel;

/// Domains that contain the wanted text, with everything below them, and steps that contain it, with their
/// client and domain; if wished only those with problems. In the order of the workspace. A text is looked for
/// in slices from the event loop: the steps of thousands of domains take longer than a window may stand
/// still.
class ProbeResultsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ProbeResultsFilter(ProbeResultsModel *results, QObject *parent = nullptr);

    /// The rows follow at once where no text has to be looked for, else with filtered().
    void setFilter(const QString &text, bool onlyProblems);

Q_SIGNALS:
    /// The rows are those of a new filter, which has a text or not.
    void filtered(bool hasText);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// Whether a domain has a text, in itself or below.
    enum class Match : quint8 { Unknown, Yes, No };

    /// A text with what is known of the results' domains, by their rows.
    struct Search {
        QString text;
        std::vector<Match> matches;
    };

    void followResults();
    void forgetMatches(int first, int last);
    void lookOn();
    void take(Search search);
    bool matches(Search &search, int row) const;
    /// The row itself, whatever is above and below it.
    bool hasText(const QModelIndex &index, const QString &text) const;
    bool hasTextBelow(const QModelIndex &index, const QString &text) const;

    ProbeResultsModel *m_results;
    mutable Search m_search;
    bool m_onlyProblems = false;
    /// What is looked for and not shown yet.
    Search m_next;
    int m_nextRow = 0;
    QTimer m_slice;
};

} // namespace autoconfigure
