// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainactions.h"

#include "theme/icons.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

MainActions::MainActions(QObject *parent)
    : QObject(parent),
      newWorkspace(create(u"newWorkspace"_s, u"document-new"_s, QKeySequence::New)),
      newWindow(create(u"newWindow"_s, u"document-new"_s, Qt::CTRL | Qt::ALT | Qt::Key_N)),
      open(create(u"open"_s, u"document-open"_s, QKeySequence::Open)),
      openSample(create(u"openSample"_s, u"document-open"_s)),
      save(create(u"save"_s, u"document-save"_s, QKeySequence::Save)),
      saveAs(create(u"saveAs"_s, u"document-save"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S))),
      importSettings(create(u"importSettings"_s, u"document-open"_s)),
      importDomains(create(u"importDomains"_s, u"document-open"_s)),
      importTable(create(u"importTable"_s, u"document-open"_s)),
      importRunningDomain(create(u"importRunningDomain"_s, u"dns"_s)),
      exportBundle(create(u"exportBundle"_s, u"export"_s, Qt::CTRL | Qt::Key_E)),
      exportTable(create(u"exportTable"_s, u"export"_s)),
      deploy(create(u"deploy"_s, u"deploy"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_E)),
      closeWindow(create(u"closeWindow"_s, {}, QKeySequence(Qt::CTRL | Qt::Key_W))),
      quit(create(u"quit"_s, {}, QKeySequence(Qt::CTRL | Qt::Key_Q))),
      undo(create(u"undo"_s, u"edit-undo"_s, QKeySequence::Undo)),
      redo(create(u"redo"_s, u"edit-redo"_s)),
      find(create(u"find"_s, u"edit-find"_s, QKeySequence::Find)),
      replaceText(create(u"replaceText"_s, {}, Qt::CTRL | Qt::Key_H)),
      addDomain(create(u"addDomain"_s, u"list-add"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_N)),
      duplicateDomain(create(u"duplicateDomain"_s, u"edit-copy"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_D)),
      removeDomains(create(u"removeDomains"_s, u"list-remove"_s, QKeySequence::Delete)),
      renameDomain(create(u"renameDomain"_s, {}, Qt::Key_F2)),
      pasteDomains(create(u"pasteDomains"_s, {}, QKeySequence::Paste)),
      editDomains(create(u"editDomains"_s, u"domain"_s)),
      exportSelectedTable(create(u"exportSelectedTable"_s, u"export"_s)),
      previousDomain(create(u"previousDomain"_s, u"go-up"_s, Qt::CTRL | Qt::Key_PageUp)),
      nextDomain(create(u"nextDomain"_s, u"go-down"_s, Qt::CTRL | Qt::Key_PageDown)),
      addProfile(create(u"addProfile"_s, u"list-add"_s)),
      duplicateProfile(create(u"duplicateProfile"_s, u"edit-copy"_s)),
      removeProfile(create(u"removeProfile"_s, u"list-remove"_s, QKeySequence::Delete)),
      renameProfile(create(u"renameProfile"_s, {}, Qt::Key_F2)),
      hosting(create(u"hosting"_s, u"hosting"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_H)),
      overview(create(u"overview"_s, u"domain"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_O)),
      userGuides(create(u"userGuides"_s, u"document-print"_s, Qt::CTRL | Qt::Key_G)),
      checkDns(create(u"checkDns"_s, u"dns"_s, Qt::Key_F5)),
      checkAllDns(create(u"checkAllDns"_s, u"dns"_s, Qt::SHIFT | Qt::Key_F5)),
      probeClients(create(u"probeClients"_s, u"probe"_s, Qt::Key_F7)),
      probeAllClients(create(u"probeAllClients"_s, u"probe"_s, Qt::SHIFT | Qt::Key_F7)),
      compareDocuments(create(u"compareDocuments"_s, u"compare"_s, Qt::Key_F8)),
      nextFinding(create(u"nextFinding"_s, u"go-down"_s, Qt::Key_F4)),
      previousFinding(create(u"previousFinding"_s, u"go-up"_s, Qt::SHIFT | Qt::Key_F4)),
      nextPane(create(u"nextPane"_s, {}, Qt::Key_F6)),
      help(create(u"help"_s, {}, QKeySequence::HelpContents)),
      about(create(u"about"_s, u"app"_s))
{
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    hosting->setCheckable(true);
    overview->setCheckable(true);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    // These keys mean something else outside of their list.
    for (QAction *action : {removeDomains, renameDomain, pasteDomains, removeProfile, renameProfile}) {
        action->setShortcutContext(Qt::WidgetShortcut);
    }
    retranslate();
}

