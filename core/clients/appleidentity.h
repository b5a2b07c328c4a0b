// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/usernamepattern.h"

#include <QString>

#include <optional>

namespace autoconfigure
{

/// A profile's PayloadIdentifier: the domain's labels in reverse order and, with an account, its user. The
/// device replaces an installed profile of the same identifier, so no two accounts share one.
QString appleIdentifier(const QString &domain, const std::optional<Account> &account);

/// A version 5 UUID in upper case, the same for the same arguments on every day: a new download updates the
/// account instead of adding another. `kind` tells the payloads of one profile apart.
QString appleUuid(QLatin1StringView kind, const QString &domain, const std::optional<Account> &account);

} // namespace autoconfigure
