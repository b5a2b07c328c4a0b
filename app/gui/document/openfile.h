// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/diskfile.h"
#include "document/filelock.h"
#include "document/livetext.h"
#include "document/stepwatcher.h"
#include "model/finding.h"
#include "model/result.h"
#include "model/workspace.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace autoconfigure
{

class WorkspaceDocument;

/// How the open document stands to its file: whether it may be saved there, and what another program has done
/// to the file since it was read or written here.
class OpenFile : public QObject
{
    Q_OBJECT

public:
    enum class State { InStep, WriteProtected, OpenElsewhere, Changed, Removed };
    Q_ENUM(State)

    /// Locks are kept in `lockFolder`.
    OpenFile(WorkspaceDocument *document, const QString &lockFolder, QObject *parent = nullptr);

    bool isFollowing(const QString &filePath) const;
    FileLock lock(const QString &filePath) const { return {filePath, m_lockFolder}; }
    /// The document has just been read from the file, or written to it, as `bytes`. Without a lock the
    /// present one stays.
    void follow(const QString &filePath, const QByteArray &bytes, std::optional<FileLock> lock);
    /// The document is a copy of `savedAt` that belongs to the file.
    void followRestored(const QString &filePath, const QDateTime &savedAt);
    /// The document has no file any more.
    void forget();

    State state() const;
    /// Another run has it, and nobody has said to edit it anyway.
    bool isOpenElsewhere() const;
    /// False: only under another name.
    bool maySave() const;
    /// Looks at the file now, and whether it has become free.
    void look();
    /// Whether saving would overwrite what another program has written.
    bool isChanged();

    /// One undo step to what the file has now.
    Result<void> reload();
    /// One undo step; gives what could not be merged.
    Result<Findings> merge();
    /// The next save overwrites what is there now.
    void keepOurs();
    /// May be saved although it is open elsewhere.
    void editAnyway();

Q_SIGNALS:
    void stateChanged();
    /// The step that merge() made is undone (false), or done again (true).
    void mergeStepped(bool isDone);

private:
    struct Theirs {
        QByteArray bytes;
        Workspace workspace;
    };
    /// What document and file have last had in common.
    struct Common {
        Workspace workspace;
        QByteArray fingerprint;
    };
    Result<Theirs> readTheirs() const;
    void setCommon(const Common &common);
    /// Makes the document `result`, which has taken in what the file has. Undone, the file's changes are not
    /// in it any more, and are not to be overwritten unasked.
    void takeIn(const Theirs &theirs, const Workspace &result, const LiveText &text,
                const StepWatcher &watcher);

    WorkspaceDocument *m_document;
    QString m_lockFolder;
    DiskFile m_disk;
    std::optional<FileLock> m_lock;
    bool m_editAnyway = false;
    bool m_isWriteProtected = false;
    Workspace m_base;
    /// Counts what no undo takes back: saving, and leaving the file's changes out.
    int m_epoch = 0;
};

} // namespace autoconfigure
