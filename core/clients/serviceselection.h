// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domainsettings.h"
#include "model/finding.h"

#include <QList>

namespace autoconfigure
{

/// Positions in DomainSettings::services, in the order in which a document names them.
using ServiceIndexes = QList<qsizetype>;

/// The services for which `predicate(const MailService &)` holds, in the profile's order.
template <typename Predicate>
ServiceIndexes servicesWhere(const DomainSettings &settings, Predicate predicate)
{
    ServiceIndexes indexes;
    for (qsizetype i = 0; i < settings.services.size(); ++i) {
        if (predicate(settings.services.at(i))) {
            indexes.append(i);
        }
    }
    return indexes;
}

/// IMAP and POP3; SMTP.
ServiceIndexes incomingServices(const DomainSettings &settings);
ServiceIndexes outgoingServices(const DomainSettings &settings);

/// Reads and sends mail: IMAP, POP3, SMTP. What the older formats can describe at all.
bool isMailProtocol(Protocol protocol);

/// The ports on which clients take it for granted that TLS begins with STARTTLS, so that a format which says
/// "encrypted" without saying how is understood: 143, 110, 587, 25.
bool isStartTlsPort(Protocol protocol, int port);

/// A finding about service number `index`; its protocol's name is argument %1, `arguments` are the next.
Finding serviceFinding(const FindingKind &kind, const DomainSettings &settings, qsizetype index,
                       const QStringList &arguments = {}, QStringView field = {});

} // namespace autoconfigure
