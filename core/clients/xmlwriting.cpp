// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/xmlwriting.h"

#include <QXmlStreamWriter>

namespace autoconfigure
{

QByteArray xmlDocument(const std::function<void(QXmlStreamWriter &)> &write)
{
    QByteArray bytes;
    QXmlStreamWriter writer(&bytes);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(2);
    writer.writeStartDocument();
    write(writer);
    // Closes what is open and ends with the newline.
    writer.writeEndDocument();
    return bytes;
}

} // namespace autoconfigure
