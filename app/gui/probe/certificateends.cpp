// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/certificateends.h"

namespace autoconfigure
{

namespace
{

void take(QDateTime &first, const CertificateFacts &facts)
{
    const QDateTime end = facts.leaf().notAfter;
    if (end.isValid() && (!first.isValid() || end < first)) {
        first = end;
    }
}

bool isOwnHost(const QString &host, const QString &domain)
{
    return host == domain || host.endsWith(u'.' + domain);
}

} // namespace

QDateTime firstCertificateEnd(const DomainProbe *clients, const QList<const MailServerResult *> &services)
{
    QDateTime first;
    if (clients != nullptr) {
        for (const ClientProbe &client : clients->clients) {
            for (const DiscoveryStep &step : client.steps) {
                for (const HttpHop &hop : step.http.hops) {
                    if (step.used || isOwnHost(hop.url.host(QUrl::FullyEncoded), clients->domain)) {
                        take(first, hop.certificate);
                    }
                }
            }
        }
    }
    for (const MailServerResult *service : services) {
        for (const MailConversation &conversation : service->conversations) {
            take(first, conversation.certificate);
        }
        if (service->http && !service->http->hops.isEmpty()) {
            take(first, service->http->answer().certificate);
        }
    }
    return first;
}

} // namespace autoconfigure
