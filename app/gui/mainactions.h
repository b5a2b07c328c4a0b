// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

namespace autoconfigure
{

/// Every action of the window: text, icon, shortcut. Menus, tool bar, buttons and tests take them from here.
class MainActions : public QObject
{
    Q_OBJECT

public:
    explicit MainActions(QObject *parent = nullptr);

    QAction *newWorkspace;
    QAction *newWindow;
    QAction *open;
    QAction *openSample;
    QAction *save;
    QAction *saveAs;
    QAction *importSettings;
    QAction *importDomains;
    QAction *importTable;
    QAction *importRunningDomain;
    QAction *exportBundle;
    QAction *exportTable;
    QAction *deploy;
    QAction *closeWindow;
    QAction *quit;

    QAction *undo;
    QAction *redo;
    QAction *find;
    QAction *replaceText;

    QAction *addDomain;
    QAction *duplicateDomain;
    QAction *removeDomains;
    QAction *renameDomain;
    QAction *pasteDomains;
    QAction *editDomains;
    QAction *exportSelectedTable;
    QAction *previousDomain;
    QAction *nextDomain;
    QAction *addProfile;
    QAction *duplicateProfile;
    QAction *removeProfile;
    QAction *renameProfile;
    QAction *hosting;
    QAction *overview;
    QAction *userGuides;

    QAction *checkDns;
    QAction *checkAllDns;
    QAction *probeClients;
    QAction *probeAllClients;
    QAction *compareDocuments;

    QAction *nextFinding;
    QAction *previousFinding;
    QAction *nextPane;

    QAction *help;
    QAction *about;

    /// Texts in the current language.
    void retranslate();

private:
    QAction *create(const QString &name, const QString &icon = {}, const QKeySequence &shortcut = {});
};

} // namespace autoconfigure
