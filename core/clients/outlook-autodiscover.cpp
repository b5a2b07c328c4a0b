// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/clientformat.h"
namespace autoconfigure
{
extern const ClientFormat outlookAutodiscover;
const ClientFormat outlookAutodiscover = {
    "outlook-autodiscover",
    "outlook-autodiscover",
    "",
    "",
    "text/xml",
    "outlook-autodiscover.xml",
    false,
    {},
    [](const DomainSettings &s, const std::optional<Account> &) { return s.domain.toUtf8(); },
    [](const DomainSettings &) { return Findings(); },
    [](const QByteArray &) -> Result<ParsedDocument> { return ParsedDocument(); }};
} // namespace autoconfigure
