// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialogs.h"

#include <QStringList>

namespace autoconfigure
{

/// Answers for the user.
class ScriptedDialogs : public Dialogs
{
public:
    SaveAnswer askToSave(QWidget *, const QString &) override
    {
        ++saveQuestions;
        return saveAnswer;
    }
    RecoveryAnswer askToRecover(QWidget *, const RecoveredWorkspace &recovered) override
    {
        offered.append(recovered.filePath);
        return recoveryAnswer;
    }
    ChangedFileAnswer askAboutChangedFile(QWidget *, const QString &) override
    {
        ++changedFileQuestions;
        return changedFileAnswer;
    }
    QString fileToOpen(QWidget *, FileKind, const QString &) override { return openPath; }
    QString fileToSave(QWidget *, const QString &) override { return savePath; }

    SaveAnswer saveAnswer = SaveAnswer::Cancel;
    RecoveryAnswer recoveryAnswer = RecoveryAnswer::Later;
    ChangedFileAnswer changedFileAnswer = ChangedFileAnswer::Cancel;
    int saveQuestions = 0;
    int changedFileQuestions = 0;
    QStringList offered;
    QString openPath;
    QString savePath;
};

} // namespace autoconfigure
