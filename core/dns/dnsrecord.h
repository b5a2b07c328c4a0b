// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace autoconfigure
{

/// What a plan holds, and Ns and Caa, which are only looked up.
enum class RecordType { A, Aaaa, Cname, Mx, Srv, Txt, Ns, Caa };

enum class Necessity { Required, Recommended, Optional };

/// One record that a domain should have, with why.
struct DnsRecord {
    /// Absolute owner name as A-labels, without the final dot: "_imaps._tcp.example.org".
    QString owner;
    RecordType type = RecordType::A;
    /// Seconds. A plan takes an hour: a mistake does not live for a week in caches.
    int ttl = 3600;
    /// SRV's priority, MX's preference, CAA's flags.
    int priority = 0;
    int weight = 0;
    int port = 0;
    /// CNAME, MX, NS, SRV: absolute name without the final dot; empty for the root (".", not offered). A,
    /// AAAA: the address.
    QString target;
    /// TXT: the whole text; a zone splits it at 255 octets. CAA: the value.
    QByteArray text;
    /// CAA: "issue", "issuewild", "iodef"…
    QByteArray tag;

    Necessity necessity = Necessity::Required;
    /// QT_TRANSLATE_NOOP("DnsPlan", …), %1… filled with reasonArguments.
    const char *reason = "";
    QStringList reasonArguments;
    /// Product names of the clients that read the record.
    QStringList clients;

    /// The translated reason.
    QString reasonText() const;
    /// The reason in English, for files that are the same in every language.
    QString englishReason() const;

    friend bool operator==(const DnsRecord &, const DnsRecord &) = default;
};

/// "A", "AAAA", "CNAME", "MX", "SRV", "TXT", "NS", "CAA".
QString recordTypeName(RecordType type);
/// Translated: "required", "recommended", "optional".
QString necessityName(Necessity necessity);
/// Stable: "required", "recommended", "optional".
QString necessityWord(Necessity necessity);

} // namespace autoconfigure
