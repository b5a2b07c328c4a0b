// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QModelIndex>
#include <QTableView>

#include <utility>

class QSettings;

namespace autoconfigure
{

class MailServersModel;
class ProbeMatrixModel;
class ProbeResultsModel;

/// All domains with what each client ends up with and how the mail servers do, to sort by any column.
class ProbeMatrixView : public QTableView
{
    Q_OBJECT

public:
    /// `settings` outlives the view.
    ProbeMatrixView(ProbeResultsModel *results, MailServersModel *services, QSettings *settings,
                    QWidget *parent = nullptr);

    void setFilter(const QString &text, bool onlyProblems);
    int shownDomains() const;
    /// In the order shown; names as in the results.
    QStringList selectedDomains() const;
    /// Of the results' model, a domain; invalid for none.
    QModelIndex currentDomain() const;

Q_SIGNALS:
    /// The reader wants to see how a result came about: a row of the results' model.
    void opened(const QModelIndex &row);
    /// The same for its mail servers; the domain's name as in the results.
    void mailServersOpened(const QString &domain);
    void currentDomainChanged();
    void selectedDomainsChanged();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void open(const QModelIndex &index);
    /// A filter is a reset, which forgets them.
    void rememberSelection();
    void restoreSelection();
    const QString &domainAt(int row) const;
    void retranslate();

    ProbeResultsModel *m_results;
    ProbeMatrixModel *m_matrix;
    /// First and last selected column, and the current one, by domains.
    QHash<QString, std::pair<int, int>> m_selected;
    std::pair<QString, int> m_current;
};

} // namespace autoconfigure
