// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsrecord.h"
#include "model/finding.h"

#include <QDateTime>

namespace autoconfigure
{

/// What one record of the plan (or one that should not be there, or one of the mail basics) turned out to be.
enum class RecordStatus {
    Matches,    ///< as planned, or of the same effect; the findings say which
    Faulty,     ///< as planned, but it does not work: its target does not exist, another record spoils it
    Missing,    ///< planned and not there
    Different,  ///< something else is there instead
    Additional, ///< there, but not planned and in the way
    NotFound,   ///< one of the mail basics that is not there (SPF, DMARC…)
    Failed,     ///< could not be asked; says nothing about the domain
    Information ///< there, not part of the plan: the mail basics, other servers' answers
};

/// The stable word: "matches", "faulty", "missing", "different", "additional", "not-found", "failed",
/// "information".
QString recordStatusWord(RecordStatus status);
/// Translated: "Matches", "Missing"…
QString recordStatusName(RecordStatus status);

/// One line of a check's result.
struct RecordResult {
    QString owner;
    RecordType type = RecordType::A;
    RecordStatus status = RecordStatus::Failed;
    /// Presentation of the record data: what the plan wants and what was seen, one line each; may be empty.
    QString expected;
    QString actual;
    /// Everything that is to be said about it; findings.first() is the main one. Never empty.
    Findings findings;
    /// The zone line that mends it; empty if there is nothing to paste.
    QByteArray fix;
    /// Seconds that caches keep the answer that was seen; -1 if none.
    int ttl = -1;

    Severity severity() const { return worstSeverity(findings); }
    /// Warning or error: what the filter "only problems" shows.
    bool isProblem() const { return severity() >= Severity::Warning; }

    friend bool operator==(const RecordResult &, const RecordResult &) = default;
};

/// The results of one domain.
struct DomainCheck {
    /// A-labels.
    QString domain;
    qsizetype domainIndex = -1;
    /// In the order of the plan; then what is there besides; then the mail basics.
    QList<RecordResult> records;
    /// When its last answer came.
    QDateTime time;

    Findings findings() const;
    Severity severity() const;
    /// No name server could be reached for any of it.
    bool hadNoNetwork() const;
};

/// The zone lines that mend these domains, with a comment per domain: what an administrator pastes. Empty if
/// there are none.
QByteArray missingRecordsZone(const QList<DomainCheck> &domains);

} // namespace autoconfigure
