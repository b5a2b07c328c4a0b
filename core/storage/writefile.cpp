// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/writefile.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace autoconfigure
{

Result<void> writeFile(const QString &fileName, const QByteArray &bytes,
                       std::optional<QFileDevice::Permissions> permissions)
{
    QSaveFile file(fileName);
    // Flushed here: commit() does not notice that the last buffer did not fit on the disk.
    if (!file.open(QIODevice::WriteOnly) || (permissions && !file.setPermissions(*permissions)) ||
        file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) {
        return failure(
            fileName,
            QCoreApplication::translate("WorkspaceFile", "cannot be written: %1").arg(file.errorString()));
    }
    return {};
}

} // namespace autoconfigure
