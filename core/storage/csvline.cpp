// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/csvline.h"

namespace autoconfigure
{

namespace
{

QByteArray csvCell(QString text)
{
    static const QString formula = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formula.contains(text.front())) {
        text.prepend(u'\'');
    }
    QByteArray cell = text.toUtf8();
    if (cell.contains('"') || cell.contains(',') || cell.contains('\n') || cell.contains('\r')) {
        cell = '"' + cell.replace("\"", "\"\"") + '"';
    }
    return cell;
}

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    QByteArrayList line;
    for (const QString &cell : cells) {
        line.append(csvCell(cell));
    }
    return line.join(',') + "\r\n";
}

} // namespace autoconfigure
