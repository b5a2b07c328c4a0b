// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace autoconfigure
{

/// One term of an SPF record (RFC 7208 section 4.6.1).
struct SpfTerm {
    enum class Kind { All, Include, A, Mx, Ptr, Ip4, Ip6, Exists, Redirect, OtherModifier, Invalid };

    Kind kind = Kind::Invalid;
    /// '+', '-', '~', '?'; '+' where none is written.
    char qualifier = '+';
    /// What follows ":" or "=", lower case for names.
    QString argument;
    /// As written.
    QString text;

    /// Counts towards the ten lookups (section 4.6.4).
    bool looksUp() const;
    /// The argument holds a macro: which name it is depends on the message.
    bool hasMacro() const { return argument.contains(u'%'); }
};

struct SpfRecord {
    QList<SpfTerm> terms;
};

/// Whether a TXT record is an SPF record: "v=spf1" and then a blank or the end.
bool isSpf(const QByteArray &text);
/// `text` must be one.
SpfRecord parseSpf(const QByteArray &text);

} // namespace autoconfigure
