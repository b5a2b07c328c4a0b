// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/serviceurl.h"

#include <QUrl>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// RFC 8620 section 2.2, RFC 6764 section 5, MS-ASHTTP 2.2.1.
QLatin1StringView usualPath(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Jmap:
        return "/.well-known/jmap"_L1;
    case Protocol::CalDav:
        return "/.well-known/caldav"_L1;
    case Protocol::CardDav:
        return "/.well-known/carddav"_L1;
    case Protocol::ActiveSync:
        return "/Microsoft-Server-ActiveSync"_L1;
    default:
        return "/"_L1;
    }
}

} // namespace

QString serviceUrl(const MailService &service)
{
    const bool secure = service.security != Security::None;
    QString url = (secure ? u"https://"_s : u"http://"_s) + service.host;
    if (service.port != (secure ? 443 : 80)) {
        url += u':' + QString::number(service.port);
    }
    if (service.path.isEmpty()) {
        return url + usualPath(service.protocol);
    }
    return url + (service.path.startsWith(u'/') ? QString() : u"/"_s) + service.path;
}

std::optional<MailService> serviceFromUrl(Protocol protocol, const QString &url)
{
    const qsizetype separator = url.indexOf("://"_L1);
    if (separator < 0) {
        return std::nullopt;
    }
    const auto slash = std::find_if(url.begin() + separator + 3, url.end(),
                                    [](QChar c) { return QStringView(u"/?#").contains(c); });
    // Not the path: QUrl would take the placeholders in it for broken escapes.
    const QUrl start(QString(url.begin(), slash - url.begin()), QUrl::StrictMode);
    const QString scheme = start.scheme();
    if ((scheme != u"https"_s && scheme != u"http"_s) || start.host().isEmpty() ||
        !start.userInfo().isEmpty()) {
        return std::nullopt;
    }
    MailService service;
    service.protocol = protocol;
    service.host = start.host(QUrl::FullyEncoded);
    service.security = scheme == u"https"_s ? Security::Tls : Security::None;
    service.port = start.port(service.security == Security::Tls ? 443 : 80);
    const auto end = std::find_if(slash, url.end(), [](QChar c) { return c == u'?' || c == u'#'; });
    service.path = QString(slash, end - slash);
    if (service.path == usualPath(protocol)) {
        service.path.clear();
    }
    return service;
}

} // namespace autoconfigure
