// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/reportsaver.h"
#include "document/workspacedocument.h"
#include "probe/beforeswitchdialog.h"
#include "probe/proberun.h"
#include "report/probereport.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLayout;
class QProgressBar;
class QSettings;
class QStackedWidget;
class QTabBar;

namespace autoconfigure
{

class CompareDialog;
class ComparisonPage;
class FilterEdit;
class MailServersModel;
class MailServersPage;
class MainActions;
class ProbeChoices;
class ProbeMatrixView;
class ProbeSequencePage;
class StatusNote;

/// The live endpoints as the clients see them: starts probes, shows what was asked and answered as it comes,
/// and what every client ends up with.
class ProbePanel : public QWidget
{
    Q_OBJECT

public:
    /// `settings` outlives the panel. `base`: how probes are made, but for what is chosen here; another one
    /// is for tests.
    ProbePanel(WorkspaceDocument *document, MainActions *actions, QSettings *settings, ProbePlan base = {},
               QWidget *parent = nullptr);
    ~ProbePanel() override;

    /// Positions in the workspace. Nothing happens while a probe runs.
    void probe(const QList<qsizetype> &domains);
    void probeAll();
    /// As probeAll(); what runs is cancelled before, for what it asks is no longer there.
    void probeAllAnew();
    void setBeforeSwitch(const BeforeSwitch &value);
    bool isRunning() const;
    /// Goes to what a domain's clients asked, or its mail servers; named as results name it. What hides it is
    /// taken away.
    void showDomain(const QString &domain);
    const ProbeResultsModel *results() const { return m_results; }
    const MailServersModel *services() const { return m_services; }
    /// Another workspace is open: no results.
    void clear();

    ProbeReport report() const;
    /// Outside of the GUI thread; the outcome is shown. HTML, or JSON where the path ends so.
    void saveReport(const QString &filePath);

Q_SIGNALS:
    void runningChanged(bool running);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Note { None, BadChoice };
    enum Tab { Sequences, Comparison, MailServers, Matrix };

    void createActions();
    void buildRows(MainActions *actions, QLayout *column);
    void buildPages();
    void connectAll();
    void connectResults();
    void retranslate();

    void probeAgain();
    void askForLogin();
    void testLogin(const MailLogin &login);
    void start(const ProbePlan &plan);
    void openComparison();
    /// In the open window: the workspace or the results have changed.
    void showDocuments();
    ReportSaver::Content reportContent() const;
    void takeSaved();
    void openFromMatrix(const QModelIndex &row);

    QSet<QString> selectedDomains() const;
    /// The domain that the comparison is about, in the results.
    QModelIndex currentDomain() const;
    void showProgress();
    void showRun();
    void showSummary();
    void showNote();
    void forgetNotes();
    void showComparison();
    /// On the page that is seen: it takes its time with thousands of domains.
    void applyFilter();
    void showFilter();
    void showCount();
    /// Rows of the view that is shown, all and those that the filter leaves.
    std::pair<int, int> countRows() const;
    QString emptyText() const;
    void updateActions();

    WorkspaceDocument *m_document;
    ProbePlan m_base;
    ProbeResultsModel *m_results;
    MailServersModel *m_services;
    ProbeRun *m_run;

    QAction *m_cancel;
    QAction *m_again;
    QAction *m_compare;
    QAction *m_save;
    QAction *m_login;
    QAction *m_onlyProblems;
    ProbeChoices *m_choices;
    QProgressBar *m_progress;
    QWidget *m_cancelButton = nullptr;
    /// Fills the row while nothing runs.
    QWidget *m_spacer = nullptr;
    QLabel *m_summary;
    FilterEdit *m_text;
    StatusNote *m_note;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    ProbeSequencePage *m_sequences;
    ComparisonPage *m_comparison;
    MailServersPage *m_mailServers;
    ProbeMatrixView *m_matrix;
    /// The domain last chosen in the matrix goes before that of the tree.
    bool m_followsMatrix = false;

    Note m_noteKind = Note::None;
    ReportSaver *m_saver;
    QSettings *m_settings;
    QPointer<CompareDialog> m_compareDialog;
    QString m_comparedDomain;
    QTimer m_compareDelay;
    QTimer m_filterDelay;
    QTimer m_refresh;
};

} // namespace autoconfigure
