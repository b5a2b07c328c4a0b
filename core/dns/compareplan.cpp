// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judging.h"
#include "dns/zonefile.h"

#include <QSet>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind preferenceDiffers{
    "dns-preference-differs", Severity::Info,
    QT_TRANSLATE_NOOP(
        "Finding", "The %1 record of %2 names the planned server, with other numbers: “%3” instead of “%4”."),
    QT_TRANSLATE_NOOP("Finding", "Nothing breaks. To have the order of the plan, replace it by: %5")};
constexpr FindingKind notOffered{
    "dns-srv-not-offered", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The SRV record of %1 has the target “.”: it tells clients that the service is not offered, but "
        "the workspace offers it."),
    QT_TRANSLATE_NOOP("Finding", "Replace it in the zone by: %2")};
constexpr FindingKind offered{
    "dns-srv-offered", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The SRV record of %1 offers a service that the workspace does not have: “%2”."),
    QT_TRANSLATE_NOOP("Finding",
                      "Add the service to the workspace, or say in the zone that it is not offered: %3")};
constexpr FindingKind nullMx{
    "dns-mx-null", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The MX record of %1 has the target “.”: it says that the domain takes no mail (RFC 7505)."),
    QT_TRANSLATE_NOOP("Finding", "Replace it in the zone by: %2")};
constexpr FindingKind additionalSrv{
    "dns-srv-additional", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "There is one more SRV record at %1 that is not planned: “%2”. Clients may choose it."),
    QT_TRANSLATE_NOOP("Finding", "Remove it from the zone, or add the server to the workspace.")};
constexpr FindingKind additionalMx{
    "dns-mx-additional", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "There is one more MX record at %1 that is not planned: “%2”. Mail may be delivered there."),
    QT_TRANSLATE_NOOP("Finding", "Remove it from the zone, or add the host to the workspace.")};
constexpr FindingKind otherMx{
    "dns-mx-not-in-workspace", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "Mail for %1 is delivered to: %2. The workspace says nothing about it."),
    ""};
constexpr FindingKind additionalText{
    "dns-txt-additional", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "There is one more TXT record of the same kind at %1: “%2”. Clients may read either."),
    QT_TRANSLATE_NOOP("Finding", "Remove it from the zone.")};
constexpr FindingKind throughAlias{
    "dns-through-alias", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "The %1 record of %2 is found through an alias (CNAME): %3."),
    QT_TRANSLATE_NOOP("Finding", "Nothing breaks as long as the alias stays.")};

QString aliasText(const QList<DnsRecord> &aliases)
{
    QStringList names;
    for (const DnsRecord &alias : aliases) {
        names.append(alias.target);
    }
    return u"→ "_s + names.join(u" → "_s);
}

bool sameServer(const DnsRecord &planned, const DnsRecord &seen)
{
    return !planned.target.isEmpty() && planned.target == seen.target && planned.port == seen.port;
}

/// "mailconf=" of "mailconf=https://…": what makes a TXT record one of this kind.
QByteArray textKind(const DnsRecord &planned)
{
    return planned.text.left(planned.text.indexOf('=') + 1);
}

RecordResult pairResult(Judging &judging, const RecordPair &pair, const DnsAnswer &answer)
{
    const DnsRecord &planned = *pair.planned;
    if (pair.seen == nullptr) {
        return missingResult(judging, planned, answer);
    }
    const DnsRecord &seen = *pair.seen;
    const QString actual = presentation(seen);
    const QString line = QString::fromLatin1(zoneLine(planned));
    if (sameData(planned, seen)) {
        return matchingResult(judging, planned, actual, answer);
    }
    RecordResult result = differentResult(judging, planned, actual, answer);
    if (sameServer(planned, seen)) {
        result.findings = {judging.finding(
            preferenceDiffers, {recordTypeName(planned.type), planned.owner, actual, result.expected, line})};
    } else if (planned.type == RecordType::Srv && seen.target.isEmpty()) {
        result.findings = {judging.finding(notOffered, {planned.owner, line})};
    } else if (planned.type == RecordType::Srv && planned.target.isEmpty()) {
        result.findings = {judging.finding(offered, {planned.owner, actual, line})};
    } else if (planned.type == RecordType::Mx && seen.target.isEmpty()) {
        result.findings = {judging.finding(nullMx, {planned.owner, line})};
    }
    return result;
}

