// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailservers/maildialect.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

bool MailCapabilities::takesPassword() const
{
    return passwordCommand || mechanisms.contains(u"PLAIN"_s) || mechanisms.contains(u"LOGIN"_s);
}

const MailDialect *mailDialect(Protocol protocol)
{
    const std::span<const MailDialect *const> all = mailDialects();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const MailDialect *dialect) { return dialect->protocol == protocol; });
    return found == all.end() ? nullptr : *found;
}

QStringList capabilityWords(const QByteArray &line)
{
    return QString::fromLatin1(line.simplified()).toUpper().split(u' ', Qt::SkipEmptyParts);
}

} // namespace autoconfigure
