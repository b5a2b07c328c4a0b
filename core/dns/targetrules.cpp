// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judging.h"
#include "dns/lookupfailure.h"
#include "model/hostname.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind isAddress{
    "dns-target-address", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The %1 record of %2 has an address as its target: “%3”. It must be a host name, so nothing "
        "finds it."),
    QT_TRANSLATE_NOOP("Finding", "Give the host a name with an A or AAAA record, and enter that name.")};
constexpr FindingKind isRelative{
    "dns-target-relative", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The target of the %1 record of %2 has the domain twice: “%3”. The final dot is missing in the "
        "zone, so the zone's name was added to it."),
    QT_TRANSLATE_NOOP("Finding", "End the target with a dot: %4")};
constexpr FindingKind isMissing{
    "dns-target-missing", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The target of the %1 record of %2 does not exist: %3 has no address."),
    QT_TRANSLATE_NOOP("Finding", "Add an A or AAAA record for %3, or enter a host that has one.")};
constexpr FindingKind isAlias{
    "dns-target-alias", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The target of the %1 record of %2 is an alias: %3 is a CNAME for %4 (RFC 2181 and RFC 2782 "
        "forbid it)."),
    QT_TRANSLATE_NOOP("Finding", "Enter %4 as the target, or give %3 addresses of its own.")};
constexpr FindingKind notKnown{
    "dns-target-unknown", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "Whether the target of the %1 record of %2 exists could not be found out: %3 (%4)."),
    QT_TRANSLATE_NOOP("Finding", "Check again.")};

} // namespace

Findings targetFindings(Judging &judging, const DnsRecord &record)
{
    const QString &target = record.target;
    if (target.isEmpty()) {
        return {};
    }
    QStringList arguments{recordTypeName(record.type), record.owner, target};
    if (isIpAddress(target)) {
        return {judging.finding(isAddress, arguments)};
    }
    const QString tail = u'.' + judging.domain();
    if (target.endsWith(tail + tail) || target == judging.domain() + tail) {
        QString meant = target;
        meant.chop(judging.domain().size());
        return {judging.finding(isRelative, arguments << meant)};
    }
    const DnsAnswer *ipv4 = judging.answer(target, RecordType::A);
    const DnsAnswer *ipv6 = judging.answer(target, RecordType::Aaaa);
    if (ipv4 == nullptr || ipv6 == nullptr) {
        return {};
    }
    for (const DnsAnswer *answer : {ipv4, ipv6}) {
        if (!answer->aliases.isEmpty()) {
            return {judging.finding(isAlias, arguments << answer->aliases.constLast().target)};
        }
    }
    if (ipv4->status == DnsStatus::Records || ipv6->status == DnsStatus::Records) {
        return {};
    }
    for (const DnsAnswer *answer : {ipv4, ipv6}) {
        if (!answer->isDefinite()) {
            return {judging.finding(notKnown, arguments << dnsStatusMnemonic(answer->status))};
        }
    }
    return {judging.finding(isMissing, arguments)};
}

} // namespace autoconfigure
