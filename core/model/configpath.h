// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace autoconfigure
{

inline constexpr QLatin1StringView placeholderHost("%HOST%");

/// True for an absolute path that web server configurations and shell commands can hold as it is: no blanks,
/// quotes, control characters or any of ;{}$#\<>|&*?!()[]` and no "..". %HOST% is allowed where `withHost`
/// says so, another percent sign is not.
bool isConfigPath(const QString &path, bool withHost);

} // namespace autoconfigure
