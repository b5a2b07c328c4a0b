// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plaintext.h"

namespace autoconfigure
{

namespace
{

bool isForbidden(char16_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || c >= 0xFFFE;
}

} // namespace

qsizetype firstForbiddenCharacter(const QString &text)
{
    const qsizetype size = text.size();
    for (qsizetype i = 0; i < size; ++i) {
        const QChar c = text.at(i);
        if (isForbidden(c.unicode())) {
            return i;
        }
        if (c.isSurrogate()) {
            if (!c.isHighSurrogate() || i + 1 == size || !text.at(i + 1).isLowSurrogate()) {
                return i;
            }
            ++i;
        }
    }
    return -1;
}

QString quotedForMessage(const QString &text, qsizetype longest)
{
    QString result = text;
    if (result.size() > longest) {
        result.truncate(longest);
        result += u'…';
    }
    for (qsizetype i = firstForbiddenCharacter(result); i >= 0; i = firstForbiddenCharacter(result)) {
        result[i] = QChar::ReplacementCharacter;
    }
    return result;
}

} // namespace autoconfigure
