// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/certificateends.h"

namespace autoconfigure
{

namespace
{

bool isOwnHost(const QString &host, const QString &domain)
{
    return host == domain || host.endsWith(u'.' + domain);
}

} // namespace

QDateTime earlierOf(const QDateTime &a, const QDateTime &b)
{
    return !a.isValid() || (b.isValid() && b < a) ? b : a;
}

QDateTime firstCertificateEnd(const DomainProbe &clients)
{
    QDateTime first;
    for (const ClientProbe &client : clients.clients) {
        for (const DiscoveryStep &step : client.steps) {
            for (const HttpHop &hop : step.http.hops) {
                if (step.used || isOwnHost(hop.url.host(QUrl::FullyEncoded), clients.domain)) {
                    first = earlierOf(first, hop.certificate.leaf().notAfter);
                }
            }
        }
    }
    return first;
}

QDateTime firstCertificateEnd(const MailServerResult &service)
{
    QDateTime first;
    for (const MailConversation &conversation : service.conversations) {
        first = earlierOf(first, conversation.certificate.leaf().notAfter);
    }
    if (service.http && !service.http->hops.isEmpty()) {
        first = earlierOf(first, service.http->answer().certificate.leaf().notAfter);
    }
    return first;
}

} // namespace autoconfigure
