// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QSet>
#include <QSplitter>

class QAction;
class QSettings;
class QTreeView;

namespace autoconfigure
{

class ProbeDetails;
class ProbeResultsFilter;
class ProbeResultsModel;

/// The tree of what was asked and answered, and the selected row in full.
class ProbeSequencePage : public QSplitter
{
    Q_OBJECT

public:
    /// `settings` outlives the page.
    ProbeSequencePage(ProbeResultsModel *results, QSettings *settings, QWidget *parent = nullptr);

    /// A text takes its time to be found: filtered() follows.
    void setFilter(const QString &text, bool onlyProblems);
    /// A run over that many domains begins: few are opened by themselves.
    void setWantedDomains(qsizetype count) { m_wantedDomains = count; }
    void addContextActions(const QList<QAction *> &actions);

    int shownDomains() const;
    /// Of the results' model; invalid for none.
    QModelIndex currentRow() const;
    /// Names of the domains that the selected rows are of or in.
    QSet<QString> selectedDomains() const;
    /// Goes to a row of the results, opened. False where the filter hides it.
    bool showRow(const QModelIndex &row);
    /// Selects the first row where none is.
    void ensureCurrent();
    void focusView();

Q_SIGNALS:
    void currentChanged();
    void selectionChanged();
    /// Other domains are shown.
    void filtered();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildView();
    void openFound(bool hasText);
    void open(const QModelIndex &row);
    void openNewRows(const QModelIndex &parent, int first, int last);
    void showDetails();
    /// Where there is no room for them.
    void hideColumns();
    void retranslate();

    ProbeResultsModel *m_results;
    ProbeResultsFilter *m_filter;
    QTreeView *m_view;
    ProbeDetails *m_details;
    qsizetype m_wantedDomains = 1;
    bool m_detailsPending = false;
};

} // namespace autoconfigure
