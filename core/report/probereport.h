// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/discoverystep.h"
#include "probe/mailserverresult.h"

#include <QDateTime>

namespace autoconfigure
{

/// The results of a probe, for a reader or a program.
struct ProbeReport {
    QList<DomainProbe> domains;
    /// Of these domains; empty where they were left out.
    QList<MailServerResult> mailServers;
    /// When the probe began.
    QDateTime time;
    /// The addresses that were given in place of the DNS's: "autoconfig.example.org=192.0.2.10".
    QStringList overrides;
    /// Stopped early: only what was complete by then is in it.
    bool cancelled = false;

    QList<MailServerResult> mailServersOf(qsizetype domainIndex) const;
    /// Of clients and mail servers, each once.
    Findings findingsOf(const DomainProbe &probe) const;
    bool hasErrors() const;
};

/// One domain of the report for a terminal, in the installed language: what each client ends up with and how,
/// then what is wrong.
QString probeTextReport(const ProbeReport &report, const DomainProbe &probe);
/// "3 domains probed. 2 errors, 1 warning".
QString probeSummaryText(const ProbeReport &report);
/// One page that needs nothing else, with every request and answer, in the installed language.
QByteArray probeHtmlReport(const ProbeReport &report);
/// {"findings": […], "clients": [{"client", "domain", "verdict", "settings", "steps"}], "mailServers": […],
/// …}, see findingsreport.h. User names are those of the address that the clients were given.
QByteArray probeJsonReport(const ProbeReport &report);

/// What came of a step in a few words: "200", "no such host", "NXDOMAIN".
QString stepOutcomeText(const DiscoveryStep &step);

} // namespace autoconfigure
