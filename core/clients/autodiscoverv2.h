// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"

namespace autoconfigure
{

// Autodiscover version 2 (MS-OXDISCO 3.1.5.3): a GET that names a protocol is answered with one URL for it,
// in JSON.

inline constexpr char autodiscoverJsonPath[] = "/autodiscover/autodiscover.json";
inline constexpr char autodiscoverJsonMediaType[] = "application/json";

/// {"Protocol":"ActiveSync","Url":"https://…"}
QByteArray autodiscoverV2Answer(const char *protocol, const QString &url);
/// What Exchange answers where there is no URL: an ErrorCode with status 400 or 404.
RefusalAnswer refuseAutodiscoverV2(Refusal refusal);

/// The URL of an answer for that protocol, or why there is none.
Result<QString> readAutodiscoverV2(const QByteArray &bytes, const char *protocol);

} // namespace autoconfigure
