// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/nameservers.h"

#include <algorithm>

namespace autoconfigure
{

namespace
{

/// More servers than any zone of note has.
constexpr qsizetype mostServers = 13;

} // namespace

bool NameServers::answerFor(const DnsQuestion &question) const
{
    return !addresses.isEmpty() && (question.name == zone || question.name.endsWith(u'.' + zone));
}

NameServers findNameServers(const QString &domain, DnsAnswers &answers)
{
    NameServers servers;
    QList<DnsRecord> records;
    for (QString zone = domain; zone.contains(u'.'); zone = zone.section(u'.', 1)) {
        const DnsAnswer *answer = answers.answer(zone, RecordType::Ns);
        if (answer == nullptr) {
            return servers;
        }
        if (answer->status == DnsStatus::Records && answer->aliases.isEmpty()) {
            servers.zone = zone;
            records = answer->records;
            break;
        }
        if (!answer->isDefinite()) {
            return servers;
        }
    }
    for (const DnsRecord &record : std::as_const(records)) {
        const DnsAnswer *ipv4 = answers.answer(record.target, RecordType::A);
        const DnsAnswer *ipv6 = answers.answer(record.target, RecordType::Aaaa);
        if (ipv4 == nullptr || ipv6 == nullptr) {
            continue;
        }
        for (const DnsRecord &address : ipv4->records.isEmpty() ? ipv6->records : ipv4->records) {
            const QHostAddress host(address.target);
            if (servers.addresses.size() < mostServers && !servers.addresses.contains(host)) {
                servers.addresses.append(host);
                servers.nameOf.insert(host.toString(), record.target);
            }
        }
    }
    return servers;
}

} // namespace autoconfigure
