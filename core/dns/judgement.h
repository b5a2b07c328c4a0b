// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsanswers.h"
#include "dns/dnsplan.h"
#include "dns/domaincheck.h"
#include "dns/nameservers.h"

namespace autoconfigure
{

/// What the workspace says about one domain, as far as its DNS is concerned.
struct DomainFacts {
    qsizetype domainIndex = -1;
    DnsPlan plan;
    QStringList dkimSelectors;
    /// Labels of the hosts that need a certificate: "autoconfig".
    QStringList webLabels;
    /// The path of the certificate on the web server: tells Let's Encrypt where it is in its folder.
    QString certificatePath;
};

DomainFacts domainFactsOf(const Workspace &workspace, qsizetype domainIndex);

/// Compares the answers with the plan and judges the mail basics. Pure: no clock, no network. Where
/// answers.wanted() is not empty afterwards, the result is incomplete: ask those, and judge again. `time` is
/// left to the caller.
DomainCheck judgeDomain(const DomainFacts &facts, DnsAnswers &answers);

/// Says in `check` where the domain's name servers answer the same question differently or not at all, or
/// that there are none. `answers` holds, for each question, one answer per server that was asked.
void judgeServers(const DomainFacts &facts, const NameServers &servers,
                  const QList<QList<DnsAnswer>> &answers, DomainCheck &check);

} // namespace autoconfigure
