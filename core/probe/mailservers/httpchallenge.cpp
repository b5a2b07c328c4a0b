// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailservers/httpchallenge.h"

#include "model/plaintext.h"

namespace autoconfigure
{

namespace
{

constexpr qsizetype mostSchemes = 20;
constexpr qsizetype longestScheme = 40;

/// What is between the commas that are in no quoted string.
QByteArrayList listElements(const QByteArray &value)
{
    QByteArrayList elements(1);
    bool isQuoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char octet = value.at(i);
        if (octet == ',' && !isQuoted) {
            elements.append(QByteArray());
            continue;
        }
        elements.last() += octet;
        if (octet == '"') {
            isQuoted = !isQuoted;
        } else if (octet == '\\' && isQuoted && i + 1 < value.size()) {
            elements.last() += value.at(++i);
        }
    }
    return elements;
}

/// The scheme that begins here; empty where it is a further parameter of the one before.
QByteArray schemeOf(const QByteArray &element)
{
    const QByteArray text = element.trimmed();
    qsizetype end = 0;
    while (end < text.size() && text.at(end) != ' ' && text.at(end) != '\t' && text.at(end) != '=') {
        ++end;
    }
    return text.mid(end).trimmed().startsWith('=') ? QByteArray() : text.left(end);
}

} // namespace

QStringList challengeSchemes(const HttpHop &answer)
{
    QStringList schemes;
    for (const QByteArray &element : listElements(answer.allHeaders("WWW-Authenticate"))) {
        const QString scheme = quotedForMessage(QString::fromLatin1(schemeOf(element)), longestScheme);
        if (!scheme.isEmpty() && !schemes.contains(scheme) && schemes.size() < mostSchemes) {
            schemes.append(scheme);
        }
    }
    return schemes;
}

} // namespace autoconfigure
