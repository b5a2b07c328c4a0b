// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/lookupfailure.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind serverFailure{
    "dns-lookup-server-failure", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The name server could not answer for the %1 record of %2 (SERVFAIL). Whether it is there is "
        "not known."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "Mail clients get the same failure. Look for a DNSSEC signature that has expired, a zone that is "
        "not loaded, or name servers that cannot be reached.")};
constexpr FindingKind refused{
    "dns-lookup-refused", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The name server refused the question for the %1 record of %2 (REFUSED). "
                                 "Whether it is there is not known."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "Choose a name server that answers this computer, or check that the server has the zone.")};
constexpr FindingKind timeout{
    "dns-lookup-timeout", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "No name server answered in time for the %1 record of %2. Whether it is there is not known."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "Check again. If it stays so, choose another name server, and look for a firewall that drops DNS.")};
constexpr FindingKind noNetwork{
    "dns-lookup-no-network", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "No name server could be reached for the %1 record of %2. Whether it is there is not known."),
    QT_TRANSLATE_NOOP("Finding",
                      "Check this computer's network connection and the address of the name server.")};
constexpr FindingKind badReply{
    "dns-lookup-bad-reply", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding", "The answer for the %1 record of %2 could not be read. Whether it is there is not known."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "Ask another name server. If that answers, the first one is broken or something on the way "
        "changes its answers.")};
constexpr FindingKind notSupported{
    "dns-lookup-not-supported", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "The %1 record of %2 was not looked up: QDnsLookup cannot ask for it."),
    QT_TRANSLATE_NOOP("Finding", "Choose c-ares, or the automatic choice, as the engine of the lookups.")};

} // namespace

const FindingKind &lookupFailureKind(DnsStatus status)
{
    switch (status) {
    case DnsStatus::ServerFailure:
        return serverFailure;
    case DnsStatus::Refused:
        return refused;
    case DnsStatus::Timeout:
        return timeout;
    case DnsStatus::NoNetwork:
        return noNetwork;
    case DnsStatus::NotSupported:
        return notSupported;
    default:
        return badReply;
    }
}

bool isNoNetwork(const Finding &finding)
{
    return finding.kind == &noNetwork;
}

QString dnsStatusMnemonic(DnsStatus status)
{
    switch (status) {
    case DnsStatus::Records:
        return u"NOERROR"_s;
    case DnsStatus::NoRecords:
        return u"NODATA"_s;
    case DnsStatus::NoSuchName:
        return u"NXDOMAIN"_s;
    case DnsStatus::ServerFailure:
        return u"SERVFAIL"_s;
    case DnsStatus::Refused:
        return u"REFUSED"_s;
    case DnsStatus::Timeout:
        return u"TIMEOUT"_s;
    case DnsStatus::NoNetwork:
        return u"UNREACHABLE"_s;
    case DnsStatus::BadReply:
        return u"FORMERR"_s;
    case DnsStatus::NotSupported:
    case DnsStatus::Cancelled:
        break;
    }
    return {};
}

} // namespace autoconfigure
