// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsrecord.h"
#include "model/mailservice.h"

#include <QStringList>

#include <span>

namespace autoconfigure
{

/// The service label under which clients look for a mail service (RFC 6186, RFC 8314 section 5.1, RFC 5804,
/// RFC 6764, RFC 8620).
struct ServiceLabel {
    Protocol protocol;
    Security security;
    /// "_imaps".
    QLatin1StringView label;
    /// What it is called in a reason: "IMAP over TLS".
    QLatin1StringView reader;
    QLatin1StringView specification;
    Necessity necessity;
    /// Clients compare the priorities of all labels with the same number.
    int preferenceGroup;
    /// The target "." is worth publishing where the service is not offered.
    bool saysNotOffered;
    /// A TXT record beside it holds the path.
    bool hasPath;
    /// Comma separated product names.
    const char *clients;

    QStringList clientList() const;
};

std::span<const ServiceLabel> serviceLabels();
/// Null where clients know no label for it: cleartext, ManageSieve with TLS from the first byte, ActiveSync.
const ServiceLabel *serviceLabel(Protocol protocol, Security security);
/// Whether any security of this protocol has a label.
bool hasServiceLabel(Protocol protocol);
/// The labels at which a cleartext server of this protocol may be looked for.
QStringList cleartextLabels(Protocol protocol);

} // namespace autoconfigure
