// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/diskfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <chrono>

namespace autoconfigure
{

namespace
{

/// Other programs write in several steps, or remove the file and put another in its place.
constexpr std::chrono::milliseconds settlingTime(200);

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

DiskFile::DiskFile(QObject *parent) : QObject(parent)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingTime);
    connect(&m_settling, &QTimer::timeout, this, &DiskFile::look);
    const auto settle = [this] { m_settling.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
}

void DiskFile::follow(const QString &filePath, const QByteArray &bytes)
{
    if (filePath != m_filePath) {
        forget();
        m_filePath = filePath;
    }
    followAgain(hashOf(bytes));
}

void DiskFile::followAgain(const QByteArray &fingerprint)
{
    m_hash = fingerprint;
    // Read by the next look, in case that somebody was faster than us.
    m_seenHash = m_hash;
    m_seenSize = -1;
    m_change = Change::None;
    watch();
}

void DiskFile::forget()
{
    m_settling.stop();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty()) {
        m_watcher.removePaths(watched);
    }
    m_filePath.clear();
    m_change = Change::None;
}

void DiskFile::watch()
{
    // The folder tells of a file that is replaced or comes back; a watch on the file ends with that file.
    const QFileInfo info(m_filePath);
    for (const QString &path : {m_filePath, info.absolutePath()}) {
        if (!m_watcher.files().contains(path) && !m_watcher.directories().contains(path) &&
            QFileInfo::exists(path)) {
            m_watcher.addPath(path);
        }
    }
}

DiskFile::Change DiskFile::look()
{
    if (m_filePath.isEmpty()) {
        return Change::None;
    }
    watch();
    const QFileInfo info(m_filePath);
    if (!info.exists()) {
        m_seenSize = -1;
        see(Change::Removed, {});
    } else if (info.size() != m_seenSize || info.lastModified() != m_seenTime) {
        m_seenSize = info.size();
        m_seenTime = info.lastModified();
        QFile file(m_filePath);
        // What cannot be read now is no change yet: its reader will be told why.
        if (file.open(QIODevice::ReadOnly)) {
            QCryptographicHash hash(QCryptographicHash::Sha256);
            hash.addData(&file);
            see(hash.result() == m_hash ? Change::None : Change::Changed, hash.result());
        }
    }
    return m_change;
}

DiskFile::Change DiskFile::lookClosely()
{
    m_seenSize = -1;
    return look();
}

void DiskFile::see(Change change, const QByteArray &hash)
{
    const bool isNews = change != m_change || hash != m_seenHash;
    m_change = change;
    m_seenHash = hash;
    if (isNews) {
        Q_EMIT changeSeen();
    }
}

} // namespace autoconfigure
