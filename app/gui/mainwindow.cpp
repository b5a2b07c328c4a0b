// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "deploy/deploydialog.h"
#include "dns/dnspanel.h"
#include "document/filecontroller.h"
#include "document/openfile.h"
#include "findings/findingspanel.h"
#include "mainactions.h"
#include "mainmenus.h"
#include "model/hostname.h"
#include "overview/overviewmodel.h"
#include "overview/overviewpage.h"
#include "pages/domainpage.h"
#include "pages/domainspage.h"
#include "pages/hostingpage.h"
#include "pages/profilepage.h"
#include "pages/startpage.h"
#include "preview/editortabs.h"
#include "preview/previewpanel.h"
#include "probe/probepanel.h"
#include "report/language.h"
#include "settings/session.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/actionbutton.h"
#include "widgets/contexthelp.h"
#include "widgets/messagebar.h"
#include "widgets/sidebar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Session *session, Dialogs *dialogs, QWidget *parent)
    : QMainWindow(parent),
      m_session(session),
      m_recovery(new Recovery(&m_document, recoveryFolder(), Recovery::defaultInterval, this)),
      m_files(new FileController(&m_document, session, dialogs, this)),
      m_actions(new MainActions(this)),
      m_menus(new MainMenus(this, *m_actions))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(themedIcon(u"app"_s));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    new ContextHelp(this);
    createCentre();
    createDocks();
    createDnsDock();
    createProbeDock();
    createOverview();
    createStatusBar();
    connectFileActions();
    connectEditActions();
    connectBulkActions();
    connectViewActions();
    // After the models, which are older: the views know about the change already.
    connect(&m_document, &WorkspaceDocument::changed, this, &MainWindow::applyChange);
    connect(&m_document, &WorkspaceDocument::filePathChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &WorkspaceDocument::modifiedChanged, this, &MainWindow::updateTitle);
    connect(m_files->file(), &OpenFile::stateChanged, this, &MainWindow::updateTitle);
    retranslate();
    showSelection();
    restoreLayout();
    focusStart();
}

MainWindow::~MainWindow()
{
    // A cell that is still being edited is committed when its editor goes: the document must be there.
    hide();
    m_document.undoStack()->disconnect();
    m_document.disconnect();
    delete takeCentralWidget();
    delete m_previewDock;
    delete m_findingsDock;
    delete m_dnsDock;
    delete m_probeDock;
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        // Files on other machines change without a signal.
        m_files->file()->look();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    // What comes from the preview is for other programs.
    const bool isOwn = event->source() != nullptr;
    if (!isOwn && (event->mimeData()->hasUrls() || event->mimeData()->hasText())) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    QStringList files;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    const QByteArray text = event->mimeData()->text().toUtf8();
    // Questions would keep the other program waiting for the end of its drag.
    QTimer::singleShot(0, this, [this, files, text] {
        if (!files.isEmpty()) {
            openFiles(files);
        } else if (!text.isEmpty()) {
            importTable(text, tr("dropped text"));
        }
    });
}

void MainWindow::commitPendingEdit()
{
    // Cells and the profile's id are taken over when the keyboard leaves them.
    const QPointer<QWidget> focused = QApplication::focusWidget();
    if (focused != nullptr && isAncestorOf(focused)) {
        focused->clearFocus();
        if (focused != nullptr) {
            focused->setFocus();
        }
    }
}

bool MainWindow::offerRecovery()
{
    return m_files->offerRecovery(m_recovery);
}

void MainWindow::openFiles(const QStringList &filePaths)
{
    const bool isAsking = !m_tables.isEmpty();
    {
        // A list is added to the workspace that comes with it.
        const QScopedValueRollback opening(m_isOpeningFiles, true);
        for (const QString &filePath : filePaths) {
            m_files->openAny(filePath, FileController::Place::FreeWindow);
        }
    }
    if (!isAsking && !m_tables.isEmpty()) {
        askAboutTable();
    }
}

void MainWindow::showAgain()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    if (m_document.isModified()) {
        m_messageBar->showMessage(Severity::Info, [this] {
            return tr("%1 is open here, with changes that are not saved.").arg(m_files->documentName());
        });
    }
}

void MainWindow::showSession()
{
    m_menus->setColorScheme(colorSchemeWord(colorSchemeFromWord(m_session->colorScheme())));
    updateRecentFiles();
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_menus->retranslate();
    m_menus->setLanguage(currentLanguage());
    m_menus->setColorScheme(colorSchemeWord(colorSchemeFromWord(m_session->colorScheme())));
    showPreviewedDomain();
    m_findingsDock->setWindowTitle(tr("Findings"));
    m_dnsDock->setWindowTitle(tr("DNS check"));
    m_probeDock->setWindowTitle(tr("Probe"));
    m_seeFindings->setText(tr("See findings"));
    m_seeTargets->setText(tr("See targets"));
    m_forgetFile->setText(tr("Remove from the list"));
    updateRecentFiles();
    updateTitle();
    updateActions();
    showFindingCounts();
}

