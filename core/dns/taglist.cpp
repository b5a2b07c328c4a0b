// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/taglist.h"

#include <algorithm>

namespace autoconfigure
{

QByteArray upTo(const QByteArray &text, char separator)
{
    const qsizetype end = text.indexOf(separator);
    return (end < 0 ? text : text.first(end)).trimmed();
}

std::optional<QByteArray> TagList::value(QByteArrayView name) const
{
    const auto found =
        std::find_if(tags.cbegin(), tags.cend(), [name](const Tag &tag) { return tag.name == name; });
    return found == tags.cend() ? std::nullopt : std::optional(found->value);
}

std::optional<TagList> parseTags(const QByteArray &text)
{
    TagList list;
    for (const QByteArray &part : text.split(';')) {
        const QByteArray trimmed = part.trimmed();
        if (trimmed.isEmpty()) {
            continue;
        }
        const qsizetype equals = trimmed.indexOf('=');
        const Tag tag{trimmed.left(equals).trimmed().toLower(), trimmed.mid(equals + 1).trimmed()};
        if (equals < 1 || list.value(tag.name)) {
            return std::nullopt;
        }
        list.tags.append(tag);
    }
    return list;
}

bool hasVersion(const QByteArray &text, QByteArrayView version)
{
    // Blanks may stand around "=", and the tag ends at a blank, a semicolon or the end.
    QByteArray begin = upTo(text, ';');
    if (const qsizetype equals = begin.indexOf('='); equals > 0) {
        begin = begin.left(equals).trimmed() + '=' + begin.mid(equals + 1).trimmed();
    }
    return begin == version;
}

} // namespace autoconfigure
