// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/octodns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

namespace autoconfigure
{

namespace
{

/// A JSON string is a YAML scalar in double quotes (YAML 1.2, section 1.3).
QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray host(const QString &target)
{
    return quoted(target + u'.');
}

/// The value's lines, the keys in alphabetical order as OctoDNS wants them.
QByteArrayList valueOf(const DnsRecord &record)
{
    switch (record.type) {
    case RecordType::Cname:
    case RecordType::Ns:
        return {host(record.target)};
    case RecordType::Mx:
        return {"exchange: " + host(record.target), "preference: " + QByteArray::number(record.priority)};
    case RecordType::Srv:
        return {"port: " + QByteArray::number(record.port),
                "priority: " + QByteArray::number(record.priority), "target: " + host(record.target),
                "weight: " + QByteArray::number(record.weight)};
    case RecordType::Txt:
        // OctoDNS takes a semicolon only with a backslash.
        return {quoted(QString::fromUtf8(record.text).replace(u';', QStringLiteral("\\;")))};
    case RecordType::Caa:
        return {"flags: " + QByteArray::number(record.priority), "tag: " + record.tag,
                "value: " + quoted(QString::fromUtf8(record.text))};
    case RecordType::A:
    case RecordType::Aaaa:
        break;
    }
    return {quoted(record.target)};
}

QByteArray relativeName(const QString &owner, const QString &domain)
{
    return owner == domain ? QByteArray() : owner.left(owner.size() - domain.size() - 1).toUtf8();
}

} // namespace

QByteArray octoDnsZone(const DnsPlan &plan)
{
    // Records of one name, and of one type in it, stand together.
    QMap<QByteArray, QMap<QByteArray, QList<DnsRecord>>> names;
    for (const DnsRecord &record : plan.records) {
        names[relativeName(record.owner, plan.domain)][recordTypeName(record.type).toLatin1()].append(record);
    }
    QByteArray yaml = "---\n";
    for (auto name = names.cbegin(); name != names.cend(); ++name) {
        yaml += quoted(QString::fromUtf8(name.key())) + ":\n";
        for (auto type = name->cbegin(); type != name->cend(); ++type) {
            yaml += "- ttl: " + QByteArray::number(type->constFirst().ttl) + "\n  type: " + type.key() + '\n';
            yaml += type.key() == "CNAME" ? "  value: " : "  values:\n";
            for (const DnsRecord &record : *type) {
                const QByteArray lines = valueOf(record).join("\n    ");
                yaml += (type.key() == "CNAME" ? "" : "  - ") + lines + '\n';
            }
        }
    }
    return yaml;
}

} // namespace autoconfigure
