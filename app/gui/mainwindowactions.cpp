// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that the actions call.
#include "deploy/deploydialog.h"
#include "dialogs/newdomaindialog.h"
#include "dialogs/runningdomaindialog.h"
#include "dns/dnspanel.h"
#include "dns/dnsserverchoice.h"
#include "document/edits.h"
#include "document/filecontroller.h"
#include "export/exportdialog.h"
#include "findings/findingspanel.h"
#include "findings/importfindings.h"
#include "guides/guidedialog.h"
#include "mainactions.h"
#include "mainmenus.h"
#include "mainwindow.h"
#include "pages/startpage.h"
#include "preview/editortabs.h"
#include "preview/previewpanel.h"
#include "probe/probepanel.h"
#include "report/language.h"
#include "settings/session.h"
#include "theme/theme.h"
#include "widgets/contexthelp.h"
#include "widgets/messagebar.h"
#include "widgets/sidebar.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>

#include <numeric>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

void MainWindow::connectFileActions()
{
    connect(m_actions->newWorkspace, &QAction::triggered, m_files, &FileController::createNew);
    connect(m_actions->newWindow, &QAction::triggered, this, [this] { Q_EMIT windowWanted({}); });
    connect(m_actions->open, &QAction::triggered, m_files, &FileController::open);
    connect(m_actions->openSample, &QAction::triggered, m_files, &FileController::openSample);
    connect(m_actions->save, &QAction::triggered, this, [this] {
        commitPendingEdit();
        m_files->save();
    });
    connect(m_actions->saveAs, &QAction::triggered, this, [this] {
        commitPendingEdit();
        m_files->saveAs();
    });
    connect(m_actions->importSettings, &QAction::triggered, m_files, &FileController::importSettings);
    connect(m_actions->importDomains, &QAction::triggered, this,
            [this] { m_files->importTable(Dialogs::FileKind::DomainList); });
    connect(m_actions->importRunningDomain, &QAction::triggered, this, &MainWindow::importRunningDomain);
    connect(m_actions->exportBundle, &QAction::triggered, this, &MainWindow::exportBundle);
    connect(m_actions->deploy, &QAction::triggered, this, &MainWindow::deploy);
    connect(m_actions->closeWindow, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->quit, &QAction::triggered, qApp, &QApplication::closeAllWindows);
    connect(m_actions->help, &QAction::triggered, this, [] { showContextHelp(QApplication::focusWidget()); });
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_menus, &MainMenus::recentFileActivated, this, &MainWindow::openRecent);
    connect(m_startPage, &StartPage::recentFileActivated, this, &MainWindow::openRecent);
    connect(m_files, &FileController::recentFilesChanged, this, &MainWindow::updateRecentFiles);
    connect(m_files, &FileController::recentFilesChanged, this, &MainWindow::sessionChanged);
    connect(m_files, &FileController::windowWanted, this, &MainWindow::windowWanted);
    connect(m_files, &FileController::openInOtherWindow, this, &MainWindow::openInOtherWindow);
    connect(m_files, &FileController::message, this,
            [this](Severity severity, const LiveText &text) { m_messageBar->showMessage(severity, text); });
    connect(m_recovery, &Recovery::failed, this, [this](const QString &reason) {
        m_messageBar->showMessage(Severity::Warning, [reason] {
            return tr("What is not saved would be lost if the program were cut off: no copy of it can be "
                      "kept. "
                      "It is tried again.\n%1")
                .arg(reason);
        });
    });
    connect(m_files, &FileController::imported, this, &MainWindow::showImport);
    connect(m_files, &FileController::opened, this, [this] {
        m_messageBar->hide();
        m_findingsPanel->imports()->clear();
        m_dnsPanel->clear();
        m_actions->hosting->setChecked(false);
        m_actions->overview->setChecked(false);
        m_sidebar->selectDomain(0);
        showSelection();
        focusStart();
    });
}

void MainWindow::connectEditActions()
{
    connect(m_actions->undo, &QAction::triggered, this, [this] { step(false); });
    connect(m_actions->redo, &QAction::triggered, this, [this] { step(true); });
    for (const auto changed : {&QUndoStack::canUndoChanged, &QUndoStack::canRedoChanged}) {
        connect(m_document.undoStack(), changed, this, &MainWindow::updateActions);
    }
    for (const auto changed : {&QUndoStack::undoTextChanged, &QUndoStack::redoTextChanged}) {
        connect(m_document.undoStack(), changed, this, &MainWindow::updateActions);
    }
    connect(m_actions->addDomain, &QAction::triggered, this, [this] { askForDomain(false); });
    connect(m_actions->duplicateDomain, &QAction::triggered, this, [this] { askForDomain(true); });
    connect(m_actions->removeDomains, &QAction::triggered, this, &MainWindow::removeSelectedDomains);
    connect(m_actions->renameDomain, &QAction::triggered, this, &MainWindow::renameCurrentDomain);
    connect(m_actions->pasteDomains, &QAction::triggered, this, &MainWindow::pasteDomains);
    connect(m_actions->addProfile, &QAction::triggered, this, [this] { addProfile(false); });
    connect(m_actions->duplicateProfile, &QAction::triggered, this, [this] { addProfile(true); });
    connect(m_actions->removeProfile, &QAction::triggered, this, &MainWindow::removeCurrentProfile);
    connect(m_actions->renameProfile, &QAction::triggered, m_sidebar, &Sidebar::editProfileId);
}

