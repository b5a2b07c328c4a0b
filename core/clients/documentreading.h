// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/xmlreading.h"
#include "model/finding.h"
#include "model/mailservice.h"
#include "model/usernamepattern.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace autoconfigure
{

// What every format may find in somebody else's document. It is read to be imported, or because it is served:
// advice begins with what to write where it is.
inline constexpr FindingKind importElementLeftOut{
    "import-element-left-out", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "“%1” (line %2) is left out: the workspace has no place for it."), ""};
inline constexpr FindingKind importValueUnknown{
    "import-value-unknown", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "“%1” is not a value of %2 that clients know (line %3)."),
    QT_TRANSLATE_NOOP("Finding", "Write in %2 what the exported document has there. After an import, check "
                                 "the field.")};
inline constexpr FindingKind importHostMissing{
    "import-host-missing", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "A %1 server without host name is left out (line %2)."),
    QT_TRANSLATE_NOOP("Finding", "Write the host name there, or remove the server.")};
inline constexpr FindingKind importPortMissing{
    "import-port-missing", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 has no usable port (line %2): the usual one, %3, is taken."),
    QT_TRANSLATE_NOOP("Finding",
                      "Write the port into %4: %3, or another one where the server uses that. After "
                      "an import, check the port.")};

inline constexpr FindingKind importHostInvalid{
    "import-host-invalid", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "“%1” is no host name (%2, line %3): clients do not connect to it."),
    QT_TRANSLATE_NOOP("Finding",
                      "Write the host name alone, without scheme, port, blanks and underscores; an "
                      "international one in its form that begins with xn--.")};

/// A finding about a place of a document that was read; it has no place in the workspace yet.
Finding documentFinding(const FindingKind &kind, const QStringList &arguments);

/// The port as it stands in the element of that name, also outside 1…65535; the protocol's usual one, with a
/// finding, where there is no number.
int portOrDefault(const QString &text, const QString &element, const MailService &service, qint64 line,
                  Findings &findings);

/// A host name as clients connect to it: in ASCII, of letters, digits and hyphens; or an IP address.
bool isClientHost(const QString &text);

/// "on" and "off" in any letter case; nothing for other text.
std::optional<bool> onOffValue(QStringView text);

/// The pattern that gives `username` for the account: the placeholder where it is the address or its local
/// part, or else `username` itself.
QString patternOf(const QString &username, const std::optional<Account> &account);

} // namespace autoconfigure
