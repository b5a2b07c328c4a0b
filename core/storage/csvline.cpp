// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/csvline.h"

namespace autoconfigure
{

namespace
{

QByteArray csvCell(QString text, char separator)
{
    if (looksLikeFormula(text)) {
        text.prepend(u'\'');
    }
    QByteArray cell = text.toUtf8();
    // Blanks at the ends are only kept in quotes by readers such as ours.
    if (cell.contains('"') || cell.contains(separator) || cell.contains('\n') || cell.contains('\r') ||
        cell != cell.trimmed()) {
        cell = '"' + cell.replace("\"", "\"\"") + '"';
    }
    return cell;
}

} // namespace

bool looksLikeFormula(QStringView text)
{
    constexpr QStringView formula = u"=+-@\t\r";
    return !text.isEmpty() && formula.contains(text.front());
}

QByteArray csvLine(const QStringList &cells, char separator)
{
    QByteArrayList line;
    for (const QString &cell : cells) {
        line.append(csvCell(cell, separator));
    }
    return line.join(separator) + "\r\n";
}

} // namespace autoconfigure
