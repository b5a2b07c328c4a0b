// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/usernamepattern.h"

#include <QString>

#include <QUuid>

#include <optional>

namespace autoconfigure
{

/// The namespace of appleUuid(). Another value would give every installed account a new identity.
inline constexpr QUuid appleUuidSpace(0x5f0c7a52, 0x3b1e, 0x4c0a, 0x9d, 0x5b, 0x6e, 0x8f, 0x21, 0x47, 0xa3,
                                      0xd0);

/// One label of letters, digits and hyphens that differs for different texts: every other octet of its UTF-8
/// is
/// "-" and two lower-case hexadecimal digits, the hyphen included.
QString appleLabel(const QString &text);

/// A profile's PayloadIdentifier: the domain's labels in reverse order and, with an account, its user. The
/// device replaces an installed profile of the same identifier, so no two accounts share one.
QString appleIdentifier(const QString &domain, const std::optional<Account> &account);

/// A version 5 UUID in upper case, the same for the same arguments on every day: a new download updates the
/// account instead of adding another. Its name is `kind`, the domain and the address on a line each. `kind`
/// tells the payloads of one profile apart.
QString appleUuid(QLatin1StringView kind, const QString &domain, const std::optional<Account> &account);

} // namespace autoconfigure
