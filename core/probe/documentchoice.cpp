// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/documentchoice.h"

#include "clients/serviceselection.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

const ClientFormat *mozillaFormat()
{
    static const ClientFormat *const format = clientFormat(u"mozilla-autoconfig");
    return format;
}

const ClientFormat *outlookFormat()
{
    static const ClientFormat *const format = clientFormat(u"outlook-autodiscover");
    return format;
}

const ClientFormat *appleFormat()
{
    static const ClientFormat *const format = clientFormat(u"apple-profile");
    return format;
}

bool hasBothDirections(const DiscoveryStep &step)
{
    const auto receives = [](const MailService &service) { return isIncoming(service.protocol); };
    return std::any_of(step.understood.cbegin(), step.understood.cend(), receives) &&
           hasProtocol(step.understood, Protocol::Smtp);
}

bool hasAcceptedMediaType(const DiscoveryStep &step)
{
    if (step.format == nullptr || !step.http.isAnswered()) {
        return false;
    }
    const QString type = step.http.answer().mediaType();
    if (step.format == appleFormat()) {
        return type == QLatin1StringView(step.format->mediaType);
    }
    return type == u"text/xml"_s || type == u"application/xml"_s || type == u"text/rdf"_s;
}

bool hasProtocol(const QList<MailService> &services, Protocol protocol)
{
    return std::any_of(services.cbegin(), services.cend(),
                       [protocol](const MailService &service) { return service.protocol == protocol; });
}

QList<MailService> mailOnly(QList<MailService> services)
{
    services.removeIf([](const MailService &service) { return !isMailProtocol(service.protocol); });
    return services;
}

QList<MailService> firstOfEach(const QList<MailService> &services)
{
    QList<MailService> first;
    for (const MailService &service : services) {
        if (!hasProtocol(first, service.protocol)) {
            first.append(service);
        }
    }
    return first;
}

QList<MailService> firstImapAndSmtp(const QList<MailService> &services)
{
    QList<MailService> first = firstOfEach(services);
    first.removeIf([](const MailService &service) {
        return service.protocol != Protocol::Imap && service.protocol != Protocol::Smtp;
    });
    return first;
}

} // namespace autoconfigure
