// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsrecord.h"

#include "model/fillin.h"

#include <QCoreApplication>

namespace autoconfigure
{

QString DnsRecord::reasonText() const
{
    return fillIn(QCoreApplication::translate("DnsPlan", reason), translatedTerms(reasonArguments));
}

QString DnsRecord::englishReason() const
{
    return fillIn(QString::fromUtf8(reason), reasonArguments);
}

QString recordTypeName(RecordType type)
{
    switch (type) {
    case RecordType::A:
        return QStringLiteral("A");
    case RecordType::Aaaa:
        return QStringLiteral("AAAA");
    case RecordType::Cname:
        return QStringLiteral("CNAME");
    case RecordType::Mx:
        return QStringLiteral("MX");
    case RecordType::Srv:
        return QStringLiteral("SRV");
    case RecordType::Txt:
        return QStringLiteral("TXT");
    case RecordType::Ns:
        return QStringLiteral("NS");
    case RecordType::Caa:
        return QStringLiteral("CAA");
    }
    return {};
}

QString necessityName(Necessity necessity)
{
    switch (necessity) {
    case Necessity::Required:
        return QCoreApplication::translate("DnsPlan", "required");
    case Necessity::Recommended:
        return QCoreApplication::translate("DnsPlan", "recommended");
    case Necessity::Optional:
        return QCoreApplication::translate("DnsPlan", "optional");
    }
    return {};
}

QString necessityWord(Necessity necessity)
{
    switch (necessity) {
    case Necessity::Required:
        return QStringLiteral("required");
    case Necessity::Recommended:
        return QStringLiteral("recommended");
    case Necessity::Optional:
        return QStringLiteral("optional");
    }
    return {};
}

} // namespace autoconfigure