void MainWindow::applyChange(const ChangeEvent &event)
{
    // Positions have moved; new values of one thing are its page's business.
    switch (event.kind) {
    case ChangeEvent::Kind::DomainChanged:
    case ChangeEvent::Kind::DomainsChanged:
        showPreviewedDomain();
        break;
    case ChangeEvent::Kind::ProfileChanged:
    case ChangeEvent::Kind::HostingChanged:
    case ChangeEvent::Kind::DeploymentChanged:
        break;
    default:
        showSelection();
    }
    updateActions();
}

void MainWindow::showSelection()
{
    const Workspace &workspace = m_document.workspace();
    const QList<qsizetype> selected = m_sidebar->selectedDomains();
    // The keyboard may stand on a domain that has just been taken out of the selection.
    const qsizetype domain = selected.size() == 1 ? selected.constFirst() : m_sidebar->currentDomain();
    const qsizetype profile = m_sidebar->currentProfile();
    const bool wantsOverview = m_actions->overview->isChecked() && !workspace.domains.isEmpty();
    makeRoom(wantsOverview);
    if (wantsOverview) {
        m_pages->setCurrentWidget(m_overviewPage);
        previewCurrentRow();
    } else if (m_actions->hosting->isChecked()) {
        showPage(m_hostingPage, workspace.indexOfDomain(workspace.hosting.domain));
    } else if (profile >= 0 && profile < workspace.profiles.size()) {
        m_profilePage->setIndex(profile);
        showPage(m_profilePage, domainUsing(workspace.profiles.at(profile).id));
    } else if (selected.size() > 1) {
        m_domainsPage->setPositions(selected);
        showPage(m_domainsPage, domain);
    } else if (domain >= 0 && domain < workspace.domains.size()) {
        m_lastDomain = domain;
        m_domainPage->setIndex(domain);
        showPage(m_domainPage, domain);
    } else if (!workspace.domains.isEmpty() && profile < 0 && domain < 0) {
        // Comes back here.
        m_sidebar->selectDomain(std::clamp<qsizetype>(m_lastDomain, 0, workspace.domains.size() - 1));
    } else if (!workspace.profiles.isEmpty() && profile < 0 && domain < 0) {
        m_sidebar->selectProfile(0);
    } else {
        m_pages->setCurrentWidget(m_startPage);
        m_preview->setDomain(-1);
        showPreviewedDomain();
    }
    m_pathDelay.start();
    updateActions();
}

qsizetype MainWindow::domainUsing(const QString &profile) const
{
    const QList<Domain> &domains = m_document.workspace().domains;
    if (m_lastDomain < domains.size() && domains.at(m_lastDomain).profile == profile) {
        return m_lastDomain;
    }
    const auto found = std::find_if(domains.begin(), domains.end(),
                                    [&profile](const Domain &domain) { return domain.profile == profile; });
    return found == domains.end() ? -1 : found - domains.begin();
}

void MainWindow::showPreviewedDomain()
{
    const QString domain = toUnicodeHost(m_preview->domainName());
    m_previewDock->setWindowTitle(domain.isEmpty() ? tr("Preview") : tr("Preview: %1").arg(domain));
    // The menu's entry takes the dock's title unless it is told otherwise.
    m_previewDock->toggleViewAction()->setText(tr("Preview"));
}

void MainWindow::showPage(Page *page, qsizetype domain)
{
    m_pages->setCurrentWidget(page);
    page->showFindings(m_findings);
    m_preview->setDomain(domain < m_document.workspace().domains.size() ? domain : -1);
    showPreviewedDomain();
}

void MainWindow::showFindings(const Findings &findings)
{
    m_findings = findings;
    m_sidebar->setFindings(findings);
    m_overview->setFindings(findings);
    for (Page *page : std::initializer_list<Page *>{m_domainPage, m_profilePage, m_hostingPage}) {
        page->showFindings(findings);
    }
    showFindingCounts();
    m_pathDelay.start();
}

void MainWindow::showFindingCounts()
{
    const auto count = [this](Severity severity) {
        return int(std::count_if(m_findings.begin(), m_findings.end(), [severity](const Finding &finding) {
            return finding.severity() == severity;
        }));
    };
    const int errors = count(Severity::Error);
    const int warnings = count(Severity::Warning);
    m_findingCounts->setIcon(themedIcon(severityIconName(errors > 0     ? Severity::Error
                                                         : warnings > 0 ? Severity::Warning
                                                                        : Severity::Ok)));
    m_findingCounts->setText(errors + warnings == 0 ? tr("No errors")
                                                    : tr("%1, %2", "errors, warnings")
                                                          .arg(tr("%n error(s)", nullptr, errors),
                                                               tr("%n warning(s)", nullptr, warnings)));
}