void MainWindow::connectViewActions()
{
    // The preview has a search of its own for the same key.
    m_actions->find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_splitter->addAction(m_actions->find);
    connect(m_actions->find, &QAction::triggered, m_sidebar, &Sidebar::focusFilter);
    connect(m_actions->previousDomain, &QAction::triggered, this, [this] { m_sidebar->selectNeighbour(-1); });
    connect(m_actions->nextDomain, &QAction::triggered, this, [this] { m_sidebar->selectNeighbour(1); });
    connect(m_actions->checkDns, &QAction::triggered, this, [this] {
        showDnsPanel();
        m_dnsPanel->check(chosenDomains());
    });
    connect(m_actions->checkAllDns, &QAction::triggered, this, [this] {
        showDnsPanel();
        m_dnsPanel->checkAll();
    });
    connect(m_actions->userGuides, &QAction::triggered, this, &MainWindow::showUserGuides);
    connect(m_actions->nextPane, &QAction::triggered, this, &MainWindow::focusNextPane);
    connect(m_menus, &MainMenus::languageActivated, this, [this](const QString &language) {
        m_session->setLanguage(language);
        installLanguage(language);
    });
    connect(m_menus, &MainMenus::colorSchemeActivated, this, [this](const QString &word) {
        m_session->setColorScheme(word);
        applyColorScheme(colorSchemeFromWord(word));
        Q_EMIT sessionChanged();
    });
}

void MainWindow::showDnsPanel()
{
    showDock(m_dnsDock, fontMetrics().height() * 24);
}

void MainWindow::showProbePanel()
{
    showDock(m_probeDock, height() / 2);
}

void MainWindow::showDock(QDockWidget *dock, int wanted)
{
    commitPendingEdit();
    const bool wasHidden = dock->isHidden();
    dock->show();
    dock->raise();
    if (wasHidden && dock->height() < wanted) {
        resizeDocks({dock}, {wanted}, Qt::Vertical);
    }
}

void MainWindow::showFindingsPanel()
{
    m_findingsDock->show();
    m_findingsDock->raise();
    m_findingsPanel->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showImport(const LiveText &done, const Findings &findings)
{
    m_findingsPanel->imports()->add(findings);
    if (findings.isEmpty()) {
        m_messageBar->showMessage(Severity::Info, done);
        return;
    }
    m_messageBar->showMessage(
        worstSeverity(findings),
        [done, count = int(findings.size())] {
            return tr("%1 %2", "what was imported; how much was found")
                .arg(done.text(),
                     tr("%n thing(s) in it could not be taken over as they were.", nullptr, count));
        },
        m_seeFindings);
}

void MainWindow::step(bool forward)
{
    // What has changed is shown: an undo out of sight is a surprise.
    ChangeEvent last;
    const QMetaObject::Connection connection = connect(&m_document, &WorkspaceDocument::changed, this,
                                                       [&last](const ChangeEvent &event) { last = event; });
    forward ? m_document.undoStack()->redo() : m_document.undoStack()->undo();
    disconnect(connection);
    switch (last.kind) {
    case ChangeEvent::Kind::DomainChanged:
        if (m_sidebar->currentDomain() != last.first) {
            m_sidebar->selectDomain(last.first);
        }
        break;
    case ChangeEvent::Kind::DomainsInserted:
        last.positions.resize(last.count);
        std::iota(last.positions.begin(), last.positions.end(), last.first);
        m_sidebar->selectDomains(last.positions);
        break;
    case ChangeEvent::Kind::DomainsChanged:
        m_sidebar->selectDomains(last.positions);
        break;
    case ChangeEvent::Kind::ProfileChanged:
    case ChangeEvent::Kind::ProfilesInserted:
        m_sidebar->selectProfile(last.first);
        break;
    case ChangeEvent::Kind::HostingChanged:
        m_sidebar->selectHosting();
        break;
    case ChangeEvent::Kind::DeploymentChanged:
        // Its window would keep the next undo from this one.
        m_messageBar->showMessage(Severity::Info, tr("The deployment targets have changed."), m_seeTargets);
        break;
    default:
        break;
    }
}

void MainWindow::focusNextPane()
{
    const QList<QWidget *> panes = {m_sidebar, m_tabs, m_preview, m_findingsPanel, m_dnsPanel, m_probePanel};
    const QWidget *focused = QApplication::focusWidget();
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focused != nullptr && panes.at(i)->isAncestorOf(focused)) {
            current = i;
        }
    }
    for (qsizetype next = 1; next <= panes.size(); ++next) {
        QWidget *pane = panes.at((current + next) % panes.size());
        if (!pane->isVisible()) {
            continue;
        }
        for (QWidget *widget = pane->nextInFocusChain(); widget != pane;
             widget = widget->nextInFocusChain()) {
            if (pane->isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
                (widget->focusPolicy() & Qt::TabFocus) != 0) {
                widget->setFocus(Qt::TabFocusReason);
                return;
            }
        }
    }
}

