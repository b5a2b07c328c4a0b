// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judging.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind dotMixed{
    "dns-srv-dot-mixed", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "%1 has an SRV record with the target “.” (not offered) beside real servers: clients give up or "
        "not, as it happens (RFC 2782)."),
    QT_TRANSLATE_NOOP("Finding", "Remove the record with the target “.”.")};
constexpr FindingKind nullMxMixed{
    "dns-mx-null-mixed", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding", "%1 has an MX record with the target “.” (takes no mail) beside real hosts (RFC 7505)."),
    QT_TRANSLATE_NOOP("Finding", "Remove the record with the target “.”.")};
constexpr FindingKind weightZero{
    "dns-srv-weight-zero", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "%2 is hardly ever chosen at %1: its weight is 0 while others of the same priority have more "
        "(RFC 2782)."),
    QT_TRANSLATE_NOOP("Finding", "Give each server of the same priority a weight of at least 1.")};
constexpr FindingKind hidden{
    "dns-srv-hidden", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "%2 is chosen at %1 only when %3 cannot be reached: its priority is %4, that of %3 is %5."),
    QT_TRANSLATE_NOOP("Finding", "Give the planned server the lowest number, or remove the other.")};
constexpr FindingKind portOf465{
    "dns-submission-465", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "%1 points to port 465, where TLS begins with the first byte. Clients expect STARTTLS under "
        "“_submission” and get stuck; RFC 8314 names port 465 “_submissions”."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "Rename the record to _submissions._tcp.%2. Keep _submission only for a server with STARTTLS on "
        "port 587.")};
constexpr FindingKind labelPort{
    "dns-srv-label-port", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "%1 points to port %2, the usual port of “%3”: clients will start the encryption in the wrong "
        "way."),
    QT_TRANSLATE_NOOP("Finding", "Rename the record to %3._tcp.%4, or correct the port.")};
constexpr FindingKind autodiscoverPort{
    "dns-autodiscover-port", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 names port %2. Outlook and Thunderbird follow it only with port 443."),
    QT_TRANSLATE_NOOP("Finding", "Serve Autodiscover on port 443 and enter 443.")};
constexpr FindingKind portZero{
    "dns-srv-port-zero", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The SRV record of %1 names port 0 at %2: no client can connect."),
    QT_TRANSLATE_NOOP("Finding", "Correct the port, or use the target “.” for a service that is not "
                                 "offered.")};

struct WrongPort {
    QLatin1StringView label;
    int port;
    QLatin1StringView rightLabel;
};

constexpr WrongPort wrongPorts[] = {
    {QLatin1StringView("_imap"), 993, QLatin1StringView("_imaps")},
    {QLatin1StringView("_imaps"), 143, QLatin1StringView("_imap")},
    {QLatin1StringView("_pop3"), 995, QLatin1StringView("_pop3s")},
    {QLatin1StringView("_pop3s"), 110, QLatin1StringView("_pop3")},
    {QLatin1StringView("_submissions"), 587, QLatin1StringView("_submission")},
};

} // namespace

Findings portFindings(const Judging &judging, const DnsRecord &record)
{
    if (record.target.isEmpty()) {
        return {};
    }
    const QString label = record.owner.section(u'.', 0, 0);
    const QString port = QString::number(record.port);
    if (record.port == 0) {
        return {judging.finding(portZero, {record.owner, record.target})};
    }
    if (label == u"_autodiscover"_s && record.port != 443) {
        return {judging.finding(autodiscoverPort, {record.owner, port})};
    }
    if (label == u"_submission"_s && record.port == 465) {
        return {judging.finding(portOf465, {record.owner, judging.domain()})};
    }
    for (const WrongPort &wrong : wrongPorts) {
        if (label == wrong.label && record.port == wrong.port) {
            return {judging.finding(labelPort, {record.owner, port, wrong.rightLabel, judging.domain()})};
        }
    }
    return {};
}

Findings setFindings(const Judging &judging, const QList<DnsRecord> &seen, const QList<DnsRecord> &planned)
{
    Findings findings;
    const QList<DnsRecord> real =
        recordsWhere(seen, [](const DnsRecord &record) { return !record.target.isEmpty(); });
    if (real.isEmpty() || seen.size() < 2) {
        return findings;
    }
    const DnsRecord &any = real.constFirst();
    if (real.size() < seen.size()) {
        findings.append(judging.finding(any.type == RecordType::Mx ? nullMxMixed : dotMixed, {any.owner}));
    }
    if (any.type != RecordType::Srv) {
        return findings;
    }
    const auto isPlanned = [&planned](const DnsRecord &record) {
        return std::any_of(planned.cbegin(), planned.cend(), [&record](const DnsRecord &one) {
            return one.target == record.target && one.port == record.port;
        });
    };
    for (const DnsRecord &record : real) {
        const bool outweighed = std::any_of(real.cbegin(), real.cend(), [&record](const DnsRecord &other) {
            return other.priority == record.priority && other.weight > 0;
        });
        if (record.weight == 0 && outweighed) {
            findings.append(judging.finding(weightZero, {record.owner, record.target}));
        }
        const auto first = std::find_if(real.cbegin(), real.cend(), [&](const DnsRecord &other) {
            return other.priority < record.priority && !isPlanned(other);
        });
        if (isPlanned(record) && first != real.cend()) {
            findings.append(judging.finding(hidden, {record.owner, record.target, first->target,
                                                     QString::number(record.priority),
                                                     QString::number(first->priority)}));
        }
    }
    return findings;
}

} // namespace autoconfigure
