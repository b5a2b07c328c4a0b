// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judging.h"
#include "dns/lookupfailure.h"
#include "dns/zonefile.h"

namespace autoconfigure
{

namespace
{

constexpr const char *missingText = QT_TRANSLATE_NOOP("Finding", "The %1 record of %2 is missing.");
constexpr const char *missingReadText =
    QT_TRANSLATE_NOOP("Finding", "The %1 record of %2 is missing. %3 would look for it.");
constexpr const char *missingAdvice = QT_TRANSLATE_NOOP("Finding", "Add this record to the zone: %4");
constexpr const char *differentText =
    QT_TRANSLATE_NOOP("Finding", "The %1 record of %2 is not as planned: it says “%5” instead of “%6”.");
constexpr const char *differentReadText = QT_TRANSLATE_NOOP(
    "Finding", "The %1 record of %2 is not as planned: it says “%5” instead of “%6”. %3 will follow it.");
constexpr const char *differentAdvice =
    QT_TRANSLATE_NOOP("Finding", "Caches keep it for up to %7 seconds. Replace it in the zone by: %4");

struct Kinds {
    FindingKind alone;
    FindingKind read;
};

// By necessity: required, recommended, optional.
constexpr Kinds missing[] = {
    {{"dns-missing", Severity::Error, missingText, missingAdvice},
     {"dns-missing", Severity::Error, missingReadText, missingAdvice}},
    {{"dns-missing", Severity::Warning, missingText, missingAdvice},
     {"dns-missing", Severity::Warning, missingReadText, missingAdvice}},
    {{"dns-missing", Severity::Info, missingText, missingAdvice},
     {"dns-missing", Severity::Info, missingReadText, missingAdvice}},
};
// A wrong record does more harm than a missing one.
constexpr Kinds different[] = {
    {{"dns-different", Severity::Error, differentText, differentAdvice},
     {"dns-different", Severity::Error, differentReadText, differentAdvice}},
    {{"dns-different", Severity::Error, differentText, differentAdvice},
     {"dns-different", Severity::Error, differentReadText, differentAdvice}},
    {{"dns-different", Severity::Warning, differentText, differentAdvice},
     {"dns-different", Severity::Warning, differentReadText, differentAdvice}},
};
constexpr FindingKind matches{"dns-matches", Severity::Ok,
                              QT_TRANSLATE_NOOP("Finding", "The %1 record of %2 is as planned."), ""};

const FindingKind &kindFor(const Kinds (&kinds)[3], const DnsRecord &planned)
{
    const Kinds &chosen = kinds[static_cast<size_t>(planned.necessity)];
    return planned.clients.isEmpty() ? chosen.alone : chosen.read;
}

RecordResult resultFor(const DnsRecord &planned, const DnsAnswer &answer, RecordStatus status,
                       const QString &actual)
{
    RecordResult result;
    result.owner = planned.owner;
    result.type = planned.type;
    result.status = status;
    result.expected = presentation(planned);
    result.actual = actual;
    result.ttl = longestTtl(answer);
    return result;
}

QStringList argumentsFor(const RecordResult &result, const DnsRecord &planned)
{
    return {recordTypeName(planned.type),
            planned.owner,
            planned.clients.join(QStringLiteral(", ")),
            QString::fromLatin1(zoneLine(planned)),
            QString(result.actual).replace(u'\n', QStringLiteral("; ")),
            result.expected,
            QString::number(qMax(0, result.ttl))};
}

} // namespace

RecordResult missingResult(const Judging &judging, const DnsRecord &planned, const DnsAnswer &answer)
{
    // What else is at the name is not its answer.
    const DnsStatus status = answer.status == DnsStatus::Records ? DnsStatus::NoRecords : answer.status;
    RecordResult result = resultFor(planned, answer, RecordStatus::Missing, dnsStatusMnemonic(status));
    result.ttl = -1;
    result.fix = zoneLine(planned);
    result.findings = {judging.finding(kindFor(missing, planned), argumentsFor(result, planned))};
    return result;
}

RecordResult differentResult(const Judging &judging, const DnsRecord &planned, const QString &actual,
                             const DnsAnswer &answer)
{
    RecordResult result = resultFor(planned, answer, RecordStatus::Different, actual);
    result.fix = zoneLine(planned);
    result.findings = {judging.finding(kindFor(different, planned), argumentsFor(result, planned))};
    return result;
}

RecordResult matchingResult(const Judging &judging, const DnsRecord &planned, const QString &actual,
                            const DnsAnswer &answer)
{
    RecordResult result = resultFor(planned, answer, RecordStatus::Matches, actual);
    result.findings = {judging.finding(matches, argumentsFor(result, planned).first(2))};
    return result;
}

RecordResult failedResult(const Judging &judging, const DnsRecord &planned, const DnsAnswer &answer)
{
    RecordResult result = judging.failed(answer);
    result.owner = planned.owner;
    result.type = planned.type;
    result.expected = presentation(planned);
    return result;
}

} // namespace autoconfigure
