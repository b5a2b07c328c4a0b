// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace autoconfigure
{

class MainActions;

/// The menu bar and the tool bar over MainActions.
class MainMenus : public QObject
{
    Q_OBJECT

public:
    MainMenus(QMainWindow *window, const MainActions &actions);

    /// Into View: what shows and hides a dock or tool bar.
    void addPanelAction(QAction *action);
    void setRecentFiles(const QStringList &files);
    void setLanguage(const QString &language);
    void setColorScheme(const QString &word);
    void retranslate();

Q_SIGNALS:
    void recentFileActivated(const QString &filePath);
    void languageActivated(const QString &language);
    void colorSchemeActivated(const QString &word);

private:
    void createFileMenu(const MainActions &actions);
    void createViewMenu(const MainActions &actions);
    void createToolBar(QMainWindow *window, const MainActions &actions);
    void addChoice(QMenu *menu, QActionGroup *group, const QString &word);

    QMenu *m_file;
    QMenu *m_import;
    QMenu *m_recent;
    QMenu *m_edit;
    QMenu *m_view;
    QMenu *m_language;
    QMenu *m_appearance;
    QMenu *m_domain;
    QMenu *m_help;
    QAction *m_beforePanels = nullptr;
    QActionGroup *m_languages;
    QActionGroup *m_colorSchemes;
    QObject *m_toolBar = nullptr;
};

} // namespace autoconfigure
