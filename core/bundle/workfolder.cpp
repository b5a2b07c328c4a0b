// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/workfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

#include <unistd.h>

namespace autoconfigure
{

namespace
{

constexpr QLatin1StringView lockName("lock");

/// Without the six letters at the end.
QString prefixFor(const QString &target)
{
    return QLatin1Char('.') + QFileInfo(target).fileName().left(100) + QLatin1Char('-');
}

/// Holds only what an export puts there.
bool looksLikeOurs(const QFileInfo &folder)
{
    const QStringList ours = {QString(lockName), QStringLiteral("bundle"), QStringLiteral("old")};
    const QStringList names =
        QDir(folder.filePath())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    return folder.ownerId() == ::geteuid() && names.contains(QString(lockName)) &&
           std::all_of(names.begin(), names.end(),
                       [&ours](const QString &name) { return ours.contains(name); });
}

/// Of programs that are gone.
void removeLeftFolders(const QString &target)
{
    const QString prefix = prefixFor(target);
    const QRegularExpression letters(QStringLiteral("^[A-Za-z0-9]{6}$"));
    const QFileInfoList folders =
        QDir(QFileInfo(target).path())
            .entryInfoList(QDir::Dirs | QDir::Hidden | QDir::NoSymLinks | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        if (!folder.fileName().startsWith(prefix) ||
            !letters.match(folder.fileName().mid(prefix.size())).hasMatch() || !looksLikeOurs(folder)) {
            continue;
        }
        // What was at the target when the program was killed between moving it aside and putting the new one
        // in its place.
        if (QFileInfo::exists(folder.filePath() + QLatin1StringView("/old")) && !QFileInfo::exists(target)) {
            continue;
        }
        QLockFile lock(folder.filePath() + QLatin1Char('/') + lockName);
        lock.setStaleLockTime(0);
        if (lock.tryLock()) {
            QDir(folder.filePath()).removeRecursively();
        }
    }
}

} // namespace

WorkFolder::WorkFolder(const QString &target)
    : m_folder(QFileInfo(target).path() + QLatin1Char('/') + prefixFor(target) + QLatin1StringView("XXXXXX")),
      m_lock(m_folder.path() + QLatin1Char('/') + lockName)
{
    // A long export is not stale by its age. Without a lock the folder is only not found by later exports.
    m_lock.setStaleLockTime(0);
    if (m_folder.isValid()) {
        m_lock.tryLock();
        removeLeftFolders(target);
    }
}

} // namespace autoconfigure
