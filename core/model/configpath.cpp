// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/configpath.h"

#include "model/plaintext.h"

#include <QStringList>

#include <algorithm>

namespace autoconfigure
{

bool isConfigPath(const QString &path, bool withHost)
{
    QString rest = path;
    if (withHost) {
        rest.remove(placeholderHost);
    }
    constexpr QLatin1StringView refused("\"'`;{}$#\\<>|&*?!()[]%");
    return path.startsWith(u'/') && firstForbiddenCharacter(rest) < 0 &&
           !path.split(u'/').contains(QLatin1StringView("..")) &&
           std::none_of(rest.begin(), rest.end(),
                        [&](QChar c) { return c.isSpace() || refused.contains(c); });
}

} // namespace autoconfigure
