// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/zonefile.h"

namespace autoconfigure
{

namespace
{

/// "\DDD": the octet in decimal (RFC 1035 section 5.1).
QByteArray octetEscape(unsigned char octet)
{
    return '\\' + QByteArray::number(octet).rightJustified(3, '0');
}

/// An absolute name with its final dot; the empty name is the root. A plan holds host names and underscore
/// labels only, anything else becomes an octet escape and so cannot end the line or begin a comment.
QByteArray zoneName(const QString &name)
{
    QByteArray result;
    result.reserve(name.size() + 1);
    const QByteArray octets = name.toUtf8();
    for (const char c : octets) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '_' || c == '.';
        result += plain ? QByteArray(1, c) : octetEscape(static_cast<unsigned char>(c));
    }
    return result + '.';
}

/// Character-strings of at most 255 octets, each in quotes; readers put them together without a blank.
QByteArray zoneText(const QByteArray &text)
{
    constexpr qsizetype limit = 255;
    QByteArray result;
    qsizetype start = 0;
    do {
        result += start == 0 ? "\"" : " \"";
        const qsizetype end = qMin(start + limit, text.size());
        for (qsizetype i = start; i < end; ++i) {
            const char c = text.at(i);
            const auto octet = static_cast<unsigned char>(c);
            if (c == '"' || c == '\\') {
                result += '\\';
                result += c;
            } else if (octet < 0x20 || octet >= 0x7F) {
                result += octetEscape(octet);
            } else {
                result += c;
            }
        }
        result += '"';
        start = end;
    } while (start < text.size());
    return result;
}

QByteArray commentAbove(const DnsRecord &record)
{
    QString comment = necessityWord(record.necessity);
    comment[0] = comment.at(0).toUpper();
    comment += QStringLiteral(": ") + record.englishReason();
    if (!record.clients.isEmpty()) {
        comment += QStringLiteral(" Read by ") + record.clients.join(QStringLiteral(", ")) + u'.';
    }
    // Whatever a reason's argument is, it stays on the comment's line.
    for (QChar &c : comment) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator) {
            c = u' ';
        }
    }
    return "; " + comment.toUtf8();
}

} // namespace

QByteArray zoneData(const DnsRecord &record)
{
    switch (record.type) {
    case RecordType::A:
    case RecordType::Aaaa:
        return record.target.toLatin1();
    case RecordType::Cname:
    case RecordType::Ns:
        return zoneName(record.target);
    case RecordType::Mx:
        return QByteArray::number(record.priority) + ' ' + zoneName(record.target);
    case RecordType::Srv:
        return QByteArray::number(record.priority) + ' ' + QByteArray::number(record.weight) + ' ' +
               QByteArray::number(record.port) + ' ' + zoneName(record.target);
    case RecordType::Txt:
        return zoneText(record.text);
    case RecordType::Caa:
        return QByteArray::number(record.priority) + ' ' + record.tag + ' ' + zoneText(record.text);
    }
    return {};
}

QByteArray zoneLine(const DnsRecord &record)
{
    return zoneName(record.owner) + ' ' + QByteArray::number(record.ttl) + " IN " +
           recordTypeName(record.type).toLatin1() + ' ' + zoneData(record);
}

QByteArray zoneFragment(const DnsPlan &plan)
{
    QByteArray zone =
        "; " + zoneName(plan.domain) +
        " - records for mail and for the configuration of mail clients.\n"
        "; A fragment without SOA and NS: add it to the zone; what is in the zone already stays.\n";
    QByteArray previous;
    for (const DnsRecord &record : plan.records) {
        const QByteArray comment = commentAbove(record);
        if (comment != previous) {
            zone += '\n' + comment + '\n';
            previous = comment;
        }
        zone += zoneLine(record) + '\n';
    }
    return zone;
}

} // namespace autoconfigure
