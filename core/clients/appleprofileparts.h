// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"
#include "clients/plistreading.h"

namespace autoconfigure
{

// The parts of the format apple-profile that have a file of their own.

/// ClientFormat::review: what the profile cannot carry of these settings.
Findings reviewAppleProfile(const DomainSettings &settings);

/// ClientFormat::parse: any program's profile; one that is signed is taken out of its signature.
Result<ParsedDocument> parseAppleProfile(const QByteArray &bytes);

/// Reads one payload's keys, and remembers which, so that what is left can be named.
class PayloadReader
{
public:
    explicit PayloadReader(const PlistValue &payload) : m_payload(payload) {}

    /// Null where the key is missing, or has a value of another type, which is an error.
    const PlistValue *value(const QString &key, std::initializer_list<PlistValue::Type> types);
    QString text(const QString &key);
    /// The key's line is of no interest, whatever its value.
    void ignore(const QStringList &keys) { m_known.append(keys); }
    /// Adds a finding for each key that nobody asked for. Passwords are never taken over.
    void noteRest(Findings &findings) const;

    const PlistValue &payload() const { return m_payload; }
    QString lineText() const { return QString::number(m_payload.line); }
    const std::optional<Error> &error() const { return m_error; }

private:
    const PlistValue &m_payload;
    QStringList m_known;
    std::optional<Error> m_error;
};

/// Takes a payload of this type over into the document; `account` is the profile's user, if it names one.
/// Nothing for a type that the workspace has no place for.
using PayloadParser = void (*)(PayloadReader &reader, const std::optional<Account> &account,
                               ParsedDocument &document);
PayloadParser applePayloadParser(QStringView payloadType);

} // namespace autoconfigure
