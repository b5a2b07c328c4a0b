// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/reportfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace autoconfigure
{

Result<void> writeReportFile(const QByteArray &bytes, const QString &filePath)
{
    QSaveFile file(filePath);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(QDir::toNativeSeparators(filePath),
                       QCoreApplication::translate("DnsPanel", "The report cannot be written: %1")
                           .arg(file.errorString()));
    }
    return {};
}

} // namespace autoconfigure
