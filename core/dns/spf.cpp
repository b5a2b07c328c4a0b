// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/spf.h"

#include "model/hostname.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

struct Mechanism {
    QLatin1StringView name;
    SpfTerm::Kind kind;
};

constexpr Mechanism mechanisms[] = {
    {QLatin1StringView("all"), SpfTerm::Kind::All}, {QLatin1StringView("include"), SpfTerm::Kind::Include},
    {QLatin1StringView("a"), SpfTerm::Kind::A},     {QLatin1StringView("mx"), SpfTerm::Kind::Mx},
    {QLatin1StringView("ptr"), SpfTerm::Kind::Ptr}, {QLatin1StringView("ip4"), SpfTerm::Kind::Ip4},
    {QLatin1StringView("ip6"), SpfTerm::Kind::Ip6}, {QLatin1StringView("exists"), SpfTerm::Kind::Exists},
};

bool isNetwork(const QString &text, QAbstractSocket::NetworkLayerProtocol protocol)
{
    const int longest = protocol == QAbstractSocket::IPv4Protocol ? 32 : 128;
    const QString address = text.section(u'/', 0, 0);
    bool isNumber = true;
    const int prefix = text.contains(u'/') ? text.section(u'/', 1).toInt(&isNumber) : longest;
    return isIpAddress(address) && QHostAddress(address).protocol() == protocol && isNumber && prefix >= 0 &&
           prefix <= longest;
}

/// A domain-spec: a name, possibly with macros and underscore labels.
bool isDomainSpec(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(?:[!-$&-~]|%\\{[slodiphcrtv][0-9]*r?[.\\-+,/_=]*\\}|%%|%_|%-)+$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(u'.') && !text.contains(u".."_s) && pattern.match(text).hasMatch();
}

/// "/24", "//64", "/24//64" at the end of a and mx.
bool takePrefixLengths(QString &argument)
{
    static const QRegularExpression pattern(u"(?:/(\\d{1,2}))?(?://(\\d{1,3}))?$"_s);
    const QRegularExpressionMatch match = pattern.match(argument);
    argument.truncate(match.capturedStart());
    return match.captured(1).toInt() <= 32 && match.captured(2).toInt() <= 128 && !argument.contains(u'/');
}

bool isValid(SpfTerm &term, bool hasColon)
{
    QString &argument = term.argument;
    switch (term.kind) {
    case SpfTerm::Kind::All:
        return argument.isEmpty() && !hasColon;
    case SpfTerm::Kind::Ip4:
        return isNetwork(argument, QAbstractSocket::IPv4Protocol);
    case SpfTerm::Kind::Ip6:
        return isNetwork(argument, QAbstractSocket::IPv6Protocol);
    case SpfTerm::Kind::Include:
    case SpfTerm::Kind::Exists:
    case SpfTerm::Kind::Redirect:
        return isDomainSpec(argument);
    case SpfTerm::Kind::A:
    case SpfTerm::Kind::Mx:
        return takePrefixLengths(argument) && (hasColon ? isDomainSpec(argument) : argument.isEmpty());
    case SpfTerm::Kind::Ptr:
        return hasColon ? isDomainSpec(argument) : argument.isEmpty();
    case SpfTerm::Kind::OtherModifier:
        return true;
    case SpfTerm::Kind::Invalid:
        return false;
    }
    return false;
}

SpfTerm parseTerm(const QString &text)
{
    static const QRegularExpression modifier(u"^([a-z][a-z0-9\\-_.]*)=(.*)$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mechanism(u"^([+\\-~?]?)([a-z0-9]+)(:?)(.*)$"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    SpfTerm term;
    term.text = text;
    bool hasColon = false;
    if (const QRegularExpressionMatch match = modifier.match(text); match.hasMatch()) {
        term.kind = match.captured(1).compare(u"redirect"_s, Qt::CaseInsensitive) == 0
                        ? SpfTerm::Kind::Redirect
                        : SpfTerm::Kind::OtherModifier;
        term.argument = match.captured(2).toLower();
    } else if (const QRegularExpressionMatch found = mechanism.match(text); found.hasMatch()) {
        const QString name = found.captured(2).toLower();
        for (const Mechanism &known : mechanisms) {
            if (name == known.name) {
                term.kind = known.kind;
            }
        }
        if (!found.captured(1).isEmpty()) {
            term.qualifier = found.captured(1).front().toLatin1();
        }
        hasColon = !found.captured(3).isEmpty();
        term.argument = found.captured(4).toLower();
    }
    if (!isValid(term, hasColon)) {
        term.kind = SpfTerm::Kind::Invalid;
    }
    if (term.argument.endsWith(u'.')) {
        term.argument.chop(1);
    }
    return term;
}

} // namespace

bool SpfTerm::looksUp() const
{
    switch (kind) {
    case Kind::Include:
    case Kind::A:
    case Kind::Mx:
    case Kind::Ptr:
    case Kind::Exists:
    case Kind::Redirect:
        return true;
    default:
        return false;
    }
}

bool isSpf(const QByteArray &text)
{
    constexpr QByteArrayView version("v=spf1");
    return text.first(qMin(version.size(), text.size())).toLower() == version &&
           (text.size() == version.size() || text.at(version.size()) == ' ');
}

SpfRecord parseSpf(const QByteArray &text)
{
    SpfRecord record;
    const QStringList words = QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.sliced(1)) {
        record.terms.append(parseTerm(word));
    }
    return record;
}

} // namespace autoconfigure
