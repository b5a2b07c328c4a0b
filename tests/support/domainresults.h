// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What checks and probes of a domain come back with, without asking anybody.
#pragma once

#include "dns/domaincheck.h"
#include "probe/discoverystep.h"

namespace autoconfigure::test
{

inline constexpr FindingKind missing{"test-missing", Severity::Error, "It is missing.", ""};
inline constexpr FindingKind fine{"test-fine", Severity::Ok, "It is there.", ""};

/// One record.
inline DomainCheck dnsCheck(const QString &domain, RecordStatus status, const FindingKind &kind)
{
    RecordResult record;
    record.owner = domain;
    record.status = status;
    record.expected = QStringLiteral("192.0.2.1");
    record.findings = {Finding{&kind, {}, domain, {}, {}, {}}};
    return {domain, 0, {record}, QDateTime::currentDateTimeUtc()};
}

/// One client that took its settings from an answer whose certificate ends then.
inline DomainProbe probed(const QString &domain, ClientVerdict verdict, const QDateTime &end)
{
    HttpHop hop;
    hop.url = QUrl(QStringLiteral("https://autoconfig.%1/mail/config-v1.1.xml").arg(domain));
    hop.status = 200;
    CertificateEntry leaf;
    leaf.notAfter = end;
    hop.certificate.chain = {leaf};
    DiscoveryStep step;
    step.state = StepState::Finished;
    step.used = true;
    step.http.hops = {hop};
    ClientProbe client;
    client.client = QStringLiteral("thunderbird");
    client.domain = domain;
    client.verdict = verdict;
    client.steps = {step};
    DomainProbe probe;
    probe.domain = domain;
    probe.clients = {client};
    probe.time = QDateTime::currentDateTimeUtc();
    return probe;
}

} // namespace autoconfigure::test
