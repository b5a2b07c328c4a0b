// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/fieldpath.h"

namespace autoconfigure
{

FieldPath FieldPath::fromString(const QString &pointer)
{
    FieldPath path;
    if (pointer.startsWith(u'/')) {
        path.m_pointer = pointer;
    }
    return path;
}

FieldPath FieldPath::operator/(QStringView key) const
{
    FieldPath path;
    path.m_pointer =
        m_pointer + u'/' +
        key.toString().replace(u'~', QLatin1StringView("~0")).replace(u'/', QLatin1StringView("~1"));
    return path;
}

FieldPath FieldPath::operator/(qsizetype index) const
{
    FieldPath path;
    path.m_pointer = m_pointer + u'/' + QString::number(index);
    return path;
}

QStringList FieldPath::segments() const
{
    QStringList list = m_pointer.split(u'/');
    list.removeFirst();
    for (QString &segment : list) {
        segment.replace(QLatin1StringView("~1"), QLatin1StringView("/"))
            .replace(QLatin1StringView("~0"), QLatin1StringView("~"));
    }
    return list;
}

bool FieldPath::isWithin(const FieldPath &ancestor) const
{
    return m_pointer.startsWith(ancestor.m_pointer) &&
           (m_pointer.size() == ancestor.m_pointer.size() || m_pointer.at(ancestor.m_pointer.size()) == u'/');
}

} // namespace autoconfigure
