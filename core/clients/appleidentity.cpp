// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/appleidentity.h"

#include <QStringList>
#include <QUuid>

#include <algorithm>

namespace autoconfigure
{

namespace
{

/// One label of letters, digits and hyphens that differs for different texts: every other octet is "-" and
/// two hexadecimal digits, the hyphen included.
QString asLabel(const QString &text)
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

} // namespace

QString appleIdentifier(const QString &domain, const std::optional<Account> &account)
{
    QStringList labels = (account ? account->domain : domain).split(u'.', Qt::SkipEmptyParts);
    std::reverse(labels.begin(), labels.end());
    labels.append(QStringLiteral("email"));
    // The word before the last label tells a user's identifier from that of any other domain.
    if (account) {
        labels << QStringLiteral("user") << asLabel(account->localPart);
    } else {
        labels << QStringLiteral("everyone");
    }
    return labels.join(u'.');
}

QString appleUuid(QLatin1StringView kind, const QString &domain, const std::optional<Account> &account)
{
    // Changing this value gives every installed account a new identity.
    static constexpr QUuid space(0x5f0c7a52, 0x3b1e, 0x4c0a, 0x9d, 0x5b, 0x6e, 0x8f, 0x21, 0x47, 0xa3, 0xd0);
    const QString name = kind + u'\n' + domain + u'\n' + (account ? account->address() : QString());
    return QUuid::createUuidV5(space, name.toUtf8()).toString(QUuid::WithoutBraces).toUpper();
}

} // namespace autoconfigure
