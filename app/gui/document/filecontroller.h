// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialogs.h"
#include "document/filelock.h"
#include "document/recovery.h"
#include "document/workspacedocument.h"
#include "storage/import.h"

#include <QObject>

#include <optional>

namespace autoconfigure
{

class OpenFile;
class Session;

/// Opening, saving and importing: what File actions, dropped files and the command line have in common.
class FileController : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the questions.
    FileController(WorkspaceDocument *document, Session *session, Dialogs *dialogs, QWidget *window);

    /// What a workspace's file is opened in: this window, asking about unsaved changes, or a new one where
    /// this one has something open.
    enum class Place { ThisWindow, FreeWindow };

    OpenFile *file() { return m_file; }

    /// The document's name for a reader: the file's, or "Untitled".
    QString documentName() const;

    /// False where the user cancels or saving fails: what is open stays.
    bool saveChangesIfWanted();
    /// True where the user wanted to have back what an earlier run has left behind.
    bool offerRecovery(Recovery *recovery);
    void createNew();
    void open();
    void openSample();
    bool save();
    bool saveAs();
    /// What another program has done to the open file: taken over, or brought together with what is here.
    void reload();
    void merge();
    void importSettings();
    /// Emits tableRead() for the file that the user chooses.
    void importTable(Dialogs::FileKind kind);

    /// A workspace is opened; classic settings and documents that mail clients read are added; for a list of
    /// domains tableRead() is emitted. What it is, is seen from its content.
    void openAny(const QString &filePath, Place place = Place::ThisWindow);

    /// Adds what was found or read elsewhere; `done` says so.
    void addImport(const Import &import, const LiveText &done);

Q_SIGNALS:
    void message(autoconfigure::Severity severity, const autoconfigure::LiveText &text);
    /// `done` says what was added; places of the findings are those of the open workspace.
    void imported(const autoconfigure::LiveText &done, const autoconfigure::Findings &findings);
    /// A list or table of domains whose changes are to be looked at first.
    void tableRead(const QByteArray &table, const QString &name);
    void recentFilesChanged();
    /// Another workspace is open now.
    void opened();
    /// The file is to be opened in a window of its own.
    void windowWanted(const QString &filePath);
    /// Another window of this program has the file.
    void openInOtherWindow(const QString &filePath);

private:
    void openWorkspace(const QString &filePath, const QByteArray &bytes, Place place);
    /// Where there is nothing to lose in this window, not even from sight.
    bool isVacant() const;
    bool write(const QString &filePath, std::optional<FileLock> lock);
    /// Adds classic settings or a document that mail clients read.
    void addSettings(const QByteArray &bytes, const QString &filePath);
    QString askForFile(Dialogs::FileKind kind);
    Result<QByteArray> read(const QString &filePath) const;

    WorkspaceDocument *m_document;
    OpenFile *m_file;
    Session *m_session;
    Dialogs *m_dialogs;
    QWidget *m_window;
};

} // namespace autoconfigure