void MainWindow::jumpTo(const FieldPath &path)
{
    const QStringList segments = path.segments();
    const qsizetype index = segments.value(1).toLongLong();
    Page *page = nullptr;
    if (segments.value(0) == "domains"_L1 && segments.size() > 1) {
        m_sidebar->selectDomain(index);
        page = m_domainPage;
    } else if (segments.value(0) == "profiles"_L1 && segments.size() > 1) {
        m_sidebar->selectProfile(index);
        page = m_profilePage;
    } else if (segments.value(0) == "hosting"_L1) {
        m_sidebar->selectHosting();
        page = m_hostingPage;
    } else if (segments.value(0) == "deployment"_L1) {
        deploy()->focusField(path);
        return;
    }
    if (page == nullptr) {
        return;
    }
    m_tabs->showEditor();
    activateWindow();
    if (page->focusField(path) && QApplication::focusWidget() != nullptr &&
        page->isAncestorOf(QApplication::focusWidget())) {
        page->ensureWidgetVisible(QApplication::focusWidget());
    }
}

void MainWindow::updateActions()
{
    const Workspace &workspace = m_document.workspace();
    const bool hasDomain = currentDomain() >= 0;
    const bool hasProfile = m_sidebar->currentProfile() >= 0;
    const bool hasSelection = !selectedDomains().isEmpty();
    const bool hasChoice = !chosenDomains().isEmpty();
    m_actions->duplicateDomain->setEnabled(hasDomain);
    m_actions->renameDomain->setEnabled(hasDomain);
    m_actions->removeDomains->setEnabled(hasSelection);
    m_actions->exportSelectedTable->setEnabled(hasSelection);
    m_actions->editDomains->setEnabled(isOverview() && hasChoice);
    m_actions->exportTable->setEnabled(!workspace.domains.isEmpty());
    m_actions->replaceText->setEnabled(!workspace.domains.isEmpty() || !workspace.profiles.isEmpty());
    m_actions->userGuides->setEnabled(hasDomain);
    m_actions->duplicateProfile->setEnabled(hasProfile);
    m_actions->renameProfile->setEnabled(hasProfile);
    m_actions->removeProfile->setEnabled(hasProfile);
    for (QAction *action : {m_actions->overview, m_actions->exportBundle, m_actions->deploy, m_actions->find,
                            m_actions->previousDomain, m_actions->nextDomain}) {
        action->setEnabled(!workspace.domains.isEmpty());
    }
    m_actions->checkDns->setEnabled(hasChoice && !m_dnsPanel->isRunning());
    m_actions->checkAllDns->setEnabled(!workspace.domains.isEmpty() && !m_dnsPanel->isRunning());
    m_actions->probeClients->setEnabled(hasChoice && !m_probePanel->isRunning());
    m_actions->probeAllClients->setEnabled(!workspace.domains.isEmpty() && !m_probePanel->isRunning());
    const QUndoStack *stack = m_document.undoStack();
    m_actions->undo->setEnabled(stack->canUndo());
    m_actions->redo->setEnabled(stack->canRedo());
    m_actions->undo->setToolTip(stack->canUndo() ? tr("Undo: %1").arg(m_document.undoText()) : tr("Undo"));
    m_actions->redo->setToolTip(stack->canRedo() ? tr("Redo: %1").arg(m_document.redoText()) : tr("Redo"));
}

void MainWindow::updateTitle()
{
    const QString name = m_files->documentName();
    setWindowTitle((m_files->file()->maySave() ? name : tr("%1 [read only]").arg(name)) + u"[*]"_s);
    setWindowModified(m_document.isModified());
}

void MainWindow::openRecent(const QString &filePath)
{
    if (QFileInfo::exists(filePath)) {
        m_files->openAny(filePath);
        return;
    }
    m_forgetFile->disconnect();
    connect(m_forgetFile, &QAction::triggered, this, [this, filePath] {
        m_messageBar->hide();
        m_session->removeRecentFile(filePath);
        updateRecentFiles();
        Q_EMIT sessionChanged();
    });
    m_messageBar->showMessage(
        Severity::Warning,
        [name = QDir::toNativeSeparators(filePath)] { return tr("%1 is not there any more.").arg(name); },
        m_forgetFile);
}

void MainWindow::updateRecentFiles()
{
    m_menus->setRecentFiles(m_session->recentFiles());
    m_startPage->setRecentFiles(m_session->recentFiles());
}

} // namespace autoconfigure
