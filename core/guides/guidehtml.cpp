// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guide.h"

#include "guides/guidewords.h"
#include "model/fillin.h"

#include <QXmlStreamWriter>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// For every medium. A guide is a sheet of paper: black on white on every screen.
constexpr char paperStyle[] = R"(
body { font-family: sans-serif; font-size: 11pt; color: #1a1a1a; background-color: #ffffff; }
p { margin-top: 4px; margin-bottom: 4px; }
h1 { font-size: 18pt; font-weight: bold; margin-top: 2px; margin-bottom: 4px; }
h2 { font-size: 13pt; font-weight: bold; margin-top: 14px; margin-bottom: 4px; }
li { margin-bottom: 7px; }
td { vertical-align: top; }
th { text-align: left; background-color: #eef1f4; }
a { color: #0b4f9e; }
.organisation { font-size: 12pt; font-weight: bold; color: #44505c; }
.audience { color: #44505c; margin-bottom: 10px; }
.steps { margin-top: 10px; }
.servers { font-size: 9pt; border-collapse: collapse; }
.servers th, .servers td { border: 1px solid #b8c0c8; padding: 4px; }
.servers .port { white-space: nowrap; }
.code { text-align: center; font-size: 8pt; color: #44505c; }
)";
/// What QTextDocument would misunderstand.
constexpr char browserStyle[] = R"(
@page { size: A4; margin: 15mm; }
html { background: #ffffff; }
body { max-width: 180mm; margin: 10mm auto; padding: 0 4mm; line-height: 1.35; overflow-wrap: break-word; }
table { width: calc(100% - 1px); border-collapse: collapse; }
ol { margin: 0; padding-left: 1.6em; }
.steps td { padding: 0; }
.steps .code { width: 47mm; padding-left: 5mm; }
.code img { width: 42mm; height: 42mm; }
.steps a, .servers .value { overflow-wrap: anywhere; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
)";

class PageWriter
{
public:
    explicit PageWriter(QXmlStreamWriter &xml) : m_xml(xml) {}

    void open(const QString &tag, const QString &cssClass = {})
    {
        m_xml.writeStartElement(tag);
        if (!cssClass.isEmpty()) {
            m_xml.writeAttribute(u"class"_s, cssClass);
        }
    }
    void close()
    {
        m_xml.writeEndElement();
        m_xml.writeCharacters(u"\n"_s);
    }
    void element(const QString &tag, const QString &text, const QString &cssClass = {})
    {
        open(tag, cssClass);
        m_xml.writeCharacters(text);
        close();
    }
    void sentence(const GuideSentence &spans)
    {
        for (const GuideSpan &span : spans) {
            span.isLabel ? m_xml.writeTextElement(u"b"_s, span.text) : m_xml.writeCharacters(span.text);
        }
    }
    void link(const QString &url, const QString &text)
    {
        m_xml.writeStartElement(u"a"_s);
        m_xml.writeAttribute(u"href"_s, url);
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

private:
    QXmlStreamWriter &m_xml;
};

void writeHead(QXmlStreamWriter &xml, const Guide &guide, GuideMedium medium)
{
    PageWriter page(xml);
    page.open(u"head"_s);
    xml.writeEmptyElement(u"meta"_s);
    xml.writeAttribute(u"charset"_s, u"utf-8"_s);
    xml.writeEmptyElement(u"meta"_s);
    xml.writeAttribute(u"name"_s, u"viewport"_s);
    xml.writeAttribute(u"content"_s, u"width=device-width, initial-scale=1"_s);
    page.element(u"title"_s, guide.title + u" – "_s + guide.organisation);
    page.element(u"style"_s, QString::fromLatin1(paperStyle));
    if (medium == GuideMedium::Browser) {
        page.element(u"style"_s, QString::fromLatin1(browserStyle));
    }
    page.close();
}

void writeSteps(QXmlStreamWriter &xml, const Guide &guide)
{
    PageWriter page(xml);
    page.open(u"ol"_s);
    for (const GuideStep &step : guide.steps) {
        page.open(u"li"_s);
        page.sentence(step.sentence);
        if (!step.url.isEmpty()) {
            xml.writeEmptyElement(u"br"_s);
            page.link(step.url, step.url);
        }
        page.close();
    }
    page.close();
}

void writeCode(QXmlStreamWriter &xml, const Guide &guide)
{
    const GuideWords words(guide.language);
    xml.writeEmptyElement(u"img"_s);
    xml.writeAttribute(u"src"_s, guideCodeSource(guide));
    xml.writeAttribute(u"width"_s, u"160"_s);
    xml.writeAttribute(u"height"_s, u"160"_s);
    xml.writeAttribute(u"alt"_s, fillIn(words(QT_TRANSLATE_NOOP("Guide", "QR code of %1")), {guide.codeUrl}));
}

void writeStepsBesideCode(QXmlStreamWriter &xml, const Guide &guide)
{
    PageWriter page(xml);
    page.open(u"table"_s, u"steps"_s);
    xml.writeAttribute(u"role"_s, u"presentation"_s);
    xml.writeAttribute(u"width"_s, u"100%"_s);
    page.open(u"tr"_s);
    page.open(u"td"_s);
    writeSteps(xml, guide);
    page.close();
    page.open(u"td"_s, u"code"_s);
    xml.writeAttribute(u"width"_s, u"180"_s);
    xml.writeAttribute(u"align"_s, u"center"_s);
    writeCode(xml, guide);
    page.close();
    page.close();
    page.close();
}

void writeServers(QXmlStreamWriter &xml, const Guide &guide)
{
    const GuideWords words(guide.language);
    PageWriter page(xml);
    page.element(u"h2"_s, words(QT_TRANSLATE_NOOP("Guide", "Servers")));
    page.open(u"p"_s);
    page.sentence(guide.byHand);
    page.close();
    page.open(u"table"_s, u"servers"_s);
    for (const auto &[name, value] : {std::pair(u"width"_s, u"100%"_s),
                                      {u"border"_s, u"1"_s},
                                      {u"cellspacing"_s, u"0"_s},
                                      {u"cellpadding"_s, u"4"_s}}) {
        xml.writeAttribute(name, value);
    }
    page.open(u"tr"_s);
    struct Column {
        const char *head;
        int percent;
    };
    // Neither host names nor numbers have a place to break.
    constexpr Column columns[] = {{QT_TRANSLATE_NOOP("Guide", "For"), 17},
                                  {QT_TRANSLATE_NOOP("Guide", "Server"), 24},
                                  {QT_TRANSLATE_NOOP("Guide", "Port"), 7},
                                  {QT_TRANSLATE_NOOP("Guide", "Security"), 11},
                                  {QT_TRANSLATE_NOOP("Guide", "Authentication"), 19},
                                  {QT_TRANSLATE_NOOP("Guide", "User name"), 22}};
    for (const Column &column : columns) {
        xml.writeStartElement(u"th"_s);
        xml.writeAttribute(u"scope"_s, u"col"_s);
        xml.writeAttribute(u"width"_s, QString::number(column.percent) + u'%');
        xml.writeCharacters(words(column.head));
        xml.writeEndElement();
    }
    page.close();
    for (const GuideServer &server : guide.servers) {
        page.open(u"tr"_s);
        // Long ones break anywhere, words do not.
        for (const auto &[cell, cssClass] : {std::pair(server.purpose, QString()),
                                             {server.host, u"value"_s},
                                             {server.port, u"port"_s},
                                             {server.security, QString()},
                                             {server.signIn, QString()},
                                             {server.username, u"value"_s}}) {
            page.open(u"td"_s, cssClass);
            xml.writeCharacters(cell);
            xml.writeEndElement();
        }
        page.close();
    }
    page.close();
}

void writeHelp(QXmlStreamWriter &xml, const Guide &guide)
{
    constexpr qsizetype printed = 100;
    PageWriter page(xml);
    page.element(u"h2"_s, GuideWords(guide.language)(QT_TRANSLATE_NOOP("Guide", "Help")));
    for (const GuideLink &link : guide.help) {
        page.open(u"p"_s);
        page.link(link.url, link.title);
        // On paper a link is its address; one that nobody would type is left to the screen.
        if (link.url != link.title && link.url.size() <= printed) {
            xml.writeCharacters(u" – "_s + link.url);
        }
        page.close();
    }
}

} // namespace

QString guideCodeSource(const Guide &guide)
{
    return guide.code ? u"data:image/svg+xml;base64,"_s + QString::fromLatin1(qrSvg(*guide.code).toBase64())
                      : QString();
}

QByteArray guideHtml(const Guide &guide, GuideMedium medium)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    PageWriter page(xml);
    xml.writeDTD(u"<!DOCTYPE html>\n"_s);
    xml.writeStartElement(u"html"_s);
    xml.writeAttribute(u"lang"_s, guide.language);
    writeHead(xml, guide, medium);
    page.open(u"body"_s);
    page.element(u"p"_s, guide.organisation, u"organisation"_s);
    page.element(u"h1"_s, guide.title);
    page.element(u"p"_s, guide.audience, u"audience"_s);
    guide.code ? writeStepsBesideCode(xml, guide) : writeSteps(xml, guide);
    if (!guide.servers.isEmpty()) {
        writeServers(xml, guide);
    }
    if (!guide.help.isEmpty()) {
        writeHelp(xml, guide);
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace autoconfigure
