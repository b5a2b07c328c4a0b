// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/wirereply.h"

#include "dns/wiretype.h"

#include <QHash>
#include <QHostAddress>

#include <algorithm>
#include <memory>

#define CARES_NO_DEPRECATED
#include <ares.h>

namespace autoconfigure
{

namespace
{

constexpr qsizetype headerSize = 12;
constexpr int classIn = 1;
constexpr int longestChain = 16;

/// Reads forward; after the first step beyond the end everything is zero and `failed` is set.
class WireReader
{
public:
    WireReader(QByteArrayView message, qsizetype position) : m_message(message), m_position(position) {}

    bool failed() const { return m_failed; }
    qsizetype position() const { return m_position; }
    bool atEnd(qsizetype end) const { return m_position >= end; }

    QByteArrayView bytes(qsizetype count)
    {
        if (m_failed || count < 0 || count > m_message.size() - m_position) {
            m_failed = true;
            return {};
        }
        const QByteArrayView result = m_message.sliced(m_position, count);
        m_position += count;
        return result;
    }

    int octet()
    {
        const QByteArrayView one = bytes(1);
        return one.isEmpty() ? 0 : static_cast<unsigned char>(one.front());
    }

    int number16()
    {
        const int high = octet();
        return high << 8 | octet();
    }

    quint32 number32()
    {
        const auto high = static_cast<quint32>(number16());
        return high << 16 | static_cast<quint32>(number16());
    }

    /// Lower case, without the final dot; follows compression.
    QString name()
    {
        if (m_failed || m_position >= m_message.size()) {
            m_failed = true;
            return {};
        }
        char *text = nullptr;
        long length = 0;
        const auto *start = reinterpret_cast<const unsigned char *>(m_message.data());
        if (ares_expand_name(start + m_position, start, static_cast<int>(m_message.size()), &text, &length) !=
            ARES_SUCCESS) {
            m_failed = true;
            return {};
        }
        const std::unique_ptr<char, void (*)(void *)> owned(text, ares_free_string);
        m_position += length;
        return QString::fromLatin1(text).toLower();
    }

private:
    QByteArrayView m_message;
    qsizetype m_position;
    bool m_failed = false;
};

QByteArray joinedStrings(WireReader &reader, qsizetype end)
{
    QByteArray text;
    while (!reader.failed() && !reader.atEnd(end)) {
        text += reader.bytes(reader.octet());
    }
    return text;
}

QString address(QByteArrayView bytes, qsizetype size)
{
    if (bytes.size() != size) {
        return {};
    }
    if (size == 4) {
        quint32 number = 0;
        for (const char byte : bytes) {
            number = number << 8 | static_cast<unsigned char>(byte);
        }
        return QHostAddress(number).toString();
    }
    return QHostAddress(reinterpret_cast<const quint8 *>(bytes.data())).toString();
}

/// The data of one record up to `end`. False where it is not what the type says.
bool readData(WireReader &reader, qsizetype end, DnsRecord &record)
{
    switch (record.type) {
    case RecordType::A:
    case RecordType::Aaaa:
        record.target = address(reader.bytes(end - reader.position()), record.type == RecordType::A ? 4 : 16);
        break;
    case RecordType::Cname:
    case RecordType::Ns:
        record.target = reader.name();
        break;
    case RecordType::Mx:
        record.priority = reader.number16();
        record.target = reader.name();
        break;
    case RecordType::Srv:
        record.priority = reader.number16();
        record.weight = reader.number16();
        record.port = reader.number16();
        record.target = reader.name();
        break;
    case RecordType::Txt:
        record.text = joinedStrings(reader, end);
        break;
    case RecordType::Caa:
        record.priority = reader.octet();
        record.tag = reader.bytes(reader.octet()).toByteArray().toLower();
        record.text = reader.bytes(end - reader.position()).toByteArray();
        break;
    }
    return !reader.failed() && reader.position() == end;
}

} // namespace

std::optional<WireReply> readWireReply(QByteArrayView reply, const DnsQuestion &question)
{
    if (reply.size() < headerSize) {
        return std::nullopt;
    }
    WireReader header(reply, 2);
    const int flags = header.number16();
    const int questions = header.number16();
    const int answers = header.number16();

    WireReader reader(reply, headerSize);
    for (int i = 0; i < questions; ++i) {
        reader.name();
        reader.bytes(4);
    }
    QHash<QString, DnsRecord> aliasOf;
    QList<DnsRecord> found;
    for (int i = 0; i < answers && !reader.failed(); ++i) {
        DnsRecord record;
        record.owner = reader.name();
        const int type = reader.number16();
        const int recordClass = reader.number16();
        // RFC 2181 section 8: the highest bit makes it zero.
        const quint32 ttl = reader.number32();
        record.ttl = ttl > 0x7FFFFFFF ? 0 : static_cast<int>(ttl);
        const int length = reader.number16();
        const qsizetype end = reader.position() + length;
        const std::optional<RecordType> known = recordTypeFromWire(type);
        if (!known || recordClass != classIn || (*known != RecordType::Cname && *known != question.type)) {
            reader.bytes(length);
            continue;
        }
        record.type = *known;
        if (end > reply.size() || !readData(reader, end, record)) {
            return std::nullopt;
        }
        if (record.type == question.type) {
            found.append(record);
        }
        if (record.type == RecordType::Cname) {
            aliasOf.insert(record.owner, record);
        }
    }
    if (reader.failed()) {
        return std::nullopt;
    }

    WireReply result;
    result.authoritative = (flags & 0x0400) != 0;
    QString name = question.name;
    // A question for the alias itself is not led away by it.
    while (question.type != RecordType::Cname && aliasOf.contains(name)) {
        if (result.aliases.size() == longestChain) {
            return std::nullopt;
        }
        result.aliases.append(aliasOf.value(name));
        name = result.aliases.constLast().target;
    }
    std::copy_if(found.cbegin(), found.cend(), std::back_inserter(result.records),
                 [&name](const DnsRecord &record) { return record.owner == name; });
    return result;
}

} // namespace autoconfigure
