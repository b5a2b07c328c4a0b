// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialogs.h"
#include "document/recovery.h"
#include "document/workspacedocument.h"
#include "storage/import.h"

#include <QObject>

namespace autoconfigure
{

class Session;

/// Opening, saving and importing: what File actions, dropped files and the command line have in common.
class FileController : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the questions.
    FileController(WorkspaceDocument *document, Session *session, Dialogs *dialogs, QWidget *window);

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
    void importSettings();
    void importDomains();
    /// Emits tableRead() for the file that the user chooses.
    void importTable();

    /// A workspace is opened; classic settings, documents that mail clients read and lists of domains are
    /// added. What it is, is seen from its content.
    void openAny(const QString &filePath);
    void addDomainList(const QByteArray &text, const QString &place);

    /// Adds what was found or read elsewhere; `done` says so.
    void addImport(const Import &import, const QString &done);

Q_SIGNALS:
    void message(autoconfigure::Severity severity, const QString &text);
    /// `done` says what was added; places of the findings are those of the open workspace.
    void imported(const QString &done, const autoconfigure::Findings &findings);
    /// A table of domains whose changes are to be looked at first.
    void tableRead(const QByteArray &table, const QString &name);
    void recentFilesChanged();
    /// Another workspace is open now.
    void opened();

private:
    bool openWorkspace(const QString &filePath);
    /// Adds classic settings or a document that mail clients read.
    void addSettings(const QByteArray &bytes, const QString &filePath);
    QString askForFile(Dialogs::FileKind kind);
    Result<QByteArray> read(const QString &filePath) const;

    WorkspaceDocument *m_document;
    Session *m_session;
    Dialogs *m_dialogs;
    QWidget *m_window;
};

} // namespace autoconfigure
