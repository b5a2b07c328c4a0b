// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judgement.h"

#include "clients/clientformat.h"
#include "clients/publishhost.h"
#include "dns/judging.h"
#include "dns/lookupfailure.h"
#include "dns/zonefile.h"
#include "model/hostname.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int longestChain = 8;

constexpr FindingKind noSuchDomain{
    "dns-no-such-domain", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 does not exist in the DNS (NXDOMAIN)."),
    QT_TRANSLATE_NOOP("Finding",
                      "Check the spelling, and that the domain is registered and its zone is served.")};

} // namespace

const DnsAnswer *Judging::answer(const QString &name, RecordType type)
{
    const DnsAnswer *known = m_answers.answer(name, type);
    // A server that is no resolver gives the alias alone where it leads into another zone.
    for (int step = 0; step < longestChain; ++step) {
        if (known == nullptr || type == RecordType::Cname || known->status != DnsStatus::NoRecords ||
            known->aliases.isEmpty()) {
            return known;
        }
        const DnsAnswer *rest = m_answers.answer(known->aliases.constLast().target, type);
        if (rest == nullptr || (rest->status == DnsStatus::NoRecords && rest->aliases.isEmpty())) {
            return rest == nullptr ? nullptr : known;
        }
        DnsAnswer whole = *known;
        whole.status = rest->status;
        whole.records = rest->records;
        whole.aliases += rest->aliases;
        known = &m_completed.emplace_back(std::move(whole));
    }
    return known;
}

Finding Judging::finding(const FindingKind &kind, const QStringList &arguments) const
{
    return {&kind,
            FieldPath() / u"domains" / m_facts.domainIndex,
            toUnicodeHost(m_facts.plan.domain),
            arguments,
            {},
            {}};
}

void Judging::append(RecordResult result)
{
    std::stable_sort(result.findings.begin(), result.findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity() > b.severity(); });
    for (Finding &finding : result.findings) {
        if (finding.expected.isEmpty() && finding.actual.isEmpty()) {
            finding.expected = result.expected;
            finding.actual = QString(result.actual).replace(u'\n', u"; "_s);
        }
    }
    m_check.records.append(std::move(result));
}

RecordResult Judging::seen(const DnsAnswer &answer, RecordStatus status)
{
    RecordResult result;
    result.owner = answer.question.name;
    result.type = answer.question.type;
    result.status = status;
    result.actual =
        answer.records.isEmpty() ? dnsStatusMnemonic(answer.status) : presentation(answer.records);
    result.ttl = longestTtl(answer);
    return result;
}

RecordResult Judging::failed(const DnsAnswer &answer) const
{
    RecordResult result = seen(answer, RecordStatus::Failed);
    result.findings = {finding(lookupFailureKind(answer.status),
                               {recordTypeName(answer.question.type), answer.question.name})};
    return result;
}

QString presentation(const DnsRecord &record)
{
    return QString::fromLatin1(zoneData(record));
}

QString presentation(const QList<DnsRecord> &records)
{
    QStringList lines;
    for (const DnsRecord &record : records) {
        lines.append(presentation(record));
    }
    return lines.join(u'\n');
}

int longestTtl(const DnsAnswer &answer)
{
    int longest = -1;
    for (const DnsRecord &record : answer.records) {
        longest = std::max(longest, record.ttl);
    }
    for (const DnsRecord &record : answer.aliases) {
        longest = std::max(longest, record.ttl);
    }
    return longest;
}

void judgeExistence(Judging &judging)
{
    const DnsAnswer *apex = judging.answer(judging.domain(), RecordType::Mx);
    if (apex != nullptr && apex->status == DnsStatus::NoSuchName) {
        RecordResult result = Judging::seen(*apex, RecordStatus::Missing);
        result.type = RecordType::Ns;
        result.findings = {judging.finding(noSuchDomain, {judging.domain()})};
        judging.append(result);
    }
}

DomainFacts domainFactsOf(const Workspace &workspace, qsizetype domainIndex)
{
    DomainFacts facts;
    facts.domainIndex = domainIndex;
    facts.plan = dnsPlanOf(workspace, domainIndex);
    facts.dkimSelectors = workspace.domains.at(domainIndex).dkimSelectors;
    for (const PublishHost &host : publishHosts(clientFormatsFor(settingsOf(workspace, domainIndex)))) {
        facts.webLabels.append(host.label);
    }
    facts.certificatePath = workspace.hosting.certificate;
    return facts;
}

DomainCheck judgeDomain(const DomainFacts &facts, DnsAnswers &answers)
{
    DomainCheck check;
    check.domain = facts.plan.domain;
    check.domainIndex = facts.domainIndex;
    if (toAsciiHost(facts.plan.domain).isEmpty()) {
        // The plan says so; nothing can be asked.
        RecordResult result;
        result.owner = facts.plan.domain;
        result.type = RecordType::Ns;
        result.findings = facts.plan.findings;
        check.records = {result};
        return check;
    }
    Judging judging(facts, answers, check);
    judgeExistence(judging);
    judgePlan(judging);
    judgeUnplanned(judging);
    judgeWildcard(judging);
    judgeSpf(judging);
    judgeDmarc(judging);
    judgeDkim(judging);
    judgeTransportSecurity(judging);
    judgeCaa(judging);
    return check;
}

} // namespace autoconfigure
