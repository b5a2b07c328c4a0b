// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace autoconfigure
{

/// Whether the text can be the name of a TSIG key: a domain name (RFC 8945 section 4.2) of letters, digits,
/// hyphens and underscores.
bool isTsigKeyName(const QString &text);

} // namespace autoconfigure
