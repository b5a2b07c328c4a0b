// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/domaincheck.h"

#include <QDateTime>

namespace autoconfigure
{

/// The results of a DNS check, for a reader or a program.
struct DnsReport {
    QList<DomainCheck> domains;
    /// Who was asked: "192.0.2.53"; empty for the system's resolver.
    QString server;
    bool authoritative = false;
    /// When the check began.
    QDateTime time;
    /// Stopped early: only what was complete by then is in it.
    bool cancelled = false;
};

/// One domain for a terminal, in the installed language: what is wrong with the lines to paste, and how many
/// records match.
QString dnsTextReport(const DomainCheck &check);
/// "3 domains: 2 errors, 1 warning".
QString dnsSummaryText(const DnsReport &report);
/// One page that needs nothing else, light or dark as the reader's system, in the installed language.
QByteArray dnsHtmlReport(const DnsReport &report);
/// {"findings": […], "domains": [{"domain", "time", "records": […]}], …}, see findingsreport.h.
QByteArray dnsJsonReport(const DnsReport &report);
/// One line per record, UTF-8 with a header line (RFC 4180): domain, owner, type, status, severity, code,
/// expected, actual, TTL, fix, message. A cell that a spreadsheet would compute begins with an apostrophe.
QByteArray dnsCsvReport(const DnsReport &report);

} // namespace autoconfigure
