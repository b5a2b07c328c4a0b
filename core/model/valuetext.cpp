// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/valuetext.h"

#include "model/hostname.h"
#include "model/usernamepattern.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

const QString nothing = u"-"_s;

QString orNothing(const QString &text)
{
    return text.isEmpty() ? nothing : text;
}

/// Takes the first word off `rest`.
QString takeWord(QString &rest)
{
    const qsizetype end = rest.indexOf(u' ');
    const QString word = rest.left(end);
    rest = end < 0 ? QString() : rest.mid(end + 1);
    return word;
}

std::optional<QList<Authentication>> authenticationsFromText(const QString &text)
{
    QList<Authentication> methods;
    if (text == nothing) {
        return methods;
    }
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        const std::optional<Authentication> method = authenticationFromWord(word);
        if (!method) {
            return std::nullopt;
        }
        methods.append(*method);
    }
    return methods;
}

/// "mail.example.org:993/dav/" into the service; false where the port is none.
bool readEndpoint(QString text, MailService &service)
{
    if (const qsizetype slash = text.indexOf(u'/'); slash >= 0) {
        service.path = text.mid(slash);
        text.truncate(slash);
    }
    service.port = defaultPort(service.protocol, service.security);
    bool isNumber = true;
    if (const qsizetype colon = text.lastIndexOf(u':'); colon >= 0) {
        service.port = QStringView(text).mid(colon + 1).toInt(&isNumber);
        text.truncate(colon);
    }
    service.host = text;
    return isNumber;
}

} // namespace

QString mxText(const QList<MxHost> &hosts)
{
    QStringList words;
    for (const MxHost &mx : hosts) {
        words.append({QString::number(mx.preference), mx.host});
    }
    return words.join(u' ');
}

QList<MxHost> mxFromText(const QString &text, QStringList &refused)
{
    QList<MxHost> hosts;
    int preference = 10;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int number = word.toUShort(&isNumber);
        if (isNumber) {
            preference = number;
        } else if (toAsciiHost(expandDomain(word, u"example.org"_s)).isEmpty()) {
            refused.append(word);
        } else {
            hosts.append(MxHost{word, preference, {}});
            preference = std::min(preference + 10, 65535);
        }
    }
    return hosts;
}

QString mailServiceText(const MailService &service)
{
    QStringList methods;
    for (const Authentication method : service.authentication) {
        methods.append(authenticationWord(method));
    }
    const QString endpoint = service.host + u':' + QString::number(service.port) + service.path;
    return QStringList{protocolWord(service.protocol), securityWord(service.security), endpoint,
                       orNothing(methods.join(u',')), service.username}
        .join(u' ');
}

std::optional<MailService> mailServiceFromText(const QString &text)
{
    QString rest = text;
    const std::optional<Protocol> protocol = protocolFromWord(takeWord(rest));
    const std::optional<Security> security = securityFromWord(takeWord(rest));
    const QString endpoint = takeWord(rest);
    if (!protocol || !security || endpoint.isEmpty()) {
        return std::nullopt;
    }
    MailService service;
    service.protocol = *protocol;
    service.security = *security;
    if (!readEndpoint(endpoint, service)) {
        return std::nullopt;
    }
    if (const QString methods = takeWord(rest); !methods.isEmpty()) {
        const std::optional<QList<Authentication>> authentication = authenticationsFromText(methods);
        if (!authentication) {
            return std::nullopt;
        }
        service.authentication = *authentication;
        service.username = rest.isEmpty() && !text.endsWith(u' ') ? QString(placeholderAddress) : rest;
    }
    return service;
}

QString documentationText(const Documentation &page)
{
    return QStringList{orNothing(page.lang), orNothing(page.url), page.title}.join(u' ');
}

std::optional<Documentation> documentationFromText(const QString &text)
{
    QString rest = text;
    Documentation page;
    page.lang = takeWord(rest);
    page.url = takeWord(rest);
    page.title = rest;
    if (page.lang.isEmpty() || page.url.isEmpty()) {
        return std::nullopt;
    }
    for (QString *part : {&page.lang, &page.url}) {
        if (*part == nothing) {
            part->clear();
        }
    }
    return page;
}

} // namespace autoconfigure
