// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/recovery.h"

#include <QString>

class QWidget;

namespace autoconfigure
{

/// The questions that stop the program until they are answered. The window asks through this, so that tests
/// answer for the user.
class Dialogs
{
public:
    enum class SaveAnswer { Save, Discard, Cancel };
    enum class RecoveryAnswer { Restore, Discard, Later };
    enum class ChangedFileAnswer { Merge, Overwrite, SaveAs, Cancel };
    enum class FileKind { Workspace, Settings, DomainList, DomainTable };

    Dialogs() = default;
    virtual ~Dialogs() = default;
    Dialogs(const Dialogs &) = delete;
    Dialogs &operator=(const Dialogs &) = delete;

    /// `name` is the file's name as the title bar shows it.
    virtual SaveAnswer askToSave(QWidget *parent, const QString &name) = 0;
    virtual RecoveryAnswer askToRecover(QWidget *parent, const RecoveredWorkspace &recovered) = 0;
    /// Before saving to a file that another program has changed.
    virtual ChangedFileAnswer askAboutChangedFile(QWidget *parent, const QString &name) = 0;
    /// Empty where the user cancels.
    virtual QString fileToOpen(QWidget *parent, FileKind kind, const QString &folder) = 0;
    virtual QString fileToSave(QWidget *parent, const QString &proposal) = 0;
};

/// The real ones.
class DesktopDialogs : public Dialogs
{
public:
    SaveAnswer askToSave(QWidget *parent, const QString &name) override;
    RecoveryAnswer askToRecover(QWidget *parent, const RecoveredWorkspace &recovered) override;
    ChangedFileAnswer askAboutChangedFile(QWidget *parent, const QString &name) override;
    QString fileToOpen(QWidget *parent, FileKind kind, const QString &folder) override;
    QString fileToSave(QWidget *parent, const QString &proposal) override;
};

} // namespace autoconfigure
