// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/srvservices.h"

#include "dns/servicelabel.h"
#include "model/plaintext.h"

#include <algorithm>

namespace autoconfigure
{

namespace
{

constexpr qsizetype longestPath = 2048;

} // namespace

QList<MailService> servicesOfSrv(const DnsAnswer &answer)
{
    const std::span<const ServiceLabel> labels = serviceLabels();
    const QString asked = answer.question.name.section(u'.', 0, 0);
    const auto label = std::find_if(labels.begin(), labels.end(),
                                    [&asked](const ServiceLabel &one) { return asked == one.label; });
    QList<MailService> services;
    if (label == labels.end() || answer.question.type != RecordType::Srv) {
        return services;
    }
    for (const DnsRecord &record : answer.records) {
        if (record.target.isEmpty() || record.port == 0) {
            continue; // not offered
        }
        MailService service;
        service.protocol = label->protocol;
        service.security = label->security;
        service.host = record.target;
        service.port = record.port;
        services.append(service);
    }
    return services;
}

QString contextPath(const DnsAnswer &txt)
{
    const QByteArray key = "path=";
    for (const DnsRecord &record : txt.records) {
        const QByteArray path = record.text.mid(key.size()).trimmed();
        if (record.text.left(key.size()).toLower() != key || !path.startsWith('/') ||
            path.size() > longestPath) {
            continue;
        }
        const QString text = QString::fromUtf8(path);
        if (firstForbiddenCharacter(text) < 0) {
            return text;
        }
    }
    return {};
}

} // namespace autoconfigure
