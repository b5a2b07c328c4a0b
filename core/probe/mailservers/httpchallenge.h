// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/httpmessage.h"

namespace autoconfigure
{

/// The authentication schemes that an answer asks for in WWW-Authenticate (RFC 9110 section 11.6.1), as it
/// writes them: "Basic", "Digest"… At most 20.
QStringList challengeSchemes(const HttpHop &answer);

} // namespace autoconfigure
