// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domainsettings.h"

#include <QList>

#include <optional>

namespace autoconfigure
{

/// Which services the payloads of an Apple profile are made of: positions in DomainSettings::services, -1 for
/// none.
struct ApplePayloads {
    qsizetype incoming = -1;
    qsizetype outgoing = -1;
    qsizetype calDav = -1;
    qsizetype cardDav = -1;
    qsizetype activeSync = -1;

    /// Half a payload would make the device refuse the profile with an error that says nothing.
    bool hasMail() const { return incoming >= 0 && outgoing >= 0; }
    bool contains(qsizetype index) const;
    friend bool operator==(const ApplePayloads &, const ApplePayloads &) = default;
};

/// Of each kind the service that the profile puts first and a payload can express best.
ApplePayloads applePayloads(const DomainSettings &settings);

/// The value of …MailServerAuthentication; empty for a method that it cannot name.
QLatin1StringView appleAuthenticationText(Authentication method);
/// The other way round. DIGEST-MD5 is read as an encrypted password.
std::optional<Authentication> appleAuthenticationFromText(QStringView text);
/// The service's first method that a mail payload can name; nothing where it has none of them.
std::optional<Authentication> appleAuthentication(const MailService &service);

/// CalDAV, CardDAV and Exchange ActiveSync payloads name no method: the device logs in with the password, in
/// the way that the server asks for.
bool acceptsPassword(const MailService &service);
/// An Exchange ActiveSync payload names a host and nothing more of its URL.
bool isPlainActiveSync(const MailService &service);
/// A path that depends on the user. What stands for the local part would have to be escaped for a URL.
bool hasUserInPath(const MailService &service);

} // namespace autoconfigure
