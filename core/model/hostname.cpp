// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hostname.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace autoconfigure
{

namespace
{

bool isLabel(QStringView label)
{
    const auto isLetterOrDigit = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); };
    return !label.isEmpty() && label.size() <= 63 && isLetterOrDigit(label.front()) &&
           isLetterOrDigit(label.back()) &&
           std::all_of(label.begin(), label.end(), [&](QChar c) { return isLetterOrDigit(c) || c == u'-'; });
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString toAsciiHost(const QString &name, bool allowSingleLabel)
{
    QString host = name;
    if (host.endsWith(u'.')) {
        host.chop(1);
    }
    if (host.isEmpty() || host.size() > 253) {
        return {};
    }
    host = isAscii(host) ? host.toLower() : QString::fromLatin1(QUrl::toAce(host));
    if (host.isEmpty() || host.size() > 253) {
        return {};
    }
    const QList<QStringView> labels = QStringView(host).split(u'.');
    if (!std::all_of(labels.begin(), labels.end(), isLabel) || (labels.size() < 2 && !allowSingleLabel)) {
        return {};
    }
    // "192.0.2.1" has the shape of a host name; the last label of a real one is never all digits (RFC 3696
    // section 2).
    if (std::all_of(labels.back().begin(), labels.back().end(), [](QChar c) { return c.isDigit(); })) {
        return {};
    }
    return host;
}

QString hostKey(const QString &name)
{
    const QString ascii = toAsciiHost(name);
    return ascii.isEmpty() ? name.toLower() : ascii;
}

QString toUnicodeHost(const QString &name)
{
    if (!name.contains(QLatin1StringView("xn--"), Qt::CaseInsensitive)) {
        return name;
    }
    // For every top-level domain: these are the administrator's own names, not links to be tempted by.
    const QString decoded = QUrl::fromAce(name.toLatin1(), QUrl::IgnoreIDNWhitelist);
    return decoded.isEmpty() ? name : decoded;
}

bool isIpAddress(const QString &text)
{
    // QHostAddress takes "1" and "0x7f.1" for IPv4 and scope ids for IPv6; neither is an address to publish.
    if (text.contains(u':')) {
        return !text.contains(u'%') && QHostAddress(text).protocol() == QAbstractSocket::IPv6Protocol;
    }
    return text.count(u'.') == 3 && QHostAddress(text).toString() == text;
}

} // namespace autoconfigure
