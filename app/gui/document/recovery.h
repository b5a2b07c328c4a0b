// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QLockFile>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace autoconfigure
{

/// What a run that was cut off has left behind.
struct RecoveredWorkspace {
    Workspace workspace;
    /// The file it belongs to; empty if it was never saved.
    QString filePath;
    QDateTime savedAt;
};

/// Keeps a copy of the unsaved document in a folder, one file per running program, and finds the copies of
/// programs that ended without removing theirs. A lock file per copy tells those that are still running.
class Recovery : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds defaultInterval = std::chrono::seconds(30);

    /// Copies are written `interval` after the first unsaved change, and again after later ones or where that
    /// failed.
    Recovery(WorkspaceDocument *document, const QString &folder,
             std::chrono::milliseconds interval = defaultInterval, QObject *parent = nullptr);
    /// A normal end: the copy goes.
    ~Recovery() override;

    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

    /// The latest copy of a program that is gone, or nothing. It is held for us until it is taken over,
    /// discarded or released below; unreadable copies are skipped and left for a person to look at.
    std::optional<RecoveredWorkspace> findAbandoned();
    /// Done with the one found last: its file goes as soon as our own copy is written.
    void takeOver();
    void discard();
    /// Another run will ask again; until our end it is held, so that no window of this one does.
    void release();

Q_SIGNALS:
    /// A copy has been written.
    void written();
    /// None could be: said once, then tried again until one is.
    void failed(const QString &reason);

private:
    void scheduleOrRemove();
    void write();
    void finishWriting();
    void removeCopy();
    void removeAbandonedFiles();

    WorkspaceDocument *m_document;
    QString m_folder;
    /// Without ending: beside it are NAME.json and NAME.lock.
    QString m_name;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_timer;
    QFutureWatcher<Result<void>> m_writing;
    bool m_hasFailed = false;

    struct Abandoned {
        QString name;
        std::unique_ptr<QLockFile> lock;
    };
    std::optional<Abandoned> m_abandoned;
    bool m_removeAbandonedAfterWriting = false;
    std::vector<std::unique_ptr<QLockFile>> m_left;
};

} // namespace autoconfigure
