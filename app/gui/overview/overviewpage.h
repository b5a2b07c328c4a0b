// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QSettings;
class QTableView;

namespace autoconfigure
{

class FilterEdit;
class OverviewFilter;
class OverviewModel;

/// The dashboard: all domains and how each of them stands, to sort, filter, check, probe and save.
class OverviewPage : public QWidget
{
    Q_OBJECT

public:
    /// `model` and `settings` outlive the page.
    OverviewPage(OverviewModel *model, QSettings *settings, QWidget *parent = nullptr);

    /// Positions in the workspace, in the order shown; all that are shown where none is selected.
    QList<qsizetype> chosenDomains() const;
    void saveCsv(const QString &filePath);

Q_SIGNALS:
    /// The reader wants to see one domain.
    void opened(qsizetype position);
    void checkWanted(const QList<qsizetype> &positions);
    void probeWanted(const QList<qsizetype> &positions);
    void saved(const QString &filePath);
    void notSaved(const QString &reason);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable(QSettings *settings);
    void retranslate();
    void showCount();
    void openCurrent();
    void askWhereToSave();
    QList<int> shownRows() const;

    OverviewModel *m_model;
    OverviewFilter *m_filter;
    QLabel *m_title;
    FilterEdit *m_text;
    QAction *m_onlyProblems;
    QAction *m_check;
    QAction *m_probe;
    QAction *m_save;
    QTableView *m_view;
};

} // namespace autoconfigure
