// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QSettings;
class QStackedWidget;
class QTableView;

namespace autoconfigure
{

class FilterEdit;
class MainActions;
class OverviewFilter;
class OverviewModel;

/// The dashboard: all domains and how each of them stands, to sort, filter, edit, check, probe and save.
class OverviewPage : public QWidget
{
    Q_OBJECT

public:
    /// `model` and `settings` outlive the page.
    OverviewPage(OverviewModel *model, const MainActions &actions, QSettings *settings,
                 QWidget *parent = nullptr);
    ~OverviewPage() override;

    /// Positions in the workspace, ascending.
    QList<qsizetype> selectedDomains() const;
    /// The same of all that the filter leaves.
    QList<qsizetype> shownDomains() const;
    /// Where the keyboard is, or -1.
    qsizetype currentDomain() const;
    /// Outside of the GUI thread; saved() or notSaved() tells the outcome.
    void saveCsv(const QString &filePath);

Q_SIGNALS:
    /// The reader wants to see one domain.
    void opened(qsizetype position);
    /// Other domains are selected or shown.
    void choiceChanged();
    /// The keyboard is on the row of another domain.
    void currentChanged();
    void saved(const QString &filePath);
    void notSaved(const QString &reason);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildRows(const MainActions &actions, QLayout *column);
    void buildTable(const MainActions &actions, QSettings *settings);
    void connectAll();
    void retranslate();
    void showRows();
    void openCurrent();
    void askWhereToSave();
    void takeSaved();

    OverviewModel *m_model;
    OverviewFilter *m_filter;
    QLabel *m_title;
    FilterEdit *m_text;
    QAction *m_onlyProblems;
    QAction *m_save;
    QStackedWidget *m_stack;
    QTableView *m_view;
    QLabel *m_empty;
    QTimer m_filterDelay;
    QFutureWatcher<Result<void>> m_saving;
    QString m_savePath;
};

} // namespace autoconfigure
