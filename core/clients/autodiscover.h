// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"
#include "clients/xmlreading.h"

namespace autoconfigure
{

/// Of every Autodiscover answer's root. An identifier, not an address: "https" in it is an error that clients
/// do not forgive.
inline constexpr QLatin1StringView
    autodiscoverNamespace("http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006");

/// Outlook's request, and the errors of MS-OXDSCLI 2.2.4.1.1.3 that answer one without settings: 600 a
/// request that cannot be read, 601 another kind of answer (ActiveSync's), 500 an address that nobody here
/// knows.
extern const AddressRequest autodiscoverRequest;

/// Where an answer without settings sends the client (MS-OXDSCLI 2.2.4.1.1.2.3, Action): to ask another URL,
/// or to begin again with another address.
struct AutodiscoverRedirect {
    bool isAddress = false;
    /// As the server wrote it: it need not be a URL, or an address.
    QString target;
};
/// Of an answer's element Account; nothing where it does not send the client on.
std::optional<AutodiscoverRedirect> autodiscoverRedirect(const XmlElement &account);
/// Of a whole answer; nothing where it is none.
std::optional<AutodiscoverRedirect> autodiscoverRedirect(const QByteArray &answer);

} // namespace autoconfigure
