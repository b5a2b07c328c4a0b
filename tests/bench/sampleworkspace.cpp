// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleworkspace.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

MailService service(Protocol protocol, const QString &host, Security security)
{
    MailService result;
    result.protocol = protocol;
    result.host = host;
    result.port = defaultPort(protocol, security);
    result.security = security;
    return result;
}

ServiceProfile profile(const QString &id, const QString &name, const QList<MailService> &services)
{
    ServiceProfile result;
    result.id = id;
    result.displayName = name;
    result.shortName = id;
    result.documentation = {{u"fr"_s, u"Aide"_s, u"https://www.example.org/aide"_s, {}},
                            {u"en"_s, u"Help"_s, u"https://www.example.org/help"_s, {}}};
    result.services = services;
    return result;
}

} // namespace

Workspace sampleWorkspace(qsizetype count)
{
    const QString own = u"mail.%EMAILDOMAIN%"_s;
    const QString shared = u"mail.example.org"_s;
    Workspace workspace;
    workspace.profiles = {
        profile(
            u"shared"_s, u"Example Mail"_s,
            {service(Protocol::Imap, shared, Security::Tls), service(Protocol::Smtp, shared, Security::Tls)}),
        profile(u"own"_s, u"Courrier & Compagnie"_s,
                {service(Protocol::Imap, own, Security::Tls), service(Protocol::Pop3, own, Security::Tls),
                 service(Protocol::Smtp, own, Security::Tls),
                 service(Protocol::Smtp, own, Security::StartTls)}),
        profile(u"groupware"_s, u"Example Groupware"_s,
                {service(Protocol::Imap, shared, Security::Tls),
                 service(Protocol::Smtp, shared, Security::Tls),
                 service(Protocol::ManageSieve, shared, Security::StartTls),
                 service(Protocol::CalDav, shared, Security::Tls),
                 service(Protocol::CardDav, shared, Security::Tls)}),
    };
    workspace.hosting.domain = u"example.org"_s;
    workspace.hosting.webHost = u"www.example.org"_s;
    workspace.hosting.ipv4 = {u"192.0.2.10"_s};
    for (qsizetype i = 0; i < count; ++i) {
        Domain domain;
        const QString number = QString::number(i).rightJustified(5, u'0');
        domain.name = i == 0        ? u"example.org"_s
                      : i % 50 == 7 ? u"société-%1.example"_s.arg(number)
                                    : u"client-%1.example"_s.arg(number);
        domain.profile = workspace.profiles.at(i % workspace.profiles.size()).id;
        domain.mx = {{u"mx1.example.org"_s, 10, {}}, {u"mx2.example.org"_s, 20, {}}};
        if (i % 10 == 3) {
            domain.overrides.displayName = u"Client n° %1"_s.arg(i);
        }
        if (i % 100 == 5) {
            domain.overrides.services = {service(Protocol::Imap, own, Security::Tls),
                                         service(Protocol::Smtp, own, Security::Tls)};
        }
        workspace.domains.append(domain);
    }
    return workspace;
}

} // namespace autoconfigure
