// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsreportfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

Result<void> saveDnsReport(const DnsReport &report, const QString &filePath)
{
    const QByteArray bytes = filePath.endsWith(".json"_L1, Qt::CaseInsensitive)  ? dnsJsonReport(report)
                             : filePath.endsWith(".csv"_L1, Qt::CaseInsensitive) ? dnsCsvReport(report)
                                                                                 : dnsHtmlReport(report);
    QSaveFile file(filePath);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(QDir::toNativeSeparators(filePath),
                       QCoreApplication::translate("DnsPanel", "The report cannot be written: %1")
                           .arg(file.errorString()));
    }
    return {};
}

} // namespace autoconfigure