QAction *MainActions::create(const QString &name, const QString &icon, const QKeySequence &shortcut)
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    if (!icon.isEmpty()) {
        action->setIcon(themedIcon(icon));
    }
    action->setShortcut(shortcut);
    return action;
}

void MainActions::retranslate()
{
    newWorkspace->setText(tr("&New workspace"));
    newWindow->setText(tr("New &window"));
    open->setText(tr("&Open…"));
    openSample->setText(tr("Open the sa&mple workspace"));
    save->setText(tr("&Save"));
    saveAs->setText(tr("Save &as…"));
    importSettings->setText(tr("Import &settings of another program…"));
    importDomains->setText(tr("Import a &list of domains…"));
    importTable->setText(tr("Import domains from &CSV…"));
    importRunningDomain->setText(tr("Import a domain that &runs already…"));
    exportBundle->setText(tr("&Export…"));
    exportTable->setText(tr("Export domains as CS&V…"));
    deploy->setText(tr("&Deploy…"));
    closeWindow->setText(tr("&Close window"));
    quit->setText(tr("&Quit"));
    undo->setText(tr("&Undo"));
    redo->setText(tr("&Redo"));
    find->setText(tr("&Filter domains"));
    replaceText->setText(tr("Find and re&place…"));
    addDomain->setText(tr("&Add domain…"));
    duplicateDomain->setText(tr("&Duplicate domain…"));
    removeDomains->setText(tr("&Remove domains"));
    renameDomain->setText(tr("R&ename domain"));
    pasteDomains->setText(tr("&Paste a list of domains"));
    editDomains->setText(tr("Edi&t these domains"));
    editDomains->setIconText(tr("Edit"));
    editDomains->setToolTip(tr("Select the domains of the overview in the list, and edit them together"));
    exportSelectedTable->setText(tr("E&xport the selected domains as CSV…"));
    previousDomain->setText(tr("Pre&vious domain"));
    nextDomain->setText(tr("&Next domain"));
    addProfile->setText(tr("Add pr&ofile"));
    duplicateProfile->setText(tr("D&uplicate profile"));
    removeProfile->setText(tr("Remove profi&le"));
    renameProfile->setText(tr("Rena&me profile"));
    hosting->setText(tr("Hostin&g"));
    overview->setText(tr("O&verview"));
    overview->setToolTip(tr("All domains and how each of them stands (Ctrl+Shift+O)"));
    userGuides->setText(tr("U&ser guides…"));
    checkDns->setText(tr("&Check DNS"));
    checkDns->setIconText(tr("Check"));
    checkDns->setToolTip(tr("Check the DNS of the selected domains, or of all that the overview shows (F5)"));
    checkAllDns->setText(tr("Chec&k DNS of all domains"));
    checkAllDns->setIconText(tr("Check all"));
    checkAllDns->setToolTip(tr("Check the DNS of all domains (Shift+F5)"));
    probeClients->setText(tr("Pro&be clients"));
    probeClients->setIconText(tr("Probe"));
    probeClients->setToolTip(
        tr("Follow what mail clients do for the selected domains, or for all that the overview shows (F7)"));
    probeAllClients->setText(tr("Probe clients of all doma&ins"));
    probeAllClients->setIconText(tr("Probe all"));
    probeAllClients->setToolTip(tr("Follow what mail clients do for all domains (Shift+F7)"));
    compareDocuments->setText(tr("Compare &with what is served…"));
    compareDocuments->setIconText(tr("Compare"));
    compareDocuments->setToolTip(
        tr("What the domain shown by the probe serves, beside what would be exported (F8)"));
    nextFinding->setText(tr("&Next finding"));
    previousFinding->setText(tr("&Previous finding"));
    nextPane->setText(tr("Next pan&e", "part of the window that has the keyboard"));
    help->setText(tr("&What is this?"));
    about->setText(tr("&About E-Mail Autoconfigure"));
}

} // namespace autoconfigure
