// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"

namespace autoconfigure::test
{

inline MailService service(Protocol protocol, Security security, const QString &host, int port = 0)
{
    MailService result;
    result.protocol = protocol;
    result.security = security;
    result.host = host;
    result.port = port == 0 ? defaultPort(protocol, security) : port;
    return result;
}

inline Domain domain(const QString &name)
{
    Domain result;
    result.name = name;
    result.profile = QStringLiteral("main");
    result.mx = {{QStringLiteral("mx.%EMAILDOMAIN%"), 10, {}}};
    return result;
}

/// IMAP and submission over TLS at mail.DOMAIN for these domains; the first one hosts, at 192.0.2.10.
inline Workspace sampleWorkspace(const QStringList &domains)
{
    Workspace workspace;
    ServiceProfile profile;
    profile.id = QStringLiteral("main");
    profile.displayName = QStringLiteral("Example Mail");
    profile.services = {service(Protocol::Imap, Security::Tls, QStringLiteral("mail.%EMAILDOMAIN%")),
                        service(Protocol::Smtp, Security::Tls, QStringLiteral("mail.%EMAILDOMAIN%"))};
    workspace.profiles = {profile};
    for (const QString &name : domains) {
        workspace.domains.append(domain(name));
    }
    workspace.hosting.domain = domains.value(0);
    workspace.hosting.ipv4 = {QStringLiteral("192.0.2.10")};
    workspace.hosting.ttlHours = 1;
    return workspace;
}

/// The same with what makes every client format apply.
inline Workspace everyFormatWorkspace(const QStringList &domains)
{
    Workspace workspace = sampleWorkspace(domains);
    workspace.profiles.first().services.append(
        service(Protocol::ActiveSync, Security::Tls, QStringLiteral("phone.%EMAILDOMAIN%")));
    workspace.hosting.pacc = true;
    return workspace;
}

} // namespace autoconfigure::test
