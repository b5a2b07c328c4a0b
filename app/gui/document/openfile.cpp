// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/openfile.h"

#include "document/workspacedocument.h"
#include "storage/jsonreader.h"
#include "storage/workspacefile.h"
#include "storage/workspacemerge.h"

#include <QFileInfo>
#include <QPointer>

namespace autoconfigure
{

namespace
{

// As much as loadWorkspace() takes.
constexpr qint64 largestFile = 256LL * 1024 * 1024;

bool isWriteProtected(const QString &filePath)
{
    const QFileInfo info(filePath);
    // The administrator's account may write to every file; one without any right to write is meant to stay.
    constexpr QFileDevice::Permissions anyWrite =
        QFileDevice::WriteOwner | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    return info.exists() && (!info.isWritable() || !(info.permissions() & anyWrite) ||
                             !QFileInfo(info.absolutePath()).isWritable());
}

} // namespace

OpenFile::OpenFile(WorkspaceDocument *document, const QString &lockFolder, QObject *parent)
    : QObject(parent), m_document(document), m_lockFolder(lockFolder)
{
    connect(&m_disk, &DiskFile::changeSeen, this, [this] {
        if (m_disk.change() == DiskFile::Change::Removed) {
            m_document->markUnsaved();
        }
        Q_EMIT stateChanged();
    });
}

bool OpenFile::isFollowing(const QString &filePath) const
{
    return !m_disk.filePath().isEmpty() && fileKey(filePath) == fileKey(m_disk.filePath());
}

void OpenFile::follow(const QString &filePath, const QByteArray &bytes, std::optional<FileLock> lock)
{
    if (lock) {
        m_lock = std::move(lock);
        m_editAnyway = false;
    }
    ++m_epoch;
    m_base = m_document->workspace();
    m_isWriteProtected = isWriteProtected(filePath);
    m_disk.follow(filePath, bytes);
    Q_EMIT stateChanged();
}

void OpenFile::followRestored(const QString &filePath, const QDateTime &savedAt)
{
    follow(filePath, {}, lock(filePath));
    m_base = {};
    // A file that is newer than the copy was changed by somebody else. Of an older one the copy was made.
    if (QFileInfo(filePath).lastModified() <= savedAt) {
        if (const Result<Theirs> theirs = readTheirs()) {
            m_base = theirs->workspace;
            m_disk.follow(filePath, theirs->bytes);
        }
    }
    m_disk.look();
}

void OpenFile::forget()
{
    m_disk.forget();
    m_lock.reset();
    m_editAnyway = false;
    m_isWriteProtected = false;
    ++m_epoch;
    m_base = {};
    Q_EMIT stateChanged();
}

OpenFile::State OpenFile::state() const
{
    if (m_disk.change() != DiskFile::Change::None) {
        return m_disk.change() == DiskFile::Change::Changed ? State::Changed : State::Removed;
    }
    if (m_isWriteProtected) {
        return State::WriteProtected;
    }
    return isOpenElsewhere() ? State::OpenElsewhere : State::InStep;
}

bool OpenFile::isOpenElsewhere() const
{
    return m_lock && m_lock->owner() != FileLock::Owner::Ours && !m_editAnyway;
}

bool OpenFile::maySave() const
{
    return !m_isWriteProtected && !isOpenElsewhere();
}

void OpenFile::look()
{
    if (m_disk.filePath().isEmpty()) {
        return;
    }
    const State before = state();
    if (m_lock && m_lock->owner() != FileLock::Owner::Ours) {
        m_lock = lock(m_disk.filePath());
    }
    m_isWriteProtected = isWriteProtected(m_disk.filePath());
    m_disk.look();
    if (state() != before) {
        Q_EMIT stateChanged();
    }
}

bool OpenFile::isChanged()
{
    return m_disk.lookClosely() == DiskFile::Change::Changed;
}

Result<OpenFile::Theirs> OpenFile::readTheirs() const
{
    const Result<QByteArray> bytes = readWholeFile(m_disk.filePath(), largestFile);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    const Result<Workspace> workspace = parseWorkspace(*bytes, m_disk.filePath());
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    return Theirs{*bytes, *workspace};
}

Result<void> OpenFile::reload()
{
    const Result<Theirs> theirs = readTheirs();
    if (!theirs) {
        return tl::unexpected(theirs.error());
    }
    takeIn(*theirs, theirs->workspace, [] { return tr("Reload the file"); }, {});
    return {};
}

Result<Findings> OpenFile::merge()
{
    const Result<Theirs> theirs = readTheirs();
    if (!theirs) {
        return tl::unexpected(theirs.error());
    }
    const Result<Import> merged = mergeThreeWay(m_base, m_document->workspace(), theirs->workspace);
    if (!merged) {
        return tl::unexpected(merged.error());
    }
    takeIn(
        *theirs, merged->workspace, [] { return tr("Merge the file's changes"); },
        [this](bool isDone) { Q_EMIT mergeStepped(isDone); });
    return merged->findings;
}

void OpenFile::takeIn(const Theirs &theirs, const Workspace &result, const LiveText &text,
                      const StepWatcher &watcher)
{
    const Common before = {m_base, m_disk.fingerprint()};
    m_isWriteProtected = isWriteProtected(m_disk.filePath());
    m_disk.follow(m_disk.filePath(), theirs.bytes);
    const Common after = {theirs.workspace, m_disk.fingerprint()};
    const StepWatcher step = [self = QPointer(this), before, after, watcher, epoch = m_epoch](bool isDone) {
        if (self && self->m_epoch == epoch) {
            self->setCommon(isDone ? after : before);
            if (watcher) {
                watcher(isDone);
            }
        }
    };
    if (result == theirs.workspace) {
        m_document->replaceWithSaved(result, text, step);
    } else {
        m_document->replaceWorkspace(result, text, step);
        // What was saved last is not what the file has any more, also when it is undone up to there.
        m_document->markUnsaved();
    }
    setCommon(after);
}

void OpenFile::setCommon(const Common &common)
{
    m_base = common.workspace;
    m_disk.followAgain(common.fingerprint);
    m_disk.look();
    Q_EMIT stateChanged();
}

void OpenFile::keepOurs()
{
    ++m_epoch;
    if (const Result<Theirs> theirs = readTheirs()) {
        m_base = theirs->workspace;
    }
    if (const Result<QByteArray> bytes = readWholeFile(m_disk.filePath(), largestFile)) {
        m_disk.follow(m_disk.filePath(), *bytes);
    }
    m_document->markUnsaved();
    Q_EMIT stateChanged();
}

void OpenFile::editAnyway()
{
    m_editAnyway = true;
    Q_EMIT stateChanged();
}

} // namespace autoconfigure