void MainWindow::focusStart()
{
    if (m_document.workspace().domains.isEmpty()) {
        m_startPage->focusFirst();
    } else {
        m_sidebar->focusDomains();
    }
}

void MainWindow::askForDomain(bool isCopy)
{
    const qsizetype original = currentDomain();
    auto *dialog = new NewDomainDialog(m_document.workspace(), !isCopy, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, isCopy, original] {
        qsizetype index = 0;
        if (isCopy) {
            Domain copy = m_document.workspace().domains.at(original);
            copy.name = dialog->name();
            index = original + 1;
            m_document.insertDomains(index, {copy}, [] { return tr("Duplicate domain"); });
        } else {
            index = addDomain(&m_document, dialog->name(), dialog->profile());
        }
        m_sidebar->selectDomain(index);
    });
    dialog->open();
}

void MainWindow::importRunningDomain()
{
    auto *dialog = new RunningDomainDialog(this, m_session->settings());
    ProbeOptions options;
    options.resolver.server = DnsServerChoice::remembered(*m_session->settings());
    dialog->setOptions(options);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_files->addImport(dialog->found(),
                           [name = dialog->domain()] { return tr("Taken over: %1.").arg(name); });
        m_sidebar->selectDomain(m_document.workspace().indexOfDomain(dialog->domain()));
    });
    dialog->open();
}

void MainWindow::renameCurrentDomain()
{
    if (isOverview()) {
        m_sidebar->selectDomain(currentDomain());
    }
    m_sidebar->editDomainName();
}

void MainWindow::removeSelectedDomains()
{
    const QList<qsizetype> selected = selectedDomains();
    m_document.removeDomains(
        selected, [count = int(selected.size())] { return tr("Remove %n domain(s)", nullptr, count); });
}

void MainWindow::pasteDomains()
{
    const QByteArray text = QApplication::clipboard()->text().toUtf8();
    if (!text.isEmpty()) {
        importTable(text, tr("clipboard"));
    }
}

void MainWindow::addProfile(bool isCopy)
{
    const Workspace &workspace = m_document.workspace();
    ServiceProfile profile;
    if (isCopy) {
        profile = workspace.profiles.at(m_sidebar->currentProfile());
    }
    profile.id = unusedProfileId(workspace, isCopy ? profile.id : u"profile"_s);
    const qsizetype index = workspace.profiles.size();
    m_document.insertProfile(index, profile,
                             [isCopy] { return isCopy ? tr("Duplicate profile") : tr("Add profile"); });
    m_sidebar->selectProfile(index);
}

void MainWindow::removeCurrentProfile()
{
    if (m_sidebar->currentProfile() >= 0) {
        m_document.removeProfile(m_sidebar->currentProfile(), [] { return tr("Remove profile"); });
    }
}

void MainWindow::exportBundle()
{
    auto *dialog = new ExportDialog(m_document.workspace(), this, m_session->settings());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, &MainWindow::setExported);
    dialog->open();
}

void MainWindow::showUserGuides()
{
    commitPendingEdit();
    auto *dialog =
        new GuideDialog(settingsOf(m_document.workspace(), currentDomain()), this, m_session->settings());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

DeployDialog *MainWindow::deploy()
{
    if (m_deployDialog == nullptr) {
        commitPendingEdit();
        m_deployDialog = new DeployDialog(&m_document, this, m_session->settings());
        m_deployDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_deployDialog, &DeployDialog::ended, this, [this](const DeploymentOutcome &outcome) {
            // Names of releases are times; a rollback leads to an older one.
            if (outcome.switched && outcome.release > outcome.previous) {
                setExported();
            }
        });
        connect(m_deployDialog, &DeployDialog::checkWanted, this, [this] {
            showDnsPanel();
            m_dnsPanel->checkAllAnew();
        });
        connect(m_deployDialog, &DeployDialog::probeWanted, this, [this] {
            showProbePanel();
            m_probePanel->probeAllAnew();
        });
    }
    m_deployDialog->open();
    return m_deployDialog;
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(windowIcon().pixmap(box->style()->pixelMetric(QStyle::PM_LargeIconSize)));
    box->setWindowTitle(tr("About E-Mail Autoconfigure"));
    box->setText(tr("E-Mail Autoconfigure %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(tr("Edits, previews, checks and exports the automatic configuration of mail "
                               "clients. Free software under the GNU GPL, version 3 or later."));
    box->open();
}

} // namespace autoconfigure
