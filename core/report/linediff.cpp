// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/linediff.h"

#include <QJsonDocument>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <dtl/dtl.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace autoconfigure
{

namespace
{

constexpr qsizetype mostLines = 5'000;
/// Deeper documents are not ours; indenting them would only make them long.
constexpr int deepestXml = 100;

/// Lines that go (`gone`) and come (`come`) between two that stay.
void appendBlock(QList<DiffRow> &rows, QList<qsizetype> &gone, QList<qsizetype> &come)
{
    for (qsizetype i = 0; i < std::max(gone.size(), come.size()); ++i) {
        const qsizetype left = gone.value(i, -1);
        const qsizetype right = come.value(i, -1);
        rows.append({left < 0    ? DiffRow::Kind::OnlyRight
                     : right < 0 ? DiffRow::Kind::OnlyLeft
                                 : DiffRow::Kind::Changed,
                     left, right});
    }
    gone.clear();
    come.clear();
}

QList<DiffRow> lineByLine(const QStringList &left, const QStringList &right)
{
    QList<DiffRow> rows;
    QList<qsizetype> gone;
    QList<qsizetype> come;
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        if (i < left.size() && i < right.size() && left.at(i) == right.at(i)) {
            appendBlock(rows, gone, come);
            rows.append({DiffRow::Kind::Same, i, i});
            continue;
        }
        if (i < left.size()) {
            gone.append(i);
        }
        if (i < right.size()) {
            come.append(i);
        }
    }
    appendBlock(rows, gone, come);
    return rows;
}

std::optional<QByteArray> indentedXml(const QByteArray &document)
{
    QXmlStreamReader reader(document);
    // Prefixes and declarations stay as they were written.
    reader.setNamespaceProcessing(false);
    QByteArray result;
    QXmlStreamWriter writer(&result);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(2);
    int depth = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++depth > deepestXml) {
                return {};
            }
            writer.writeStartElement(reader.qualifiedName().toString());
            writer.writeAttributes(reader.attributes());
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            writer.writeEndElement();
            break;
        case QXmlStreamReader::Characters:
            if (!reader.isWhitespace()) {
                writer.writeCharacters(reader.text().trimmed().toString());
            }
            break;
        case QXmlStreamReader::DTD:
            // A property list has one; entities are no layout.
            if (!reader.entityDeclarations().isEmpty()) {
                return {};
            }
            writer.writeCurrentToken(reader);
            break;
        case QXmlStreamReader::EntityReference:
            return {};
        case QXmlStreamReader::StartDocument:
            if (!reader.documentVersion().isEmpty()) {
                writer.writeCurrentToken(reader);
            }
            break;
        case QXmlStreamReader::Comment:
            writer.writeCurrentToken(reader);
            break;
        default:
            break;
        }
    }
    // The writer begins with a new line where there is no XML declaration.
    return reader.hasError() ? std::nullopt : std::optional(result.trimmed());
}

} // namespace

QList<DiffRow> sideBySide(const QStringList &left, const QStringList &right)
{
    if (std::max(left.size(), right.size()) > mostLines) {
        return lineByLine(left, right);
    }
    dtl::Diff<QString, std::vector<QString>> diff(std::vector<QString>(left.cbegin(), left.cend()),
                                                  std::vector<QString>(right.cbegin(), right.cend()));
    diff.onHuge();
    diff.compose();
    QList<DiffRow> rows;
    QList<qsizetype> gone;
    QList<qsizetype> come;
    for (const auto &[line, place] : diff.getSes().getSequence()) {
        // dtl counts from 1.
        if (place.type == dtl::SES_DELETE) {
            gone.append(place.beforeIdx - 1);
        } else if (place.type == dtl::SES_ADD) {
            come.append(place.afterIdx - 1);
        } else {
            appendBlock(rows, gone, come);
            rows.append({DiffRow::Kind::Same, place.beforeIdx - 1, place.afterIdx - 1});
        }
    }
    appendBlock(rows, gone, come);
    return rows;
}

QStringList comparableLines(const QByteArray &document, bool ignoreLayout)
{
    QByteArray text = document;
    if (ignoreLayout) {
        if (const QJsonDocument json = QJsonDocument::fromJson(document); !json.isNull()) {
            text = json.toJson(QJsonDocument::Indented);
        } else if (const std::optional<QByteArray> xml = indentedXml(document)) {
            text = *xml;
        }
    }
    text.replace("\r\n", "\n");
    while (text.endsWith('\n')) {
        text.chop(1);
    }
    return text.isEmpty() ? QStringList() : QString::fromUtf8(text).split(u'\n');
}

} // namespace autoconfigure
