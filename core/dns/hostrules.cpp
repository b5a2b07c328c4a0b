// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judging.h"
#include "dns/lookupfailure.h"
#include "dns/zonefile.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind sameEffect{
    "dns-same-effect", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 is not set up with the planned record, but leads to the same addresses: %2."),
    QT_TRANSLATE_NOOP("Finding", "Nothing breaks. When the server moves, both places have to be changed.")};
constexpr FindingKind otherProvider{
    "dns-alias-provider", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 is an alias of %2, which belongs to %3: clients get the settings of %3, or none."),
    QT_TRANSLATE_NOOP("Finding", "If the domain's mail is no longer there, replace the alias by: %4")};
constexpr FindingKind aliasBroken{
    "dns-alias-broken", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 is an alias of %2, which has no address: clients reach nothing."),
    QT_TRANSLATE_NOOP("Finding", "Add an A or AAAA record for %2.")};
constexpr FindingKind aliasUnknown{
    "dns-alias-unknown", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "%1 is an alias of %2 as planned; whether that has an address could not be found out (%3)."),
    QT_TRANSLATE_NOOP("Finding", "Check again, or ask a name server that resolves other domains too.")};
constexpr FindingKind additionalAddress{
    "dns-address-additional", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 has one more address that is not planned: %2. Some clients will connect there."),
    QT_TRANSLATE_NOOP("Finding",
                      "Remove the %3 record %2 from the zone, or enter the address under Hosting.")};

struct Provider {
    QLatin1StringView domain;
    const char *name;
};

// Where "autodiscover" and "autoconfig" are told to point by large hosters.
constexpr Provider providers[] = {
    {QLatin1StringView("outlook.com"), "Microsoft 365"},
    {QLatin1StringView("office365.us"), "Microsoft 365"},
    {QLatin1StringView("partner.outlook.cn"), "Microsoft 365"},
    {QLatin1StringView("emailsrvr.com"), "Rackspace"},
    {QLatin1StringView("ionos.info"), "IONOS"},
    {QLatin1StringView("1and1.info"), "IONOS"},
    {QLatin1StringView("mailconfig.ovh.net"), "OVHcloud"},
    {QLatin1StringView("mail.ovh.net"), "OVHcloud"},
};

const char *providerOf(const QString &host)
{
    for (const Provider &provider : providers) {
        if (host == provider.domain || host.endsWith(u'.' + QString(provider.domain))) {
            return provider.name;
        }
    }
    return nullptr;
}

/// "CNAME www.example.org.", "192.0.2.1".
QString whatIsThere(const DnsAnswer &ipv4, const DnsAnswer &ipv6)
{
    const DnsAnswer &withAlias = ipv4.aliases.isEmpty() ? ipv6 : ipv4;
    if (!withAlias.aliases.isEmpty()) {
        return u"CNAME "_s + presentation(withAlias.aliases.constFirst());
    }
    return presentation(ipv4.records + ipv6.records);
}

bool sameAddresses(const DnsAnswer &a, const DnsAnswer &b)
{
    return a.records.size() == b.records.size() &&
           std::all_of(a.records.cbegin(), a.records.cend(), [&b](const DnsRecord &record) {
               return std::any_of(b.records.cbegin(), b.records.cend(),
                                  [&record](const DnsRecord &other) { return sameData(record, other); });
           });
}

/// What is there in place of the plan, and why that matters.
RecordResult wrongHost(const Judging &judging, const DnsRecord &planned, const DnsAnswer &ipv4,
                       const DnsAnswer &ipv6)
{
    const DnsAnswer &withAlias = ipv4.aliases.isEmpty() ? ipv6 : ipv4;
    RecordResult result = differentResult(judging, planned, whatIsThere(ipv4, ipv6),
                                          ipv4.records.isEmpty() && ipv4.aliases.isEmpty() ? ipv6 : ipv4);
    for (const DnsRecord &alias : withAlias.aliases) {
        if (const char *provider = providerOf(alias.target); provider != nullptr) {
            result.findings = {
                judging.finding(otherProvider, {planned.owner, alias.target, QString::fromLatin1(provider),
                                                QString::fromLatin1(zoneLine(planned))})};
            break;
        }
    }
    return result;
}

RecordResult matchingAlias(const Judging &judging, const DnsRecord &planned, const DnsAnswer &alias,
                           const DnsAnswer &ipv4, const DnsAnswer &ipv6)
{
    RecordResult result = matchingResult(judging, planned, presentation(alias.records), alias);
    if (ipv4.status == DnsStatus::Records || ipv6.status == DnsStatus::Records) {
        return result;
    }
    const QString target = ipv4.aliases.isEmpty() ? planned.target : ipv4.aliases.constLast().target;
    for (const DnsAnswer *answer : {&ipv4, &ipv6}) {
        if (!answer->isDefinite()) {
            result.findings = {
                judging.finding(aliasUnknown, {planned.owner, target, dnsStatusMnemonic(answer->status)})};
            return result;
        }
    }
    result.status = RecordStatus::Faulty;
    result.findings = {judging.finding(aliasBroken, {planned.owner, target})};
    return result;
}

