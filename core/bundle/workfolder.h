// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>
#include <QTemporaryDir>

namespace autoconfigure
{

/// Where a bundle is written before it is moved into place: ".NAME-XXXXXX" beside the target, so on its file
/// system, not readable for others, and removed in the end. A lock in it tells a later export whether its
/// program is still running: what killed programs have left behind is removed first.
class WorkFolder
{
public:
    explicit WorkFolder(const QString &target);

    /// False: it could not be made, errno says why.
    bool isValid() const { return m_folder.isValid(); }
    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    QLockFile m_lock;
};

} // namespace autoconfigure
