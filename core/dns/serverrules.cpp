// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judging.h"
#include "dns/lookupfailure.h"

#include <QSet>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind outOfStep{
    "dns-servers-differ", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "%4 does not have the planned %2 record of %3 yet: it has “%5”, another name server has “%6”."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "Wait until every server has the new zone; its serial number must have grown. Caches keep the "
        "old answer for up to %7 seconds.")};
constexpr FindingKind disagree{
    "dns-servers-differ", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The name servers of %1 do not agree about the %2 record of %3: %4 has “%5”, another has “%6”."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "After a change, wait until every server has the new zone; its serial number must have grown. "
        "Caches keep an answer for up to %7 seconds.")};
constexpr FindingKind serverFails{
    "dns-server-fails", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The name server %2 of %1 did not answer as one (%3)."),
    QT_TRANSLATE_NOOP("Finding",
                      "Correct the server, or remove its NS record from the zone and from the registry.")};
constexpr FindingKind notAuthoritative{
    "dns-server-lame", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The name server %2 does not serve %1, although the zone names it."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "Load the zone on that server, or remove its NS record from the zone and from the registry.")};
constexpr FindingKind noServers{
    "dns-no-name-servers", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding", "The name servers of %1 could not be found out; the resolver was asked in their place."),
    QT_TRANSLATE_NOOP("Finding",
                      "Check that the domain is registered and that its NS records have addresses.")};

/// "ns2.example.org (192.0.2.53)".
QString serverName(const DnsAnswer &answer, const NameServers &servers)
{
    const Result<DnsServer> server = DnsServer::fromString(answer.server);
    const QString name = server ? servers.nameOf.value(server->address.toString()) : QString();
    return name.isEmpty() ? answer.server : u"%1 (%2)"_s.arg(name, answer.server);
}

QString contents(const DnsAnswer &answer)
{
    QStringList lines;
    for (const DnsRecord &alias : answer.aliases) {
        lines.append(u"CNAME "_s + presentation(alias));
    }
    for (const DnsRecord &record : answer.records) {
        lines.append(presentation(record));
    }
    return lines.isEmpty() ? dnsStatusMnemonic(answer.status) : lines.join(u"; "_s);
}

/// What most servers say; the first one's where they are even.
QString mostCommon(const QList<DnsAnswer> &answers)
{
    QHash<QString, int> counts;
    for (const DnsAnswer &answer : answers) {
        ++counts[contents(answer)];
    }
    QString best;
    int most = 0;
    for (const DnsAnswer &answer : answers) {
        if (const int count = counts.value(contents(answer)); count > most) {
            most = count;
            best = contents(answer);
        }
    }
    return best;
}

bool isAsPlanned(const DnsPlan &plan, const DnsAnswer &answer)
{
    const QList<DnsRecord> planned = recordsWhere(plan.records, [&answer](const DnsRecord &record) {
        return record.owner == answer.question.name && record.type == answer.question.type;
    });
    if (planned.isEmpty()) {
        return false;
    }
    const QList<RecordPair> pairs = pairRecords(planned, answer.records);
    return std::all_of(pairs.cbegin(), pairs.cend(), [](const RecordPair &pair) {
        return pair.planned != nullptr && pair.seen != nullptr && sameData(*pair.planned, *pair.seen);
    });
}

void addTo(DomainCheck &check, const DnsQuestion &question, const Finding &finding)
{
    for (RecordResult &result : check.records) {
        if (result.owner == question.name && result.type == question.type) {
            result.findings.append(finding);
            if (result.status == RecordStatus::Matches) {
                result.status = RecordStatus::Faulty;
            }
            std::stable_sort(result.findings.begin(), result.findings.end(),
                             [](const Finding &a, const Finding &b) { return a.severity() > b.severity(); });
            return;
        }
    }
    RecordResult result;
    result.owner = question.name;
    result.type = question.type;
    result.status = RecordStatus::Information;
    result.expected = finding.expected;
    result.actual = finding.actual;
    result.findings = {finding};
    check.records.append(result);
}

} // namespace

void judgeServers(const DomainFacts &facts, const NameServers &servers,
                  const QList<QList<DnsAnswer>> &answers, DomainCheck &check)
{
    DnsAnswers none([](const DnsQuestion &) { return nullptr; });
    const Judging judging(facts, none, check);
    const QString &domain = facts.plan.domain;
    if (servers.addresses.isEmpty()) {
        addTo(check, {domain, RecordType::Ns}, judging.finding(noServers, {domain}));
    }
    QSet<QString> failing;
    for (const QList<DnsAnswer> &ofOne : answers) {
        QList<DnsAnswer> definite;
        for (const DnsAnswer &answer : ofOne) {
            if (answer.isDefinite() && answer.authoritative) {
                definite.append(answer);
            } else if (answer.status != DnsStatus::Cancelled && !failing.contains(answer.server)) {
                // Said once, not for each question.
                failing.insert(answer.server);
                const QString server = serverName(answer, servers);
                addTo(check, {domain, RecordType::Ns},
                      answer.isDefinite()
                          ? judging.finding(notAuthoritative, {domain, server})
                          : judging.finding(serverFails, {domain, server, dnsStatusMnemonic(answer.status)}));
            }
        }
        const auto asPlanned =
            std::find_if(definite.cbegin(), definite.cend(),
                         [&facts](const DnsAnswer &answer) { return isAsPlanned(facts.plan, answer); });
        const bool planIsKnown = asPlanned != definite.cend();
        const QString common = planIsKnown ? contents(*asPlanned) : mostCommon(definite);
        for (const DnsAnswer &answer : std::as_const(definite)) {
            const QString own = contents(answer);
            if (own == common) {
                continue;
            }
            const QStringList arguments{domain,
                                        recordTypeName(answer.question.type),
                                        answer.question.name,
                                        serverName(answer, servers),
                                        own,
                                        common,
                                        QString::number(qMax(0, longestTtl(answer)))};
            Finding finding = judging.finding(planIsKnown ? outOfStep : disagree, arguments);
            finding.expected = common;
            finding.actual = own;
            addTo(check, answer.question, finding);
        }
    }
}

} // namespace autoconfigure
