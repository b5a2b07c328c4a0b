// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnscheck.h"
#include "document/reportsaver.h"
#include "document/workspacedocument.h"
#include "report/dnsreport.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLayout;
class QProgressBar;
class QSettings;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace autoconfigure
{

class DnsDetails;
class DnsResultsFilter;
class DnsResultsModel;
class DnsRun;
class DnsServerChoice;
class FilterEdit;
class MainActions;
class StatusNote;

/// The live DNS against the plan: starts checks, shows what came back with the lines that mend it.
class DnsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `settings` outlives the panel. `base`: how checks are made, but for the server; another one is for
    /// tests.
    DnsPanel(WorkspaceDocument *document, MainActions *actions, QSettings *settings,
             DnsCheckOptions base = {}, QWidget *parent = nullptr);
    ~DnsPanel() override;

    /// Positions in the workspace. Nothing happens while a check runs.
    void check(const QList<qsizetype> &domains);
    void checkAll();
    /// As checkAll(); what runs is cancelled before, for what it asks is no longer there.
    void checkAllAnew();
    bool isRunning() const;
    /// Goes to the row of a domain, as results name it, opened. What hides it is taken away.
    void showDomain(const QString &domain);
    const DnsResultsModel *results() const { return m_results; }
    /// Another workspace is open: no results.
    void clear();

    DnsReport report() const;
    /// Outside of the GUI thread; the outcome is shown. JSON or CSV where the path ends so, else HTML.
    void saveReport(const QString &filePath);

Q_SIGNALS:
    void runningChanged(bool running);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Note { None, BadServer };

    void createActions();
    void buildRows(MainActions *actions, QLayout *column);
    void buildResults();
    void connectAll();
    void retranslate();

    void recheck();
    void copyMissing();
    ReportSaver::Content reportContent() const;
    void takeSaved();

    /// Of the selected rows, each once, in the order shown.
    QList<DomainCheck> selectedDomains() const;
    void showProgress();
    void showRun();
    void showNote();
    void forgetNotes();
    void showDetails();
    void showEmptyState();
    void updateActions();
    void openNewRows(const QModelIndex &parent, int first, int last);

    WorkspaceDocument *m_document;
    DnsCheckOptions m_base;
    DnsResultsModel *m_results;
    DnsResultsFilter *m_filter;
    DnsRun *m_run;

    QAction *m_cancel;
    QAction *m_recheck;
    QAction *m_copyMissing;
    QAction *m_save;
    QAction *m_onlyProblems;
    QAction *m_worstFirst;
    DnsServerChoice *m_server;
    QProgressBar *m_progress;
    QWidget *m_cancelButton = nullptr;
    /// Fills the row while nothing runs.
    QWidget *m_spacer = nullptr;
    QLabel *m_summary;
    FilterEdit *m_text;
    StatusNote *m_note;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QSplitter *m_splitter;
    QTreeView *m_view;
    DnsDetails *m_details;

    Note m_noteKind = Note::None;
    ReportSaver *m_saver;
    QTimer m_filterDelay;
    /// A hundred domains may be replaced at once.
    QTimer m_refresh;
    QTimer m_copied;
};

} // namespace autoconfigure
