// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsreportfile.h"

#include "document/reportfile.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

Result<void> saveDnsReport(const DnsReport &report, const QString &filePath)
{
    const QByteArray bytes = filePath.endsWith(".json"_L1, Qt::CaseInsensitive)  ? dnsJsonReport(report)
                             : filePath.endsWith(".csv"_L1, Qt::CaseInsensitive) ? dnsCsvReport(report)
                                                                                 : dnsHtmlReport(report);
    return writeReportFile(bytes, filePath);
}

} // namespace autoconfigure
