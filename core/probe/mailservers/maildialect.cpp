// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailservers/maildialect.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// Sends a password or an access token as it is.
bool isReadable(const QString &mechanism)
{
    static const QStringList all = {u"PLAIN"_s, u"LOGIN"_s, u"XOAUTH2"_s, u"OAUTHBEARER"_s};
    return all.contains(mechanism);
}

} // namespace

bool MailCapabilities::takesPassword() const
{
    return passwordCommand || mechanisms.contains(u"PLAIN"_s) || mechanisms.contains(u"LOGIN"_s);
}

bool MailCapabilities::takesReadableSecret() const
{
    return passwordCommand || std::any_of(mechanisms.cbegin(), mechanisms.cend(), isReadable);
}

QStringList MailCapabilities::guessableMechanisms() const
{
    // Tickets, certificates and no login at all.
    static const QStringList others = {u"GSSAPI"_s, u"GS2-KRB5"_s, u"GS2-KRB5-PLUS"_s, u"EXTERNAL"_s,
                                       u"ANONYMOUS"_s};
    QStringList found;
    std::copy_if(
        mechanisms.cbegin(), mechanisms.cend(), std::back_inserter(found),
        [](const QString &mechanism) { return !isReadable(mechanism) && !others.contains(mechanism); });
    return found;
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
