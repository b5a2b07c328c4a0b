// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/appleidentity.h"

#include <QStringList>

#include <algorithm>

namespace autoconfigure
{

QString appleLabel(const QString &text)
{
    QString label;
    for (const char octet : text.toUtf8()) {
        const bool plain = (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') ||
                           (octet >= '0' && octet <= '9');
        if (plain) {
            label += QLatin1Char(octet);
        } else {
            label += u'-' + QString::fromLatin1(QByteArray(1, octet).toHex());
        }
    }
    return label;
}

QString appleIdentifier(const QString &domain, const std::optional<Account> &account)
{
    QStringList labels = (account ? account->domain : domain).split(u'.', Qt::SkipEmptyParts);
    std::reverse(labels.begin(), labels.end());
    labels.append(QStringLiteral("email"));
    // The word before the last label tells a user's identifier from that of any other domain.
    if (account) {
        labels << QStringLiteral("user") << appleLabel(account->localPart);
    } else {
        labels << QStringLiteral("everyone");
    }
    return labels.join(u'.');
}

QString appleUuid(QLatin1StringView kind, const QString &domain, const std::optional<Account> &account)
{
    const QString name = kind + u'\n' + domain + u'\n' + (account ? account->address() : QString());
    return QUuid::createUuidV5(appleUuidSpace, name.toUtf8()).toString(QUuid::WithoutBraces).toUpper();
}

} // namespace autoconfigure
