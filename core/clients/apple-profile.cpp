// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/clientformat.h"
namespace autoconfigure
{
extern const ClientFormat appleProfile;
const ClientFormat appleProfile = {
    "apple-profile",
    "apple-profile",
    "",
    "",
    "text/xml",
    "apple-profile.xml",
    false,
    {},
    [](const DomainSettings &s, const std::optional<Account> &) { return s.domain.toUtf8(); },
    [](const DomainSettings &) { return Findings(); },
    [](const QByteArray &) -> Result<ParsedDocument> { return ParsedDocument(); }};
} // namespace autoconfigure
