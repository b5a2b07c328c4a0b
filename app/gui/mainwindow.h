// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/livetext.h"
#include "document/recovery.h"
#include "document/workspacedocument.h"
#include "model/finding.h"
#include "widgets/pathbar.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <optional>

class QDockWidget;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace autoconfigure
{

class DeployDialog;
class Dialogs;
class DnsPanel;
class DomainPage;
class DomainsPage;
class EditorTabs;
class FileController;
class FindingsPanel;
class HostingPage;
class ImportTableDialog;
class MainActions;
class MainMenus;
class MessageBar;
class OverviewModel;
class OverviewPage;
class Page;
class PreviewPanel;
class ProbePanel;
class ProfilePage;
class Session;
class Sidebar;
class StartPage;

/// The window: sidebar, the editor of what is selected there, preview and findings around it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `session` and `dialogs` outlive the window.
    MainWindow(Session *session, Dialogs *dialogs, QWidget *parent = nullptr);
    ~MainWindow() override;

    WorkspaceDocument *document() { return &m_document; }
    Recovery *recovery() { return m_recovery; }

    /// Asks about what an earlier run has left behind. True where it is open now.
    bool offerRecovery();
    /// Workspaces, classic settings, lists of domains. What does not fit in beside the open workspace wants a
    /// window of its own.
    void openFiles(const QStringList &filePaths);
    /// To the front, because its file was asked for once more.
    void showAgain();
    /// What all windows have in common was changed in another one.
    void showSession();

Q_SIGNALS:
    /// Another window, with that file where it is not empty.
    void windowWanted(const QString &filePath);
    void openInOtherWindow(const QString &filePath);
    /// The recent files or the appearance.
    void sessionChanged();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createCentre();
    void createDocks();
    /// Of the View menu: what it shows is not behind another panel.
    void addPanelAction(QDockWidget *dock);
    void createDnsDock();
    void createProbeDock();
    void createOverview();
    void createStatusBar();
    void connectFileActions();
    void connectEditActions();
    void connectBulkActions();
    void connectViewActions();
    void restoreLayout();
    /// Beside the editor, or in a narrow window as a tab.
    void placePreview();
    void retranslate();

    void applyChange(const ChangeEvent &event);
    void showSelection();
    /// The last selected domain if it uses that profile, else the first that does, or -1.
    qsizetype domainUsing(const QString &profile) const;
    void showPreviewedDomain();
    void showPage(Page *page, qsizetype domain);
    /// Of the overview; stays as it is where none is.
    void previewCurrentRow();
    void showFindings(const Findings &findings);
    bool isOverview() const;
    /// Ascending positions: those selected on the overview or else in the sidebar, or the one where the
    /// sidebar's keyboard is.
    QList<qsizetype> selectedDomains() const;
    /// What is renamed, duplicated and explained to users: the only one selected on the overview, or else the
    /// sidebar's; -1 without one.
    qsizetype currentDomain() const;
    /// What is checked, probed and edited: the selected ones, or on the overview all that it shows.
    QList<qsizetype> chosenDomains() const;
    /// What the way is about: the same, or all domains beside a page of none.
    QList<qsizetype> pathDomains() const;
    void showPath();
    /// A table of all domains wants the width that the preview has beside the other pages.
    void makeRoom(bool forOverview);
    /// As results name it: the first of those that the way is about of which that column of the overview says
    /// the worst.
    QString worstChosenDomain(int column) const;
    /// Of the way: shows what is there, or does it.
    void takeStep(PathBar::Step step);
    /// What is in the workspace now has been exported or deployed.
    void setExported();
    /// And nothing that is exported has changed since.
    bool isExported() const;
    void showFindingCounts();
    void showFindingsPanel();
    void showImport(const LiveText &done, const Findings &findings);
    void jumpTo(const FieldPath &path);
    void updateActions();
    void updateTitle();
    void updateRecentFiles();
    /// Or offers to forget it where it is gone.
    void openRecent(const QString &filePath);
    void step(bool forward);
    void focusNextPane();
    /// Where work begins: the list of domains, or without any the start page.
    void focusStart();
    void commitPendingEdit();

    void askForDomain(bool isCopy);
    void importRunningDomain();
    void removeSelectedDomains();
    void renameCurrentDomain();
    /// As they are chosen on the overview.
    void editChosenDomains();
    void pasteDomains();
    void replaceText();
    /// Shows what a list or table of domains would change, one after the other.
    void importTable(const QByteArray &table, const QString &name);
    void askAboutTable();
    void takeTable(const ImportTableDialog &dialog);
    void exportTable(const QList<qsizetype> &positions);
    void addProfile(bool isCopy);
    void removeCurrentProfile();
    void exportBundle();
    void showUserGuides();
    /// Opens the dialog, or shows the open one.
    DeployDialog *deploy();
    void showDnsPanel();
    void showProbePanel();
    /// Raised, and at least that high where it was hidden.
    void showDock(QDockWidget *dock, int wanted);
    void showAbout();

    Session *m_session;
    WorkspaceDocument m_document;
    Recovery *m_recovery;
    FileController *m_files;
    MainActions *m_actions;
    MainMenus *m_menus;

    Sidebar *m_sidebar = nullptr;
    QSplitter *m_splitter = nullptr;
    MessageBar *m_messageBar = nullptr;
    QStackedWidget *m_pages = nullptr;
    StartPage *m_startPage = nullptr;
    PathBar *m_path = nullptr;
    OverviewModel *m_overview = nullptr;
    OverviewPage *m_overviewPage = nullptr;
    DomainPage *m_domainPage = nullptr;
    DomainsPage *m_domainsPage = nullptr;
    ProfilePage *m_profilePage = nullptr;
    HostingPage *m_hostingPage = nullptr;
    EditorTabs *m_tabs = nullptr;
    PreviewPanel *m_preview = nullptr;
    QDockWidget *m_previewDock = nullptr;
    FindingsPanel *m_findingsPanel = nullptr;
    QDockWidget *m_findingsDock = nullptr;
    DnsPanel *m_dnsPanel = nullptr;
    QDockWidget *m_dnsDock = nullptr;
    ProbePanel *m_probePanel = nullptr;
    QDockWidget *m_probeDock = nullptr;
    QAction *m_findingCounts = nullptr;
    /// Leads from a message to the findings.
    QAction *m_seeFindings = nullptr;
    /// Leads to the deployment targets.
    QAction *m_seeTargets = nullptr;
    /// Takes a recent file that is gone from the list.
    QAction *m_forgetFile = nullptr;
    QPointer<DeployDialog> m_deployDialog;
    /// Content and name; the first one is being asked about.
    QList<std::pair<QByteArray, QString>> m_tables;
    bool m_isOpeningFiles = false;

    Findings m_findings;
    QTimer m_pathDelay;
    /// As it was exported last: its undo history may lead elsewhere by the same number of steps.
    std::optional<Workspace> m_exported;
    /// The preview was there when the overview took its place.
    bool m_hadPreview = false;
    /// Where the selection was, for when a reset takes it away.
    qsizetype m_lastDomain = 0;
};

} // namespace autoconfigure
