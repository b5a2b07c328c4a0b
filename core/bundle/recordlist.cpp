// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/recordlist.h"

#include "storage/csvline.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

QByteArray recordListHeader()
{
    return csvLine({u"domain"_s, u"name"_s, u"type"_s, u"ttl"_s, u"priority"_s, u"weight"_s, u"port"_s,
                    u"value"_s, u"necessity"_s});
}

QByteArray recordListLines(const DnsPlan &plan)
{
    QByteArray lines;
    for (const DnsRecord &record : plan.records) {
        const bool isService = record.type == RecordType::Srv;
        const bool isText = record.type == RecordType::Txt;
        const bool isAddress = record.type == RecordType::A || record.type == RecordType::Aaaa;
        lines += csvLine(
            {plan.domain, record.owner, recordTypeName(record.type), QString::number(record.ttl),
             isService || record.type == RecordType::Mx ? QString::number(record.priority) : QString(),
             isService ? QString::number(record.weight) : QString(),
             isService ? QString::number(record.port) : QString(),
             isText      ? QString::fromUtf8(record.text)
             : isAddress ? record.target
                         : record.target + u'.',
             necessityWord(record.necessity)});
    }
    return lines;
}

} // namespace autoconfigure
