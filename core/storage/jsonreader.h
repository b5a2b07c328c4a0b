// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/fieldpath.h"
#include "model/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVarLengthArray>

#include <optional>

namespace autoconfigure
{

/// The bytes of a file, or why they cannot be had. More than `limit` bytes are an error.
Result<QByteArray> readWholeFile(const QString &fileName, qint64 limit);

/// The object that makes up a JSON file. The place of an error is "PLACE:LINE:COLUMN", both from 1, the
/// column in characters.
Result<QJsonObject> parseJsonObject(const QByteArray &json, const QString &place);

/// The translated name of what was found: "a text", "a whole number", "a list"…
QString jsonTypeName(const QJsonValue &value);

/// A step on the way to a value; the steps make a path only when an error needs one.
struct JsonStep {
    const JsonStep *parent = nullptr;
    QLatin1StringView key;
    qsizetype index = -1;

    FieldPath path() const;
};

/// What one reading has in common. The first error wins; what is read after it does not matter.
struct JsonReading {
    /// The file's name.
    QString place;
    std::optional<Error> error;

    void fail(const JsonStep &step, const QString &message);
    void expected(const JsonStep &step, const QString &what, const QJsonValue &found);
};

/// Takes the members of one JSON object apart, strictly: a member has the right type or is an error. Absent
/// members give the fallback.
class JsonObjectReader
{
public:
    /// `step` must outlive the reader.
    JsonObjectReader(JsonReading &reading, const QJsonValue &value, const JsonStep &step);

    bool has(QLatin1StringView key) const { return m_object.contains(key); }
    /// One line of text that every format can carry (plaintext.h).
    QString text(QLatin1StringView key, const QString &fallback = {});
    QString requiredText(QLatin1StringView key);
    int integer(QLatin1StringView key, int fallback);
    bool boolean(QLatin1StringView key, bool fallback);

    /// One of a set of words; `all` and `wordOf` list the allowed ones for the message.
    template <typename T>
    std::optional<T> word(QLatin1StringView key, std::optional<T> (*fromWord)(QStringView),
                          const QList<T> &all, QString (*wordOf)(T))
    {
        const QJsonValue value = take(key);
        const JsonStep step{&m_step, key};
        return value.isUndefined() ? std::nullopt : wordValue(m_reading, value, step, fromWord, all, wordOf);
    }

    template <typename T>
    static std::optional<T> wordValue(JsonReading &reading, const QJsonValue &value, const JsonStep &step,
                                      std::optional<T> (*fromWord)(QStringView), const QList<T> &all,
                                      QString (*wordOf)(T))
    {
        if (const std::optional<T> known = fromWord(value.toString()); known && value.isString()) {
            return known;
        }
        QStringList words;
        for (const T &item : all) {
            words.append(wordOf(item));
        }
        failWord(reading, value, step, words);
        return std::nullopt;
    }

    /// Each element by `readItem(reading, value, step)`.
    template <typename T>
    QList<T> list(QLatin1StringView key, T (*readItem)(JsonReading &, const QJsonValue &, const JsonStep &),
                  const QList<T> &fallback = {})
    {
        const QJsonValue value = take(key);
        if (value.isUndefined()) {
            return fallback;
        }
        const JsonStep listStep{&m_step, key};
        QList<T> items;
        if (!isList(value, listStep)) {
            return items;
        }
        const QJsonArray array = value.toArray();
        items.reserve(array.size());
        for (qsizetype i = 0; i < array.size() && !m_reading.error; ++i) {
            items.append(readItem(m_reading, array.at(i), JsonStep{&listStep, {}, i}));
        }
        return items;
    }

    /// The raw value of a member; undefined where it is absent.
    QJsonValue take(QLatin1StringView key);
    JsonStep step(QLatin1StringView key) const { return {&m_step, key}; }
    JsonReading &reading() { return m_reading; }

    static QString textValue(JsonReading &reading, const QJsonValue &value, const JsonStep &step);

    /// The members that nobody asked for.
    QJsonObject extra() const;

private:
    bool isList(const QJsonValue &value, const JsonStep &step);
    static void failWord(JsonReading &reading, const QJsonValue &value, const JsonStep &step,
                         const QStringList &words);

    JsonReading &m_reading;
    const JsonStep &m_step;
    QJsonObject m_object;
    QVarLengthArray<QLatin1StringView, 16> m_taken;
};

} // namespace autoconfigure
