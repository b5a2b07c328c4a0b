// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainmenus.h"

#include "mainactions.h"
#include "report/language.h"
#include "theme/theme.h"

#include <QActionGroup>
#include <QDir>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

MainMenus::MainMenus(QMainWindow *window, const MainActions &actions)
    : QObject(window),
      m_file(window->menuBar()->addMenu(QString())),
      m_import(new QMenu(window)),
      m_recent(new QMenu(window)),
      m_edit(window->menuBar()->addMenu(QString())),
      m_view(window->menuBar()->addMenu(QString())),
      m_language(new QMenu(window)),
      m_appearance(new QMenu(window)),
      m_domain(window->menuBar()->addMenu(QString())),
      m_help(window->menuBar()->addMenu(QString())),
      m_languages(new QActionGroup(this)),
      m_colorSchemes(new QActionGroup(this))
{
    createFileMenu(actions);
    m_edit->addActions({actions.undo, actions.redo});
    m_edit->addSeparator();
    m_edit->addActions({actions.find, actions.replaceText});
    createViewMenu(actions);
    m_domain->addActions({actions.addDomain, actions.duplicateDomain, actions.renameDomain,
                          actions.removeDomains, actions.pasteDomains, actions.editDomains,
                          actions.exportSelectedTable});
    m_domain->addSeparator();
    m_domain->addActions({actions.previousDomain, actions.nextDomain});
    m_domain->addSeparator();
    m_domain->addActions({actions.checkDns, actions.checkAllDns, actions.probeClients,
                          actions.probeAllClients, actions.compareDocuments});
    m_domain->addSeparator();
    m_domain->addActions(
        {actions.addProfile, actions.duplicateProfile, actions.renameProfile, actions.removeProfile});
    m_domain->addSeparator();
    m_domain->addActions({actions.hosting, actions.userGuides});
    m_help->addActions({actions.help, actions.about});
    createToolBar(window, actions);
    retranslate();
}

void MainMenus::createFileMenu(const MainActions &actions)
{
    m_file->addActions({actions.newWorkspace, actions.newWindow, actions.open});
    m_file->addMenu(m_recent);
    m_file->addAction(actions.openSample);
    m_file->addSeparator();
    m_file->addActions({actions.save, actions.saveAs});
    m_file->addSeparator();
    m_file->addMenu(m_import);
    m_import->addActions(
        {actions.importSettings, actions.importDomains, actions.importTable, actions.importRunningDomain});
    m_file->addActions({actions.exportBundle, actions.exportTable, actions.deploy});
    m_file->addSeparator();
    m_file->addActions({actions.closeWindow, actions.quit});
}

void MainMenus::createViewMenu(const MainActions &actions)
{
    m_beforePanels = m_view->addSeparator();
    m_view->addAction(actions.overview);
    m_view->addSeparator();
    m_view->addActions({actions.nextFinding, actions.previousFinding, actions.nextPane});
    m_view->addSeparator();
    m_view->addMenu(m_language);
    m_view->addMenu(m_appearance);
    for (const QString &language : availableLanguages()) {
        addChoice(m_language, m_languages, language);
    }
    for (const ColorScheme scheme :
         {ColorScheme::System, ColorScheme::Light, ColorScheme::Dark, ColorScheme::HighContrast}) {
        addChoice(m_appearance, m_colorSchemes, colorSchemeWord(scheme));
    }
    connect(m_languages, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT languageActivated(action->data().toString()); });
    connect(m_colorSchemes, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT colorSchemeActivated(action->data().toString()); });
}

void MainMenus::createToolBar(QMainWindow *window, const MainActions &actions)
{
    QToolBar *bar = window->addToolBar(QString());
    m_toolBar = bar;
    bar->setObjectName(u"toolBar"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({actions.newWorkspace, actions.open, actions.save});
    bar->addSeparator();
    bar->addActions({actions.undo, actions.redo});
    bar->addSeparator();
    bar->addActions({actions.addDomain, actions.exportBundle});
    addPanelAction(bar->toggleViewAction());
}

void MainMenus::addChoice(QMenu *menu, QActionGroup *group, const QString &word)
{
    QAction *action = menu->addAction(QString());
    action->setObjectName(u"choose."_s + word);
    action->setData(word);
    action->setCheckable(true);
    group->addAction(action);
}

void MainMenus::addPanelAction(QAction *action)
{
    m_view->insertAction(m_beforePanels, action);
}

void MainMenus::setRecentFiles(const QStringList &files)
{
    m_recent->clear();
    m_recent->setEnabled(!files.isEmpty());
    for (const QString &file : files) {
        QString name = QDir::toNativeSeparators(file);
        name.replace(u'&', u"&&"_s);
        // Whether it is there is seen when it is wanted: on a server that is away that takes its time.
        QAction *action = m_recent->addAction(name);
        connect(action, &QAction::triggered, this, [this, file] { Q_EMIT recentFileActivated(file); });
    }
}

void MainMenus::setLanguage(const QString &language)
{
    const QList<QAction *> actions = m_languages->actions();
    for (QAction *action : actions) {
        action->setChecked(action->data().toString() == language);
    }
}

void MainMenus::setColorScheme(const QString &word)
{
    const QList<QAction *> actions = m_colorSchemes->actions();
    for (QAction *action : actions) {
        action->setChecked(action->data().toString() == word);
    }
}

void MainMenus::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_import->setTitle(tr("&Import"));
    m_recent->setTitle(tr("Open &recent"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_language->setTitle(tr("&Language"));
    m_appearance->setTitle(tr("&Appearance"));
    m_domain->setTitle(tr("Do&main"));
    m_help->setTitle(tr("&Help"));
    if (auto *bar = qobject_cast<QToolBar *>(m_toolBar)) {
        bar->setWindowTitle(tr("Tool bar"));
    }
    const QList<QAction *> languages = m_languages->actions();
    for (QAction *action : languages) {
        action->setText(languageName(action->data().toString()));
    }
    const QList<QAction *> schemes = m_colorSchemes->actions();
    for (QAction *action : schemes) {
        switch (colorSchemeFromWord(action->data().toString())) {
        case ColorScheme::System:
            action->setText(tr("As the &system"));
            break;
        case ColorScheme::Light:
            action->setText(tr("&Light"));
            break;
        case ColorScheme::Dark:
            action->setText(tr("&Dark"));
            break;
        case ColorScheme::HighContrast:
            action->setText(tr("&High contrast"));
            break;
        }
    }
}

} // namespace autoconfigure
