// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/jsonreader.h"

#include "storage/jsonmembers.h"

#include "model/plaintext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace autoconfigure
{

namespace
{

struct Json {
    Q_DECLARE_TR_FUNCTIONS(Json)
};

/// "place:line:column" of the byte at `offset`.
QString lineAndColumn(const QString &place, const QByteArray &json, qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, json.size());
    const qsizetype line = std::count(json.begin(), json.begin() + offset, '\n') + 1;
    qsizetype start = offset == 0 ? 0 : json.lastIndexOf('\n', offset - 1) + 1;
    if (start == 0 && json.startsWith("\xEF\xBB\xBF")) {
        start = 3;
    }
    // Bytes 10xxxxxx continue a character.
    const qsizetype column = std::count_if(json.begin() + std::min(start, offset), json.begin() + offset,
                                           [](char c) { return (static_cast<uchar>(c) & 0xC0U) != 0x80U; });
    return place + u':' + QString::number(line) + u':' + QString::number(column + 1);
}

/// The comma before the "]" or "}" at which the parser stopped, or -1.
qsizetype trailingComma(const QByteArray &json, qsizetype stopped)
{
    for (const qsizetype bracket : {stopped - 1, stopped}) {
        const bool isBracket =
            bracket >= 0 && bracket < json.size() && (json.at(bracket) == ']' || json.at(bracket) == '}');
        const QByteArray before = isBracket ? json.first(bracket).trimmed() : QByteArray();
        if (before.endsWith(',')) {
            return json.lastIndexOf(',', bracket);
        }
    }
    return -1;
}

QString syntaxMessage(QJsonParseError::ParseError error, bool atEnd)
{
    if (error == QJsonParseError::DeepNesting) {
        return Json::tr("lists and objects are nested too deeply");
    }
    if (error == QJsonParseError::IllegalUTF8String) {
        return Json::tr("this is not UTF-8 text; save the file as UTF-8");
    }
    if (atEnd) {
        return Json::tr(
            "the file ends in the middle; it was cut off, so take it from a backup or add what is missing");
    }
    switch (error) {
    case QJsonParseError::UnterminatedObject:
        return Json::tr("not JSON: a comma or a closing } is missing here");
    case QJsonParseError::MissingNameSeparator:
        return Json::tr("not JSON: a colon is missing here");
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::MissingValueSeparator:
        return Json::tr("not JSON: a comma or a closing ] is missing here");
    case QJsonParseError::IllegalNumber:
    case QJsonParseError::TerminationByNumber:
        return Json::tr("not JSON: this is not a number");
    case QJsonParseError::IllegalEscapeSequence:
        return Json::tr("not JSON: unknown escape sequence; a backslash is written \\\\");
    case QJsonParseError::UnterminatedString:
        return Json::tr("not JSON: a closing quotation mark is missing");
    case QJsonParseError::GarbageAtEnd:
        return Json::tr("not JSON: there is text after the end");
    case QJsonParseError::DocumentTooLarge:
        return Json::tr("the file is too large");
    default:
        return Json::tr("not JSON: something else was expected here");
    }
}

} // namespace

Result<QByteArray> readWholeFile(const QString &fileName, qint64 limit)
{
    if (QFileInfo(fileName).isDir()) {
        return failure(fileName, Json::tr("this is a folder, not a file"));
    }
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(fileName, Json::tr("cannot be read: %1").arg(file.errorString()));
    }
    const QString tooLarge = Json::tr("the file is larger than %1; this is no file of this program")
                                 .arg(QLocale().formattedDataSize(limit, 0));
    if (file.size() > limit) {
        return failure(fileName, tooLarge);
    }
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError) {
        return failure(fileName, Json::tr("cannot be read: %1").arg(file.errorString()));
    }
    if (bytes.size() > limit) {
        return failure(fileName, tooLarge);
    }
    return bytes;
}

Result<QJsonObject> parseJsonObject(const QByteArray &json, const QString &place)
{
    if (json.trimmed().isEmpty()) {
        return failure(place, Json::tr("the file is empty"));
    }
    if (json.startsWith("\xFF\xFE") || json.startsWith("\xFE\xFF")) {
        return failure(place, Json::tr("this is not UTF-8 text; save the file as UTF-8"));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        if (const qsizetype comma = trailingComma(json, error.offset); comma >= 0) {
            return failure(lineAndColumn(place, json, comma),
                           Json::tr("not JSON: nothing follows this comma; remove it"));
        }
        const bool atEnd =
            error.error != QJsonParseError::MissingObject && json.mid(error.offset).trimmed().isEmpty();
        // The parser has mostly read the offending character already.
        const bool passed = !atEnd && error.error != QJsonParseError::GarbageAtEnd &&
                            error.error != QJsonParseError::IllegalNumber &&
                            error.error != QJsonParseError::IllegalUTF8String;
        return failure(lineAndColumn(place, json, error.offset - (passed ? 1 : 0)),
                       syntaxMessage(error.error, atEnd));
    }
    if (!document.isObject()) {
        return failure(lineAndColumn(place, json, 0), Json::tr("the file must be one JSON object, { … }"));
    }
    if (const qsizetype repeated = repeatedMember(json); repeated >= 0) {
        return failure(lineAndColumn(place, json, repeated),
                       Json::tr("“%1” is there twice in one object; remove one of the two")
                           .arg(QString::fromUtf8(memberAt(json, repeated))));
    }
    return document.object();
}

