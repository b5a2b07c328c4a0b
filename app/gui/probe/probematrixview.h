// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QTableView>

namespace autoconfigure
{

class ProbeMatrixFilter;
class ProbeMatrixModel;
class ProbeResultsModel;

/// All domains with what each client ends up with, to sort by any column.
class ProbeMatrixView : public QTableView
{
    Q_OBJECT

public:
    explicit ProbeMatrixView(ProbeResultsModel *results, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    void setOnlyProblems(bool only);
    int shownDomains() const;
    /// In the order shown; names as in the results.
    QStringList selectedDomains() const;
    /// Of the results' model, a domain; invalid for none.
    QModelIndex currentDomain() const;

Q_SIGNALS:
    /// The reader wants to see how a result came about: a row of the results' model.
    void opened(const QModelIndex &row);
    void currentDomainChanged();
    void selectedDomainsChanged();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(const QModelIndex &index);
    void retranslate();

    ProbeResultsModel *m_results;
    ProbeMatrixModel *m_matrix;
    ProbeMatrixFilter *m_filter;
};

} // namespace autoconfigure
