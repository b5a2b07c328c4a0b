// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/sourcehighlighter.h"

#include <QRegularExpression>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

// Block states of XML; a text before the first block is in state -1.
enum XmlState { InText = 0, InComment = 1, InTag = 2 };

/// Where the comment that begins with `mark` outside of double quotes starts; the length if there is none.
qsizetype commentStart(const QString &text, QChar mark, bool onlyAfterSpace)
{
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\\') {
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == mark && !quoted && (!onlyAfterSpace || i == 0 || text.at(i - 1).isSpace())) {
            return i;
        }
    }
    return text.size();
}

} // namespace

SourceHighlighter::SourceHighlighter(Syntax syntax, QTextDocument *document)
    : QSyntaxHighlighter(document), m_syntax(syntax)
{
}

void SourceHighlighter::setColors(const SemanticColors &colors)
{
    m_colors = colors;
    rehighlight();
}

void SourceHighlighter::highlightBlock(const QString &text)
{
    switch (m_syntax) {
    case Syntax::Xml:
        highlightXml(text);
        break;
    case Syntax::Zone:
        highlightZone(text);
        break;
    case Syntax::Plain:
        break;
    case Syntax::WebServer:
        highlightWebServer(text);
        break;
    }
}

void SourceHighlighter::highlightXml(const QString &text)
{
    static const QRegularExpression tagStart(u"<[/?!]?[\\w:.-]*"_s);
    static const QRegularExpression tagPart(
        u"(?<end>[/?]?>)|(?<string>\"[^\"]*\"?|'[^']*'?)|(?<name>[\\w:.-]+)"_s);
    static const QRegularExpression entity(u"&[#\\w]+;"_s);

    int state = std::max(previousBlockState(), static_cast<int>(InText));
    qsizetype position = 0;
    const auto color = [this](qsizetype from, qsizetype to, const QColor &foreground) {
        setFormat(static_cast<int>(from), static_cast<int>(to - from), foreground);
    };
    while (position < text.size()) {
        if (state == InComment) {
            const qsizetype end = text.indexOf("-->"_L1, position);
            const qsizetype next = end < 0 ? text.size() : end + 3;
            color(position, next, m_colors.comment);
            state = end < 0 ? InComment : InText;
            position = next;
        } else if (state == InTag) {
            const QRegularExpressionMatch part = tagPart.match(text, position);
            if (!part.hasMatch()) {
                break;
            }
            position = part.capturedEnd();
            if (part.hasCaptured(u"end")) {
                color(part.capturedStart(), position, m_colors.tag);
                state = InText;
            } else {
                color(part.capturedStart(), position,
                      part.hasCaptured(u"string") ? m_colors.string : m_colors.attribute);
            }
        } else {
            const qsizetype next = text.indexOf(u'<', position);
            const qsizetype textEnd = next < 0 ? text.size() : next;
            for (QRegularExpressionMatchIterator it = entity.globalMatch(text, position); it.hasNext();) {
                const QRegularExpressionMatch match = it.next();
                if (match.capturedStart() >= textEnd) {
                    break;
                }
                color(match.capturedStart(), match.capturedEnd(), m_colors.number);
            }
            if (next < 0) {
                break;
            }
            if (QStringView(text).mid(next).startsWith("<!--"_L1)) {
                state = InComment;
                position = next;
            } else {
                position = tagStart.match(text, next).capturedEnd();
                color(next, position, m_colors.tag);
                state = InTag;
            }
        }
    }
    setCurrentBlockState(state);
}

void SourceHighlighter::highlightZone(const QString &text)
{
    static const QRegularExpression token(
        u"(?<string>\"(?:\\\\.|[^\"\\\\])*\"?)|(?<keyword>(?<=\\s)(?:IN|A|AAAA|CNAME|MX|SRV|TXT)(?=\\s))|(?<number>(?<=\\s)\\d+(?=\\s))|(?<directive>^\\$[A-Z]+)"_s);
    const qsizetype end = commentStart(text, u';', false);
    for (QRegularExpressionMatchIterator it = token.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedStart() >= end) {
            break;
        }
        const QColor &color = match.hasCaptured(u"string")   ? m_colors.string
                              : match.hasCaptured(u"number") ? m_colors.number
                                                             : m_colors.keyword;
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), color);
    }
    setFormat(static_cast<int>(end), static_cast<int>(text.size() - end), m_colors.comment);
}

void SourceHighlighter::highlightWebServer(const QString &text)
{
    // A section (<VirtualHost>), the directive at the beginning of the line, texts, $variables, %{…},
    // {placeholders} and @matchers.
    static const QRegularExpression token(
        u"(?<section>^\\s*</?\\w+|>\\s*$)|(?<directive>^\\s*\\w+(?=[\\s;{]|$))|(?<string>\"(?:\\\\.|[^\"\\\\])*\"?)|(?<variable>[$%]\\{?\\w+(?::\\w+)?\\}?|\\{[\\w.]+\\}|@\\w+)|(?<number>(?<=\\s)\\d+(?=[\\s;]|$))"_s);
    const qsizetype end = commentStart(text, u'#', true);
    for (QRegularExpressionMatchIterator it = token.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedStart() >= end) {
            break;
        }
        const QColor &color = match.hasCaptured(u"section")     ? m_colors.tag
                              : match.hasCaptured(u"directive") ? m_colors.keyword
                              : match.hasCaptured(u"string")    ? m_colors.string
                              : match.hasCaptured(u"variable")  ? m_colors.attribute
                                                                : m_colors.number;
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), color);
    }
    setFormat(static_cast<int>(end), static_cast<int>(text.size() - end), m_colors.comment);
}

} // namespace autoconfigure
