// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QString>

#include <optional>

namespace autoconfigure
{

inline constexpr QLatin1StringView placeholderAddress("%EMAILADDRESS%");
inline constexpr QLatin1StringView placeholderLocalPart("%EMAILLOCALPART%");
inline constexpr QLatin1StringView placeholderDomain("%EMAILDOMAIN%");

/// The mail address of a user for whom a document is rendered.
struct Account {
    /// The part before the @ as typed: "jean.o'neil+test".
    QString localPart;
    /// The part after the @, as A-labels.
    QString domain;

    QString address() const { return localPart + u'@' + domain; }

    friend bool operator==(const Account &, const Account &) = default;
};

/// An address as typed (RFC 5321 dot-string local part, RFC 6531 letters allowed, at most 254 octets), or why
/// it is none.
Result<Account> parseAccount(const QString &address);

/// What a user name pattern is, as far as clients that fill it in themselves can tell.
enum class UsernameKind {
    Address,   ///< exactly %EMAILADDRESS%, or %EMAILLOCALPART%@%EMAILDOMAIN%
    LocalPart, ///< exactly %EMAILLOCALPART%
    Literal,   ///< no placeholder: the same user name for everybody
    Composed   ///< anything else, "%EMAILLOCALPART%-%EMAILDOMAIN%"
};
UsernameKind usernameKind(const QString &pattern);

/// The pattern with every placeholder replaced, once: what the address contains is not expanded again.
QString expandUsername(const QString &pattern, const Account &account);
/// Replaces only %EMAILDOMAIN%.
QString expandDomain(const QString &text, const QString &domain);
/// The first `%WORD%`-like text that is none of our three placeholders, or an unfinished one
/// ("%EMAILADDRESS"); empty if none.
QString unknownPlaceholder(const QString &pattern);

} // namespace autoconfigure
