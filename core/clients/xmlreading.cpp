// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/xmlreading.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QXmlStreamReader>

#include <algorithm>

namespace autoconfigure
{

namespace
{

constexpr qsizetype maximumBytes = qsizetype{1024} * 1024;
constexpr std::size_t maximumDepth = 64;
constexpr int maximumElements = 20'000;
constexpr int maximumAttributes = 64;

QString placeOf(qint64 line, qint64 column)
{
    return QString::number(line) + u':' + QString::number(column);
}

/// The encoding that the XML declaration names, in lower case; empty if none.
QString declaredEncoding(const QByteArray &bytes)
{
    static const QRegularExpression declaration(
        QStringLiteral(R"(^\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["'])"));
    return declaration.match(QString::fromLatin1(bytes.left(256))).captured(1).toLower();
}

Result<QString> decode(const QByteArray &bytes)
{
    std::optional<QStringConverter::Encoding> encoding = QStringConverter::encodingForData(bytes, u'<');
    if (!encoding) {
        const QString name = declaredEncoding(bytes);
        // A file that was saved anew often keeps the word of its old encoding: eight bit text that claims to
        // be UTF-16 is UTF-8.
        if (name.isEmpty() || name == u"utf-8" || name == u"utf8" || name == u"us-ascii" ||
            name == u"ascii" || name.startsWith(u"utf-16")) {
            encoding = QStringConverter::Utf8;
        } else if (name == u"iso-8859-1" || name == u"latin1") {
            encoding = QStringConverter::Latin1;
        } else {
            return failure({}, ForeignDocument::tr("The file is encoded in %1; save it as UTF-8.").arg(name));
        }
    }
    QStringDecoder decoder(*encoding, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError()) {
        return failure({}, ForeignDocument::tr("The file is not valid %1; save it as UTF-8.")
                               .arg(QString::fromLatin1(QStringConverter::nameForEncoding(*encoding))));
    }
    return text;
}

/// Looks at the markup before the parser does, so that the parser never sees a document type with a subset
/// (entities) nor a tag whose attributes it would compare with one another for minutes.
class MarkupGuard
{
public:
    MarkupGuard(const QString &text, Doctype doctype) : m_text(text), m_doctype(doctype) {}

    std::optional<Error> check()
    {
        for (m_position = m_text.indexOf(u'<'); m_position >= 0;
             m_position = m_text.indexOf(u'<', m_position)) {
            const QStringView rest = QStringView(m_text).mid(m_position);
            if (rest.startsWith(u"<!--")) {
                skipTo(u"-->", 4);
            } else if (rest.startsWith(u"<![CDATA[")) {
                skipTo(u"]]>", 9);
            } else if (rest.startsWith(u"<?")) {
                skipTo(u"?>", 2);
            } else if (rest.startsWith(u"<!")) {
                if (countUntagged(u'[') > 0 || m_doctype == Doctype::Refused) {
                    return error(ForeignDocument::tr("A document type declaration is not read; remove it."));
                }
            } else if (countUntagged(u'=') > maximumAttributes) {
                return error(ForeignDocument::tr("An element has too many attributes."));
            }
            if (m_position < 0) {
                break;
            }
        }
        return std::nullopt;
    }

private:
    void skipTo(QStringView end, qsizetype from)
    {
        m_start = m_position;
        m_position = m_text.indexOf(end, m_position + from);
    }

    /// Goes to the tag's end and counts `wanted` outside of quotes.
    int countUntagged(QChar wanted)
    {
        m_start = m_position;
        int count = 0;
        QChar quote;
        for (++m_position; m_position < m_text.size(); ++m_position) {
            const QChar c = m_text.at(m_position);
            if (!quote.isNull()) {
                quote = c == quote ? QChar() : quote;
            } else if (c == u'"' || c == u'\'') {
                quote = c;
            } else if (c == wanted) {
                ++count;
            } else if (c == u'>') {
                break;
            }
        }
        return count;
    }

    Error error(const QString &message) const
    {
        const QStringView before = QStringView(m_text).left(m_start);
        const qsizetype column = m_start - (before.lastIndexOf(u'\n') + 1);
        return Error{placeOf(before.count(u'\n') + 1, column + 1), message};
    }

    const QString &m_text;
    Doctype m_doctype;
    qsizetype m_position = 0;
    qsizetype m_start = 0;
};

XmlElement elementAt(const QXmlStreamReader &reader)
{
    XmlElement element;
    element.name = reader.name().toString();
    element.namespaceUri = reader.namespaceUri().toString();
    element.line = reader.lineNumber();
    element.column = reader.columnNumber();
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        element.attributes.emplace_back(attribute.qualifiedName().toString(), attribute.value().toString());
    }
    return element;
}

} // namespace

QString XmlElement::attribute(QStringView attributeName) const
{
    const auto it = std::find_if(attributes.begin(), attributes.end(),
                                 [attributeName](const auto &entry) { return entry.first == attributeName; });
    return it == attributes.end() ? QString() : it->second;
}

const XmlElement *XmlElement::child(QStringView childName) const
{
    const auto it = std::find_if(children.begin(), children.end(),
                                 [childName](const XmlElement &element) { return element.is(childName); });
    return it == children.end() ? nullptr : &*it;
}

QString XmlElement::value(QStringView childName) const
{
    const XmlElement *element = child(childName);
    return element == nullptr ? QString() : element->text.trimmed();
}

QString XmlElement::place() const
{
    return placeOf(line, column);
}

Result<XmlElement> readXml(const QByteArray &bytes, Doctype doctype)
{
    if (bytes.size() > maximumBytes) {
        return failure({}, ForeignDocument::tr("The file is larger than 1 MiB and is not read."));
    }
    if (bytes.trimmed().isEmpty()) {
        return failure({}, ForeignDocument::tr("The file is empty."));
    }
    const Result<QString> text = decode(bytes);
    if (!text) {
        return tl::unexpected(text.error());
    }
    if (const std::optional<Error> error = MarkupGuard(*text, doctype).check()) {
        return tl::unexpected(*error);
    }

    QXmlStreamReader reader(*text);
    // The document itself, so that the root is a child like any other.
    XmlElement document;
    std::vector<XmlElement *> open = {&document};
    int elements = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (open.size() > maximumDepth) {
                reader.raiseError(ForeignDocument::tr("Elements are nested more than 64 deep."));
            } else if (++elements > maximumElements) {
                reader.raiseError(ForeignDocument::tr("There are more than 20,000 elements."));
            } else {
                // Only the last child of an element is ever open, so the pointers hold.
                open.back()->children.push_back(elementAt(reader));
                open.push_back(&open.back()->children.back());
            }
            break;
        case QXmlStreamReader::EndElement:
            open.pop_back();
            break;
        case QXmlStreamReader::Characters:
            open.back()->text += reader.text();
            break;
        case QXmlStreamReader::EntityReference:
            reader.raiseError(
                ForeignDocument::tr("The entity “%1” is not known.").arg(reader.name().toString()));
            break;
        default:
            break;
        }
    }
    if (reader.hasError()) {
        const QString place = placeOf(reader.lineNumber(), reader.columnNumber());
        return failure(
            place, reader.error() == QXmlStreamReader::CustomError
                       ? reader.errorString()
                       : ForeignDocument::tr("This is not well-formed XML: %1").arg(reader.errorString()));
    }
    if (document.children.empty()) {
        return failure({}, ForeignDocument::tr("This is no XML document."));
    }
    return std::move(document.children.front());
}

} // namespace autoconfigure
