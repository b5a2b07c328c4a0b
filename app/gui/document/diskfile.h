// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

namespace autoconfigure
{

/// A file as it was last read or written here. Notices when another program changes or removes it.
class DiskFile : public QObject
{
    Q_OBJECT

public:
    enum class Change { None, Changed, Removed };
    Q_ENUM(Change)

    explicit DiskFile(QObject *parent = nullptr);

    /// From now on the file with that content is the unchanged one.
    void follow(const QString &filePath, const QByteArray &bytes);
    /// What stands for the unchanged content, and another content of the same file in its place.
    const QByteArray &fingerprint() const { return m_hash; }
    void followAgain(const QByteArray &fingerprint);
    void forget();

    const QString &filePath() const { return m_filePath; }
    /// As of the last look.
    Change change() const { return m_change; }
    /// Looks now: reads the file where its time or size has changed.
    Change look();
    /// Like look(), but reads it always: before it is overwritten.
    Change lookClosely();

Q_SIGNALS:
    /// After a look found something else than the one before, also another content than the changed one.
    void changeSeen();

private:
    void watch();
    void see(Change change, const QByteArray &hash);

    QString m_filePath;
    QByteArray m_hash;
    /// Of what the last look found.
    QByteArray m_seenHash;
    QDateTime m_seenTime;
    qint64 m_seenSize = -1;
    Change m_change = Change::None;
    QFileSystemWatcher m_watcher;
    QTimer m_settling;
};

} // namespace autoconfigure
