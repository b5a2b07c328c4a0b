// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/nsupdate.h"

#include "dns/zonefile.h"
#include "model/tsigkeyname.h"

namespace autoconfigure
{

namespace
{

/// What has to go before the record is added. An alias stands alone at its name.
QByteArrayList typesReplacedBy(RecordType type)
{
    switch (type) {
    case RecordType::A:
    case RecordType::Aaaa:
    case RecordType::Cname:
        return {"CNAME", "A", "AAAA"};
    case RecordType::Txt:
        return {};
    default:
        return {recordTypeName(type).toLatin1()};
    }
}

} // namespace

QByteArray nsupdateScript(const DnsPlan &plan, const QString &tsigKeyName)
{
    QByteArrayList deletions;
    QByteArray additions;
    for (const DnsRecord &record : plan.records) {
        const QByteArray line = zoneLine(record);
        const QByteArray owner = line.left(line.indexOf(' '));
        for (const QByteArray &type : typesReplacedBy(record.type)) {
            const QByteArray deletion = "update delete " + owner + ' ' + type + '\n';
            if (!deletions.contains(deletion)) {
                deletions.append(deletion);
            }
        }
        additions += "update add " + line + '\n';
    }
    const QByteArray keyLine = isTsigKeyName(tsigKeyName)
                                   ? "; The key is the one named " + tsigKeyName.toLatin1() + ".\n"
                                   : QByteArray();
    return "; Replaces the records for mail clients of " + plan.domain.toLatin1() +
           ".\n; Run it with your key: nsupdate -k KEYFILE THIS_FILE\n" + keyLine + deletions.join() +
           additions + "send\n";
}

} // namespace autoconfigure