void judgeAlias(Judging &judging, const DnsRecord &planned)
{
    const DnsAnswer *ipv4 = judging.answer(planned.owner, RecordType::A);
    const DnsAnswer *ipv6 = judging.answer(planned.owner, RecordType::Aaaa);
    // An alias whose target does not exist is NXDOMAIN for A; the CNAME question still finds it.
    const DnsAnswer *alias = judging.answer(planned.owner, RecordType::Cname);
    if (ipv4 == nullptr || ipv6 == nullptr || alias == nullptr) {
        return;
    }
    if (!alias->records.isEmpty() && alias->records.constFirst().target == planned.target) {
        judging.append(matchingAlias(judging, planned, *alias, *ipv4, *ipv6));
        return;
    }
    for (const DnsAnswer *answer : {alias, ipv4, ipv6}) {
        if (!answer->isDefinite()) {
            judging.append(failedResult(judging, planned, *answer));
            return;
        }
    }
    DnsAnswer from4 = *ipv4;
    DnsAnswer from6 = *ipv6;
    for (DnsAnswer *answer : {&from4, &from6}) {
        if (answer->aliases.isEmpty()) {
            answer->aliases = alias->records;
        }
    }
    if (from4.records.isEmpty() && from6.records.isEmpty() && from4.aliases.isEmpty()) {
        judging.append(missingResult(judging, planned, from4));
        return;
    }
    // Other records may have the same effect: those of the planned target.
    const DnsAnswer *meant4 = judging.answer(planned.target, RecordType::A);
    const DnsAnswer *meant6 = judging.answer(planned.target, RecordType::Aaaa);
    if (meant4 == nullptr || meant6 == nullptr) {
        return;
    }
    const bool reaches = !from4.records.isEmpty() || !from6.records.isEmpty();
    if (reaches && meant4->isDefinite() && meant6->isDefinite() && sameAddresses(from4, *meant4) &&
        sameAddresses(from6, *meant6)) {
        RecordResult result = matchingResult(judging, planned, whatIsThere(from4, from6), from4);
        result.findings = {
            judging.finding(sameEffect, {planned.owner, whatIsThere(from4, from6).replace(u'\n', u", "_s)})};
        judging.append(result);
        return;
    }
    judging.append(wrongHost(judging, planned, from4, from6));
}

void judgeAddresses(Judging &judging, const QString &owner, const QList<DnsRecord> &planned)
{
    const DnsAnswer *ipv4 = judging.answer(owner, RecordType::A);
    const DnsAnswer *ipv6 = judging.answer(owner, RecordType::Aaaa);
    if (ipv4 == nullptr || ipv6 == nullptr) {
        return;
    }
    for (const DnsAnswer *answer : {ipv4, ipv6}) {
        const QList<DnsRecord> ofType =
            recordsWhere(planned, [answer](const DnsRecord &r) { return r.type == answer->question.type; });
        if (!answer->isDefinite()) {
            for (const DnsRecord &record : ofType) {
                judging.append(failedResult(judging, record, *answer));
            }
            if (ofType.isEmpty()) {
                judging.append(judging.failed(*answer));
            }
            continue;
        }
        const QList<DnsRecord> seen = answer->records;
        const QList<RecordPair> pairs = pairRecords(ofType, seen);
        for (const RecordPair &pair : pairs) {
            if (pair.planned == nullptr) {
                RecordResult result = Judging::seen(*answer, RecordStatus::Additional);
                result.actual = presentation(*pair.seen);
                result.findings = {judging.finding(
                    additionalAddress, {owner, result.actual, recordTypeName(answer->question.type)})};
                judging.append(result);
            } else if (pair.seen == nullptr) {
                judging.append(answer->aliases.isEmpty() ? missingResult(judging, *pair.planned, *answer)
                                                         : wrongHost(judging, *pair.planned, *ipv4, *ipv6));
            } else if (!sameData(*pair.planned, *pair.seen)) {
                judging.append(wrongHost(judging, *pair.planned, *answer, *answer));
            } else {
                const QString actual = presentation(*pair.seen);
                RecordResult result = matchingResult(judging, *pair.planned, actual, *answer);
                if (!answer->aliases.isEmpty()) {
                    result.findings = {judging.finding(
                        sameEffect, {owner, u"CNAME "_s + presentation(answer->aliases.constFirst())})};
                }
                judging.append(result);
            }
        }
    }
}

} // namespace

void judgeHost(Judging &judging, const QString &owner, const QList<DnsRecord> &planned)
{
    if (planned.constFirst().type == RecordType::Cname) {
        judgeAlias(judging, planned.constFirst());
    } else {
        judgeAddresses(judging, owner, planned);
    }
}

} // namespace autoconfigure
