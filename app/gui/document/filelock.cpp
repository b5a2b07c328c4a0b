// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/filelock.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

FileLock::FileLock(const QString &filePath, const QString &folder)
{
    QDir().mkpath(folder);
    const QByteArray hash = QCryptographicHash::hash(fileKey(filePath).toUtf8(), QCryptographicHash::Sha256);
    const QString name = u"open-"_s + QString::fromLatin1(hash.toHex().first(32)) + u".lock"_s;
    m_lock = std::make_unique<QLockFile>(QDir(folder).filePath(name));
    // A file may be open for weeks: only the program's end makes its lock stale, not its age.
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock() && m_lock->error() == QLockFile::LockFailedError) {
        qint64 process = 0;
        QString host;
        QString program;
        m_lock->getLockInfo(&process, &host, &program);
        m_owner = process == QCoreApplication::applicationPid() && host == QSysInfo::machineHostName()
                      ? Owner::OtherWindow
                      : Owner::OtherProgram;
    }
}

FileLock::~FileLock() = default;
FileLock::FileLock(FileLock &&) noexcept = default;
FileLock &FileLock::operator=(FileLock &&) noexcept = default;

QString fileKey(const QString &filePath)
{
    const QFileInfo info(filePath);
    const QString canonical = info.canonicalFilePath();
    if (!canonical.isEmpty()) {
        return canonical;
    }
    // Not there (yet): its folder may be.
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(info.absoluteFilePath())
                            : QDir(folder).filePath(info.fileName());
}

} // namespace autoconfigure
