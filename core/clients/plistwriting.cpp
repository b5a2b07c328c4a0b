// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/plistwriting.h"

#include "clients/xmlwriting.h"

#include <QXmlStreamWriter>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

void PlistWriter::text(const QString &key, const QString &value)
{
    m_xml.writeTextElement(u"key"_s, key);
    m_xml.writeTextElement(u"string"_s, value);
}

void PlistWriter::number(const QString &key, int value)
{
    m_xml.writeTextElement(u"key"_s, key);
    m_xml.writeTextElement(u"integer"_s, QString::number(value));
}

void PlistWriter::flag(const QString &key, bool value)
{
    m_xml.writeTextElement(u"key"_s, key);
    m_xml.writeEmptyElement(value ? u"true"_s : u"false"_s);
}

void PlistWriter::dictionary(const QString &key, const std::function<void()> &write)
{
    m_xml.writeTextElement(u"key"_s, key);
    container(u"dict"_s, write);
}

void PlistWriter::array(const QString &key, const std::function<void()> &write)
{
    m_xml.writeTextElement(u"key"_s, key);
    container(u"array"_s, write);
}

void PlistWriter::item(const std::function<void()> &write)
{
    container(u"dict"_s, write);
}

void PlistWriter::container(const QString &element, const std::function<void()> &write)
{
    m_xml.writeStartElement(element);
    write();
    m_xml.writeEndElement();
}

QByteArray plistDocument(const std::function<void(PlistWriter &)> &write)
{
    return xmlDocument([&write](QXmlStreamWriter &xml) {
        xml.writeDTD(u"<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
                     "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">"_s);
        xml.writeStartElement(u"plist"_s);
        xml.writeAttribute(u"version"_s, u"1.0"_s);
        PlistWriter plist(xml);
        plist.item([&] { write(plist); });
    });
}

} // namespace autoconfigure
