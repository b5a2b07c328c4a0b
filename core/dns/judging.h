// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/judgement.h"

#include <algorithm>
#include <deque>

namespace autoconfigure
{

/// The parts of judgeDomain(), one per file. Each looks at the answers it needs and appends its results.
class Judging
{
public:
    Judging(const DomainFacts &facts, DnsAnswers &answers, DomainCheck &check)
        : m_facts(facts), m_answers(answers), m_check(check)
    {
    }

    const DomainFacts &facts() const { return m_facts; }
    const QString &domain() const { return m_facts.plan.domain; }

    /// The answer, null where it is not known yet. An alias that leads out of what the server knows is
    /// followed.
    const DnsAnswer *answer(const QString &name, RecordType type);

    Finding finding(const FindingKind &kind, const QStringList &arguments) const;
    void append(RecordResult result);

    /// A result for the question itself: nothing planned, what was seen.
    static RecordResult seen(const DnsAnswer &answer, RecordStatus status);
    /// The result of a question without a definite answer.
    RecordResult failed(const DnsAnswer &answer) const;

private:
    const DomainFacts &m_facts;
    DnsAnswers &m_answers;
    DomainCheck &m_check;
    /// Answers put together from several; their addresses stay.
    std::deque<DnsAnswer> m_completed;
};

/// The record's data as in a zone.
QString presentation(const DnsRecord &record);
/// One line each.
QString presentation(const QList<DnsRecord> &records);
/// How long caches keep what was seen; -1 for nothing.
int longestTtl(const DnsAnswer &answer);

/// Same data; owner and time to live are not compared.
bool sameData(const DnsRecord &a, const DnsRecord &b);
/// A planned record and what was seen in its place; null on either side where there is none.
struct RecordPair {
    const DnsRecord *planned = nullptr;
    const DnsRecord *seen = nullptr;
};
/// Pairs two RRsets as sets: equal ones first, then those that are most alike, in the order of the plan. The
/// pairs point into the lists.
QList<RecordPair> pairRecords(const QList<DnsRecord> &planned, const QList<DnsRecord> &seen);
/// The result of a planned record that is there, or not: status, texts, zone line, and the finding that says
/// so.
RecordResult missingResult(const Judging &judging, const DnsRecord &planned, const DnsAnswer &answer);
RecordResult differentResult(const Judging &judging, const DnsRecord &planned, const QString &actual,
                             const DnsAnswer &answer);
RecordResult matchingResult(const Judging &judging, const DnsRecord &planned, const QString &actual,
                            const DnsAnswer &answer);
RecordResult failedResult(const Judging &judging, const DnsRecord &planned, const DnsAnswer &answer);

/// Those that `accepts` takes.
template <typename Predicate>
QList<DnsRecord> recordsWhere(const QList<DnsRecord> &records, Predicate accepts)
{
    QList<DnsRecord> result;
    std::copy_if(records.cbegin(), records.cend(), std::back_inserter(result), accepts);
    return result;
}

/// Target of an MX or SRV record, or what is wrong with it.
Findings targetFindings(Judging &judging, const DnsRecord &record);
/// What the MX or SRV records of one owner do to each other. `planned` are those of the plan.
Findings setFindings(const Judging &judging, const QList<DnsRecord> &seen, const QList<DnsRecord> &planned);
/// What is wrong with the port of an SRV record under its label.
Findings portFindings(const Judging &judging, const DnsRecord &record);

void judgeExistence(Judging &judging);
/// MX, SRV and TXT of the plan; hosts go to judgeHost().
void judgePlan(Judging &judging);
/// A host of the plan: its CNAME, A and AAAA records together, because the one can stand for the other.
void judgeHost(Judging &judging, const QString &owner, const QList<DnsRecord> &planned);
/// SRV records that clients read and that the plan does not have: leftovers of another server.
void judgeUnplanned(Judging &judging);
void judgeWildcard(Judging &judging);
void judgeSpf(Judging &judging);
void judgeDmarc(Judging &judging);
void judgeDkim(Judging &judging);
void judgeTransportSecurity(Judging &judging);
void judgeCaa(Judging &judging);

} // namespace autoconfigure
