// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/documentreading.h"

#include "model/hostname.h"

#include <algorithm>

namespace autoconfigure
{

Finding documentFinding(const FindingKind &kind, const QStringList &arguments)
{
    Finding finding;
    finding.kind = &kind;
    finding.arguments = arguments;
    return finding;
}

int portOrDefault(const QString &text, const QString &element, const MailService &service, qint64 line,
                  Findings &findings)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    if (isNumber) {
        return port;
    }
    const int usual = defaultPort(service.protocol, service.security);
    findings.append(documentFinding(importPortMissing, {protocolName(service.protocol), QString::number(line),
                                                        QString::number(usual), element}));
    return usual;
}

bool isClientHost(const QString &text)
{
    const bool isAscii =
        std::all_of(text.cbegin(), text.cend(), [](QChar character) { return character.unicode() < 0x80; });
    return isAscii && (!toAsciiHost(text, true).isEmpty() || isIpAddress(text));
}

std::optional<bool> onOffValue(QStringView text)
{
    if (text.compare(QLatin1StringView("on"), Qt::CaseInsensitive) == 0) {
        return true;
    }
    if (text.compare(QLatin1StringView("off"), Qt::CaseInsensitive) == 0) {
        return false;
    }
    return std::nullopt;
}

QString patternOf(const QString &username, const std::optional<Account> &account)
{
    if (account && username.compare(account->address(), Qt::CaseInsensitive) == 0) {
        return placeholderAddress;
    }
    if (account && username.compare(account->localPart, Qt::CaseInsensitive) == 0) {
        return placeholderLocalPart;
    }
    return username;
}

} // namespace autoconfigure
