// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/recovery.h"
#include "document/workspacedocument.h"
#include "model/finding.h"

#include <QMainWindow>
#include <QPointer>

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
class EditorTabs;
class FileController;
class FindingsPanel;
class HostingPage;
class MainActions;
class MainMenus;
class MessageBar;
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
    /// Of a new program: what an earlier run has left behind where the user wants it back, else the files.
    void begin(const QStringList &filePaths);
    /// Workspaces, classic settings, lists of domains.
    void openFiles(const QStringList &filePaths);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createCentre();
    void createDocks();
    void createDnsDock();
    void createProbeDock();
    void createStatusBar();
    void connectFileActions();
    void connectEditActions();
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
    void showFindings(const Findings &findings);
    void showFindingCounts();
    void showFindingsPanel();
    void showImport(const QString &done, const Findings &findings);
    void jumpTo(const FieldPath &path);
    void offerToOpen(const QStringList &filePaths);
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
    void pasteDomains();
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
    DomainPage *m_domainPage = nullptr;
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
    /// Of the files that wait behind a recovered workspace.
    QAction *m_openWaiting = nullptr;
    /// Takes a recent file that is gone from the list.
    QAction *m_forgetFile = nullptr;
    QPointer<DeployDialog> m_deployDialog;

    Findings m_findings;
    /// Where the selection was, for when a reset takes it away.
    qsizetype m_lastDomain = 0;
};

} // namespace autoconfigure
