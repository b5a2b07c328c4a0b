// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/serviceselection.h"

namespace autoconfigure
{

ServiceIndexes incomingServices(const DomainSettings &settings)
{
    return servicesWhere(settings, [](const MailService &service) { return isIncoming(service.protocol); });
}

ServiceIndexes outgoingServices(const DomainSettings &settings)
{
    return servicesWhere(settings,
                         [](const MailService &service) { return service.protocol == Protocol::Smtp; });
}

bool isMailProtocol(Protocol protocol)
{
    return isIncoming(protocol) || protocol == Protocol::Smtp;
}

bool isStartTlsPort(Protocol protocol, int port)
{
    switch (protocol) {
    case Protocol::Imap:
        return port == 143;
    case Protocol::Pop3:
        return port == 110;
    case Protocol::Smtp:
        return port == 587 || port == 25;
    default:
        return false;
    }
}

Finding serviceFinding(const FindingKind &kind, const DomainSettings &settings, qsizetype index,
                       const QStringList &arguments, QStringView field)
{
    Finding finding;
    finding.kind = &kind;
    finding.where = settings.servicePath(index);
    if (!field.isEmpty()) {
        finding.where = finding.where / field;
    }
    finding.subject = settings.domain;
    finding.arguments = QStringList(protocolName(settings.services.at(index).protocol)) + arguments;
    return finding;
}

} // namespace autoconfigure
