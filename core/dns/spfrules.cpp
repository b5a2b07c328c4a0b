// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/judging.h"
#include "dns/lookupfailure.h"
#include "dns/spf.h"

#include <QSet>

namespace autoconfigure
{

namespace
{

constexpr int mostLookups = 10;

constexpr FindingKind missing{
    "dns-spf-missing", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 has no SPF record: receivers cannot tell which servers send its mail."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "Add a TXT record that names the servers that send mail, such as “v=spf1 mx -all” where only the "
        "MX hosts do.")};
constexpr FindingKind several{
    "dns-spf-several", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "%1 has %2 SPF records. Receivers then treat all of them as wrong (RFC 7208 section 4.5)."),
    QT_TRANSLATE_NOOP("Finding", "Merge them into one TXT record.")};
constexpr FindingKind syntax{
    "dns-spf-syntax", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The SPF record of %1 has a part that is not understood: “%2”."),
    QT_TRANSLATE_NOOP("Finding", "Correct or remove the part (RFC 7208 section 5).")};
constexpr FindingKind passesAll{
    "dns-spf-passes-all", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding", "The SPF record of %1 lets every server of the world send mail for the domain (“+all”)."),
    QT_TRANSLATE_NOOP("Finding", "End it with “-all” or “~all”.")};
constexpr FindingKind openEnd{
    "dns-spf-open-end", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The SPF record of %1 does not say what holds for all other servers."),
    QT_TRANSLATE_NOOP("Finding", "End it with “-all” or “~all”.")};
constexpr FindingKind usesPtr{
    "dns-spf-ptr", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The SPF record of %1 uses “ptr”, which must not be used any more (RFC 7208 section 5.5)."),
    QT_TRANSLATE_NOOP("Finding", "Name the servers by “a”, “mx”, “ip4” or “ip6”.")};
constexpr FindingKind tooManyLookups{
    "dns-spf-lookups", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The SPF record of %1 takes %2 lookups, with those of its includes. Receivers stop after 10 and "
        "treat it as wrong (RFC 7208 section 4.6.4)."),
    QT_TRANSLATE_NOOP("Finding",
                      "Remove includes that are not needed, or name addresses by “ip4” and “ip6”.")};
constexpr FindingKind loop{"dns-spf-loop", Severity::Error,
                           QT_TRANSLATE_NOOP("Finding", "The SPF record of %1 includes itself, through %2."),
                           QT_TRANSLATE_NOOP("Finding", "Remove the include that leads back.")};
constexpr FindingKind brokenInclude{
    "dns-spf-include", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The SPF record of %1 refers to %2, which has no usable SPF record. Receivers then treat it as "
        "wrong."),
    QT_TRANSLATE_NOOP("Finding", "Correct the name, or remove the part.")};
constexpr FindingKind notFollowed{
    "dns-spf-include-unknown", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The SPF record of %1 refers to %2, which could not be looked up (%3): its lookups are not "
        "counted."),
    QT_TRANSLATE_NOOP("Finding", "Check again.")};
constexpr FindingKind fine{
    "dns-spf-ok", Severity::Ok,
    QT_TRANSLATE_NOOP("Finding", "%1 has one SPF record, of %2 of the 10 lookups that are allowed."), ""};

bool isSpfRecord(const DnsRecord &record)
{
    return isSpf(record.text);
}

/// Counts the lookups of a record and of everything that it refers to.
class LookupCount
{
public:
    LookupCount(Judging &judging, Findings &findings) : m_judging(judging), m_findings(findings) {}

    void follow(const SpfRecord &record, const QStringList &path)
    {
        for (const SpfTerm &term : record.terms) {
            if (!term.looksUp()) {
                continue;
            }
            ++m_count;
            const bool refers = term.kind == SpfTerm::Kind::Include || term.kind == SpfTerm::Kind::Redirect;
            // Far beyond the limit nothing more is asked: it is hostile, or of no use.
            if (refers && !term.hasMacro() && m_count <= 3 * mostLookups) {
                refer(term.argument, path);
            }
        }
    }

    int count() const { return m_count; }

private:
    void refer(const QString &name, const QStringList &path)
    {
        if (path.contains(name)) {
            find(loop, {path.constFirst(), name});
            return;
        }
        const DnsAnswer *answer = m_judging.answer(name, RecordType::Txt);
        if (answer == nullptr) {
            return;
        }
        if (!answer->isDefinite()) {
            find(notFollowed, {path.constFirst(), name, dnsStatusMnemonic(answer->status)});
            return;
        }
        const QList<DnsRecord> records = recordsWhere(answer->records, isSpfRecord);
        if (records.size() != 1) {
            find(brokenInclude, {path.constFirst(), name});
            return;
        }
        follow(parseSpf(records.constFirst().text), path + QStringList{name});
    }

    void find(const FindingKind &kind, const QStringList &arguments)
    {
        const Finding finding = m_judging.finding(kind, arguments);
        if (!m_findings.contains(finding)) {
            m_findings.append(finding);
        }
    }

    Judging &m_judging;
    Findings &m_findings;
    int m_count = 0;
};

void judgeEnd(const Judging &judging, const SpfRecord &record, Findings &findings)
{
    bool ends = false;
    for (const SpfTerm &term : record.terms) {
        if (term.kind == SpfTerm::Kind::All && term.qualifier == '+') {
            findings.append(judging.finding(passesAll, {judging.domain()}));
        }
        ends = ends || term.kind == SpfTerm::Kind::All || term.kind == SpfTerm::Kind::Redirect;
    }
    if (!ends) {
        findings.append(judging.finding(openEnd, {judging.domain()}));
    }
}

} // namespace

void judgeSpf(Judging &judging)
{
    const QString &domain = judging.domain();
    const DnsAnswer *answer = judging.answer(domain, RecordType::Txt);
    if (answer == nullptr) {
        return;
    }
    if (!answer->isDefinite()) {
        judging.append(judging.failed(*answer));
        return;
    }
    DnsAnswer spf = *answer;
    spf.records = recordsWhere(answer->records, isSpfRecord);
    RecordResult result = Judging::seen(spf, RecordStatus::Information);
    if (spf.records.isEmpty()) {
        result.status = RecordStatus::NotFound;
        result.actual.clear();
        result.findings = {judging.finding(missing, {domain})};
        judging.append(result);
        return;
    }
    if (spf.records.size() > 1) {
        result.findings = {judging.finding(several, {domain, QString::number(spf.records.size())})};
        judging.append(result);
        return;
    }
    const SpfRecord record = parseSpf(spf.records.constFirst().text);
    for (const SpfTerm &term : record.terms) {
        if (term.kind == SpfTerm::Kind::Invalid) {
            result.findings.append(judging.finding(syntax, {domain, term.text}));
        } else if (term.kind == SpfTerm::Kind::Ptr) {
            result.findings.append(judging.finding(usesPtr, {domain}));
        }
    }
    judgeEnd(judging, record, result.findings);
    LookupCount lookups(judging, result.findings);
    lookups.follow(record, {domain});
    if (lookups.count() > mostLookups) {
        result.findings.append(judging.finding(tooManyLookups, {domain, QString::number(lookups.count())}));
    }
    if (result.findings.isEmpty()) {
        result.findings = {judging.finding(fine, {domain, QString::number(lookups.count())})};
    }
    judging.append(result);
}

} // namespace autoconfigure
