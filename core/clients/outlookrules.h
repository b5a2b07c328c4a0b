// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"
#include "clients/xmlreading.h"

namespace autoconfigure
{

/// Outlook reads the first.
inline constexpr FindingKind outlookSeveralAccounts{
    "outlook-several-accounts", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The document has %1 accounts; clients read one."),
    QT_TRANSLATE_NOOP("Finding", "Put all services into one Account element.")};

/// The same kind for a document that is served. Where Outlook misses settings, which an import can read all
/// the same, a warning becomes an error.
const FindingKind &outlookKindWhereServed(const FindingKind &kind);

/// Encryption overrides SSL. Without it SSL means TLS, but many who write that at a STARTTLS port mean
/// STARTTLS; Outlook's own reading is the probe's.
Security outlookSecurity(const XmlElement &element, const MailService &service, int port, Findings &findings);

/// The values of an Autodiscover answer's Account that clients compare with words of their own.
void checkOutlookAccount(const XmlElement &account, Findings &findings);

/// What is wrong or risky in a Protocol, beside what its reading shows: values, elements that do not belong
/// there, how long it may be used. The last day of that is noted in `document`.
void checkOutlookProtocol(const XmlElement &element, const MailService &service, ParsedDocument &document);

} // namespace autoconfigure
