// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/fillin.h"

#include <QCoreApplication>
#include <QLocale>

namespace autoconfigure
{

QString fillIn(const QString &text, const QStringList &arguments)
{
    QString filled;
    filled.reserve(text.size() + 32);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'%' && i + 1 < text.size() && text.at(i + 1).isDigit()) {
            filled += arguments.value(text.at(i + 1).digitValue() - 1);
            ++i;
        } else {
            filled += text.at(i);
        }
    }
    return filled;
}

namespace
{

/// What nobody enters: names have no such character.
constexpr QLatin1StringView dayMark("day\n");

QString shownTerm(const QString &argument)
{
    if (argument.startsWith(dayMark)) {
        const QDate day = QDate::fromString(argument.mid(dayMark.size()), Qt::ISODate);
        return QLocale().toString(day, QLocale::LongFormat);
    }
    return QCoreApplication::translate("Term", argument.toUtf8().constData());
}

} // namespace

QStringList translatedTerms(const QStringList &arguments)
{
    QStringList terms;
    terms.reserve(arguments.size());
    for (const QString &argument : arguments) {
        terms.append(shownTerm(argument));
    }
    return terms;
}

QString dayArgument(const QDate &day)
{
    return dayMark + day.toString(Qt::ISODate);
}

} // namespace autoconfigure
