// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recovery.h"

#include "storage/workspacefile.h"
#include "storage/writefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <QtConcurrentRun>

#include <utility>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

QString copyOf(const QString &name)
{
    return name + u".json"_s;
}

std::unique_ptr<QLockFile> tryLock(const QString &name)
{
    auto lock = std::make_unique<QLockFile>(name + u".lock"_s);
    // A program may run for weeks: only its end makes its lock stale, not its age.
    lock->setStaleLockTime(0);
    return lock->tryLock() ? std::move(lock) : nullptr;
}

Result<void> writeCopy(const QString &fileName, const Workspace &workspace, const QString &filePath)
{
    // It may have been cleaned away since the start.
    QDir().mkpath(QFileInfo(fileName).path());
    const QJsonObject copy = {
        {u"file"_s, filePath},
        {u"savedAt"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {u"workspace"_s, QJsonDocument::fromJson(serializeWorkspace(workspace)).object()},
    };
    return writeFile(fileName, QJsonDocument(copy).toJson(QJsonDocument::Compact),
                     QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

std::optional<RecoveredWorkspace> readCopy(const QString &fileName)
{
    constexpr qint64 largestCopy = 256LL * 1024 * 1024;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestCopy) {
        return std::nullopt;
    }
    const QJsonObject copy = QJsonDocument::fromJson(file.readAll()).object();
    const Result<Workspace> workspace =
        parseWorkspace(QJsonDocument(copy.value("workspace"_L1).toObject()).toJson(), fileName);
    if (!workspace) {
        return std::nullopt;
    }
    return RecoveredWorkspace{*workspace, copy.value("file"_L1).toString(),
                              QDateTime::fromString(copy.value("savedAt"_L1).toString(), Qt::ISODate)};
}

} // namespace

Recovery::Recovery(WorkspaceDocument *document, const QString &folder, std::chrono::milliseconds interval,
                   QObject *parent)
    : QObject(parent),
      m_document(document),
      m_folder(folder),
      m_name(QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces)))
{
    QDir().mkpath(folder);
    m_lock = tryLock(m_name);
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &Recovery::write);
    connect(&m_writing, &QFutureWatcher<Result<void>>::finished, this, &Recovery::finishWriting);
    connect(document, &WorkspaceDocument::changed, this, &Recovery::scheduleOrRemove);
    connect(document, &WorkspaceDocument::modifiedChanged, this, &Recovery::scheduleOrRemove);
}

Recovery::~Recovery()
{
    m_writing.waitForFinished();
    QFile::remove(copyOf(m_name));
    // A restored copy whose successor was not needed any more.
    if (m_removeAbandonedAfterWriting) {
        removeAbandonedFiles();
    }
}

void Recovery::scheduleOrRemove()
{
    if (!m_document->isModified()) {
        m_timer.stop();
        removeCopy();
    } else if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void Recovery::write()
{
    if (m_writing.isRunning()) {
        m_timer.start();
        return;
    }
    m_writing.setFuture(
        QtConcurrent::run(writeCopy, copyOf(m_name), m_document->workspace(), m_document->filePath()));
}

void Recovery::finishWriting()
{
    if (!m_document->isModified()) {
        removeCopy();
        return;
    }
    const Result<void> result = m_writing.result();
    if (!result) {
        m_timer.start();
        // Once, not again with each attempt.
        if (!std::exchange(m_hasFailed, true)) {
            Q_EMIT failed(result.error().text());
        }
        return;
    }
    m_hasFailed = false;
    if (m_removeAbandonedAfterWriting) {
        removeAbandonedFiles();
    }
    Q_EMIT written();
}

void Recovery::removeCopy()
{
    if (!m_writing.isRunning()) {
        QFile::remove(copyOf(m_name));
        if (m_removeAbandonedAfterWriting) {
            removeAbandonedFiles();
        }
    }
}

std::optional<RecoveredWorkspace> Recovery::findAbandoned()
{
    const QFileInfoList copies =
        QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files | QDir::NoSymLinks, QDir::Time);
    for (const QFileInfo &copy : copies) {
        const QString name = QDir(m_folder).filePath(copy.completeBaseName());
        // Also our own is locked, and those that were asked about.
        std::unique_ptr<QLockFile> lock = tryLock(name);
        if (!lock) {
            continue;
        }
        // It may have gone between listing and locking.
        std::optional<RecoveredWorkspace> recovered = readCopy(copy.filePath());
        if (recovered) {
            m_abandoned = Abandoned{name, std::move(lock)};
            return recovered;
        }
    }
    return std::nullopt;
}

void Recovery::takeOver()
{
    m_removeAbandonedAfterWriting = m_abandoned.has_value();
    QTimer::singleShot(0, this, &Recovery::write);
}

void Recovery::discard()
{
    if (m_abandoned) {
        removeAbandonedFiles();
    }
}

void Recovery::release()
{
    if (m_abandoned) {
        m_left.push_back(std::move(m_abandoned->lock));
        m_abandoned.reset();
    }
}

void Recovery::removeAbandonedFiles()
{
    QFile::remove(copyOf(m_abandoned->name));
    m_abandoned.reset();
    m_removeAbandonedAfterWriting = false;
}

} // namespace autoconfigure