/// The rules for a record that was seen, on top of the comparison. What a rule says replaces the general "it
/// differs".
void addRules(Judging &judging, const DnsRecord &seen, RecordResult &result)
{
    Findings rules;
    if (seen.type == RecordType::Srv) {
        rules = portFindings(judging, seen);
    }
    if (seen.type == RecordType::Srv || seen.type == RecordType::Mx) {
        rules += targetFindings(judging, seen);
    }
    if (rules.isEmpty()) {
        return;
    }
    if (result.status == RecordStatus::Matches) {
        if (worstSeverity(rules) >= Severity::Warning) {
            result.status = RecordStatus::Faulty;
        }
        result.findings = rules;
    } else {
        result.findings = rules + result.findings;
        const bool explained = worstSeverity(rules) >= Severity::Warning;
        result.findings.removeIf([explained](const Finding &finding) {
            return explained &&
                   (finding.code() == u"dns-different"_s || finding.code() == u"dns-srv-offered"_s);
        });
    }
}

void judgeSet(Judging &judging, const QList<DnsRecord> &planned, const DnsAnswer &answer)
{
    const RecordType type = planned.constFirst().type;
    QList<DnsRecord> seen = answer.records;
    if (type == RecordType::Txt) {
        const QByteArray kind = textKind(planned.constFirst());
        seen = recordsWhere(seen, [&kind](const DnsRecord &record) { return record.text.startsWith(kind); });
    }
    const Findings together = type == RecordType::Txt ? Findings() : setFindings(judging, seen, planned);
    bool first = true;
    const QList<RecordPair> pairs = pairRecords(planned, seen);
    for (const RecordPair &pair : pairs) {
        RecordResult result;
        if (pair.planned == nullptr) {
            result = Judging::seen(answer, RecordStatus::Additional);
            result.actual = presentation(*pair.seen);
            const FindingKind &kind = type == RecordType::Srv  ? additionalSrv
                                      : type == RecordType::Mx ? additionalMx
                                                               : additionalText;
            result.findings = {judging.finding(kind, {answer.question.name, result.actual})};
        } else {
            result = pairResult(judging, pair, answer);
        }
        if (pair.seen != nullptr) {
            addRules(judging, *pair.seen, result);
            if (!answer.aliases.isEmpty()) {
                result.findings.append(judging.finding(
                    throughAlias, {recordTypeName(type), answer.question.name, aliasText(answer.aliases)}));
            }
        }
        if (std::exchange(first, false)) {
            result.findings += together;
            if (!together.isEmpty() && result.status == RecordStatus::Matches &&
                worstSeverity(together) >= Severity::Warning) {
                result.status = RecordStatus::Faulty;
            }
        }
        judging.append(result);
    }
}

void judgeMxWithoutPlan(Judging &judging)
{
    const DnsAnswer *answer = judging.answer(judging.domain(), RecordType::Mx);
    if (answer == nullptr) {
        return;
    }
    if (!answer->isDefinite()) {
        judging.append(judging.failed(*answer));
        return;
    }
    if (answer->records.isEmpty()) {
        return;
    }
    RecordResult result = Judging::seen(*answer, RecordStatus::Information);
    QString hosts = result.actual;
    result.findings = {judging.finding(otherMx, {judging.domain(), hosts.replace(u'\n', u"; "_s)})};
    for (const DnsRecord &record : answer->records) {
        result.findings += targetFindings(judging, record);
    }
    result.findings += setFindings(judging, answer->records, {});
    judging.append(result);
}

} // namespace

void judgePlan(Judging &judging)
{
    const QList<DnsRecord> &records = judging.facts().plan.records;
    const auto isHost = [](const DnsRecord &record) {
        return record.type == RecordType::A || record.type == RecordType::Aaaa ||
               record.type == RecordType::Cname;
    };
    QSet<QPair<QString, int>> done;
    bool hasMx = false;
    for (const DnsRecord &record : records) {
        hasMx = hasMx || record.type == RecordType::Mx;
        const int kind = isHost(record) ? -1 : static_cast<int>(record.type);
        if (done.contains({record.owner, kind})) {
            continue;
        }
        done.insert({record.owner, kind});
        const QList<DnsRecord> planned = recordsWhere(records, [&](const DnsRecord &other) {
            return other.owner == record.owner &&
                   (isHost(record) ? isHost(other) : other.type == record.type);
        });
        if (isHost(record)) {
            judgeHost(judging, record.owner, planned);
        } else if (const DnsAnswer *answer = judging.answer(record.owner, record.type); answer == nullptr) {
            continue;
        } else if (answer->isDefinite()) {
            judgeSet(judging, planned, *answer);
        } else {
            for (const DnsRecord &one : planned) {
                judging.append(failedResult(judging, one, *answer));
            }
        }
    }
    if (!hasMx) {
        judgeMxWithoutPlan(judging);
    }
}

} // namespace autoconfigure