QString jsonTypeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return Json::tr("null");
    case QJsonValue::Bool:
        return value.toBool() ? Json::tr("true") : Json::tr("false");
    case QJsonValue::Double:
        return std::floor(value.toDouble()) == value.toDouble() ? Json::tr("a whole number")
                                                                : Json::tr("a number");
    case QJsonValue::String:
        return Json::tr("a text");
    case QJsonValue::Array:
        return Json::tr("a list");
    case QJsonValue::Object:
        return Json::tr("an object");
    case QJsonValue::Undefined:
        break;
    }
    return Json::tr("nothing");
}

FieldPath JsonStep::path() const
{
    const FieldPath before = parent == nullptr ? FieldPath() : parent->path();
    if (index >= 0) {
        return before / index;
    }
    return key.isEmpty() ? before : before / QString(key);
}

void JsonReading::fail(const JsonStep &step, const QString &message)
{
    if (!error) {
        const FieldPath path = step.path();
        error = Error{path.isRoot() ? place : place + QStringLiteral(": ") + path.toString(), message};
    }
}

void JsonReading::expected(const JsonStep &step, const QString &what, const QJsonValue &found)
{
    fail(step, Json::tr("expected %1, found %2").arg(what, jsonTypeName(found)));
}

JsonObjectReader::JsonObjectReader(JsonReading &reading, const QJsonValue &value, const JsonStep &step)
    : m_reading(reading), m_step(step), m_object(value.toObject())
{
    if (!value.isObject()) {
        reading.expected(step, Json::tr("an object"), value);
    }
}

QJsonValue JsonObjectReader::take(QLatin1StringView key)
{
    m_taken.append(key);
    return m_object.value(key);
}

QString JsonObjectReader::textValue(JsonReading &reading, const QJsonValue &value, const JsonStep &step)
{
    if (!value.isString()) {
        reading.expected(step, Json::tr("a text"), value);
        return {};
    }
    QString text = value.toString();
    if (const qsizetype position = firstForbiddenCharacter(text); position >= 0) {
        const QString code =
            QString::number(text.at(position).unicode(), 16).toUpper().rightJustified(4, u'0');
        reading.fail(step,
                     Json::tr("the text contains the control character U+%1, which no mail client can be "
                              "sent; remove it")
                         .arg(code));
        return {};
    }
    return text;
}

QString JsonObjectReader::text(QLatin1StringView key, const QString &fallback)
{
    const QJsonValue value = take(key);
    return value.isUndefined() ? fallback : textValue(m_reading, value, step(key));
}

QString JsonObjectReader::requiredText(QLatin1StringView key)
{
    if (!has(key)) {
        m_reading.fail(m_step, Json::tr("\"%1\" is missing").arg(key));
    }
    return text(key);
}

int JsonObjectReader::integer(QLatin1StringView key, int fallback)
{
    const QJsonValue value = take(key);
    if (value.isUndefined()) {
        return fallback;
    }
    const double number = value.toDouble(0.5);
    if (std::floor(number) != number) {
        m_reading.expected(step(key), Json::tr("a whole number"), value);
        return fallback;
    }
    if (std::abs(number) > std::numeric_limits<int>::max()) {
        m_reading.fail(step(key), Json::tr("the number is too large"));
        return fallback;
    }
    return static_cast<int>(number);
}

bool JsonObjectReader::boolean(QLatin1StringView key, bool fallback)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool()) {
        m_reading.expected(step(key), Json::tr("true or false"), value);
    }
    return value.toBool(fallback);
}

bool JsonObjectReader::isList(const QJsonValue &value, const JsonStep &step)
{
    if (!value.isArray()) {
        m_reading.expected(step, Json::tr("a list"), value);
    }
    return value.isArray();
}

void JsonObjectReader::failWord(JsonReading &reading, const QJsonValue &value, const JsonStep &step,
                                const QStringList &words)
{
    const QString found =
        value.isString() ? u'"' + quotedForMessage(value.toString()) + u'"' : jsonTypeName(value);
    reading.fail(step, Json::tr("expected one of %1; found %2").arg(words.join(QStringLiteral(", ")), found));
}

QJsonObject JsonObjectReader::extra() const
{
    QJsonObject rest;
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        const auto isMember = [key = it.key()](QLatin1StringView taken) { return key == taken; };
        if (std::none_of(m_taken.begin(), m_taken.end(), isMember)) {
            rest.insert(it.key(), it.value());
        }
    }
    return rest;
}

} // namespace autoconfigure
