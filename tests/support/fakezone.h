// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsanswers.h"
#include "dns/dnsplan.h"
#include "dns/zonefile.h"

#include <QHash>
#include <QStringList>

namespace autoconfigure::test
{

/// Answers from lines as in a zone, "owner TTL IN TYPE data" with absolute names, in place of a name server.
class FakeZone
{
public:
    FakeZone() = default;
    explicit FakeZone(const QStringList &lines)
    {
        for (const QString &line : lines) {
            add(line);
        }
    }

    static FakeZone of(const DnsPlan &plan)
    {
        FakeZone zone;
        for (const DnsRecord &record : plan.records) {
            zone.m_lines.append(QString::fromLatin1(zoneLine(record)));
        }
        return zone;
    }

    void add(const QString &line) { m_lines.append(line.simplified()); }
    /// Every line that begins with the text; how many.
    qsizetype remove(const QString &begin)
    {
        return m_lines.removeIf([&begin](const QString &line) { return line.startsWith(begin); });
    }
    /// The question fails with this status.
    void fail(const QString &name, RecordType type, DnsStatus status)
    {
        m_failures.insert({name, type}, status);
    }
    void failAll(DnsStatus status) { m_failAll = status; }

    DnsAnswer answer(const DnsQuestion &question) const
    {
        DnsAnswer answer;
        answer.question = question;
        answer.authoritative = true;
        if (m_failAll || m_failures.contains(question)) {
            answer.status = m_failAll.value_or(m_failures.value(question));
            return answer;
        }
        QString name = question.name;
        bool exists = false;
        for (int step = 0; step < 10; ++step) {
            exists = false;
            const QList<DnsRecord> all = recordsAt(name, exists);
            QString alias;
            for (const DnsRecord &record : all) {
                if (record.type == question.type) {
                    answer.records.append(record);
                } else if (record.type == RecordType::Cname) {
                    answer.aliases.append(record);
                    alias = record.target;
                }
            }
            if (alias.isEmpty()) {
                break;
            }
            name = alias;
        }
        answer.status = !answer.records.isEmpty() ? DnsStatus::Records
                        : exists                  ? DnsStatus::NoRecords
                                                  : DnsStatus::NoSuchName;
        return answer;
    }

private:
    QList<DnsRecord> recordsAt(const QString &name, bool &exists) const
    {
        QList<DnsRecord> records;
        QList<DnsRecord> wild;
        for (const QString &line : m_lines) {
            const DnsRecord record = parse(line);
            if (record.owner == name) {
                records.append(record);
            }
            exists = exists || record.owner == name || record.owner.endsWith(u'.' + name);
            if (record.owner.startsWith(QStringLiteral("*.")) && name.endsWith(record.owner.mid(1))) {
                wild.append(record);
                wild.last().owner = name;
            }
        }
        if (!exists && !wild.isEmpty()) {
            exists = true;
            return wild;
        }
        return records;
    }

    static QString host(const QString &word) { return word.endsWith(u'.') ? word.chopped(1) : word; }

    static DnsRecord parse(const QString &line)
    {
        const QStringList words = line.split(u' ');
        DnsRecord record;
        record.owner = host(words.value(0));
        record.ttl = words.value(1).toInt();
        for (const RecordType type : {RecordType::A, RecordType::Aaaa, RecordType::Cname, RecordType::Mx,
                                      RecordType::Srv, RecordType::Txt, RecordType::Ns, RecordType::Caa}) {
            if (words.value(3) == recordTypeName(type)) {
                record.type = type;
            }
        }
        const QString rest = words.mid(4).join(u' ');
        QString quoted = rest.section(u'"', 1);
        quoted.chop(1);
        quoted.remove(QStringLiteral("\" \"")); // strings are put together
        switch (record.type) {
        case RecordType::Mx:
            record.priority = words.value(4).toInt();
            record.target = host(words.value(5));
            break;
        case RecordType::Srv:
            record.priority = words.value(4).toInt();
            record.weight = words.value(5).toInt();
            record.port = words.value(6).toInt();
            record.target = host(words.value(7));
            break;
        case RecordType::Txt:
            record.text = quoted.toUtf8();
            break;
        case RecordType::Caa:
            record.priority = words.value(4).toInt();
            record.tag = words.value(5).toLatin1();
            record.text = quoted.toUtf8();
            break;
        default:
            record.target = host(words.value(4));
        }
        return record;
    }

    QStringList m_lines;
    QHash<DnsQuestion, DnsStatus> m_failures;
    std::optional<DnsStatus> m_failAll;
};

} // namespace autoconfigure::test
