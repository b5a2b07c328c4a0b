// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/plistreading.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace autoconfigure
{

namespace
{

struct TypeWord {
    PlistValue::Type type;
    QLatin1StringView word;
};
constexpr std::array typeWords = {
    TypeWord{PlistValue::Type::String, QLatin1StringView("string")},
    TypeWord{PlistValue::Type::Integer, QLatin1StringView("integer")},
    TypeWord{PlistValue::Type::Real, QLatin1StringView("real")},
    TypeWord{PlistValue::Type::Boolean, QLatin1StringView("true")},
    TypeWord{PlistValue::Type::Boolean, QLatin1StringView("false")},
    TypeWord{PlistValue::Type::Date, QLatin1StringView("date")},
    TypeWord{PlistValue::Type::Data, QLatin1StringView("data")},
    TypeWord{PlistValue::Type::Array, QLatin1StringView("array")},
    TypeWord{PlistValue::Type::Dictionary, QLatin1StringView("dict")},
};

Result<PlistValue> valueOf(const XmlElement &element);

Result<PlistValue> dictionaryOf(const XmlElement &element, PlistValue value)
{
    for (std::size_t i = 0; i < element.children.size(); i += 2) {
        const XmlElement &key = element.children.at(i);
        if (key.name != u"key" || i + 1 >= element.children.size()) {
            return failure(
                key.place(),
                ForeignDocument::tr("A dictionary has a key before each value; here one is missing."));
        }
        if (value.keys.contains(key.text)) {
            return failure(key.place(), ForeignDocument::tr("The key “%1” is there twice.").arg(key.text));
        }
        Result<PlistValue> item = valueOf(element.children.at(i + 1));
        if (!item) {
            return item;
        }
        value.keys.append(key.text);
        value.items.push_back(std::move(*item));
    }
    return value;
}

/// Recursion is bounded by the depth that readXml() allows.
Result<PlistValue> valueOf(const XmlElement &element)
{
    const auto it = std::find_if(typeWords.begin(), typeWords.end(),
                                 [&element](const TypeWord &entry) { return element.name == entry.word; });
    if (it == typeWords.end()) {
        return failure(element.place(),
                       ForeignDocument::tr("“%1” is no value of a property list.").arg(element.name));
    }
    PlistValue value;
    value.type = it->type;
    value.line = element.line;
    value.column = element.column;
    value.text = value.type == PlistValue::Type::String ? element.text : element.text.trimmed();
    switch (value.type) {
    case PlistValue::Type::Boolean:
        value.flag = element.name == u"true";
        break;
    case PlistValue::Type::Integer:
    case PlistValue::Type::Real: {
        bool isNumber = false;
        value.number = value.text.toDouble(&isNumber);
        if (!isNumber) {
            return failure(
                element.place(),
                ForeignDocument::tr("“%1” is no number; devices refuse the whole profile.").arg(value.text));
        }
        break;
    }
    case PlistValue::Type::Array:
        for (const XmlElement &child : element.children) {
            Result<PlistValue> item = valueOf(child);
            if (!item) {
                return item;
            }
            value.items.push_back(std::move(*item));
        }
        break;
    case PlistValue::Type::Dictionary:
        return dictionaryOf(element, std::move(value));
    default:
        break;
    }
    return value;
}

/// What a file is that begins like no XML; empty if nothing known.
QString otherKind(const QByteArray &bytes)
{
    if (bytes.startsWith("bplist")) {
        return ForeignDocument::tr(
            "This is a binary property list; convert it to XML first: plutil -convert xml1 FILE.");
    }
    // DER: a SEQUENCE that holds the object identifier of CMS (1.2.840.113549.1.7.3 and its neighbours). What
    // is signed has been taken out of its signature before.
    static const QByteArray cms = QByteArray::fromHex("2a864886f70d0107");
    const bool isDer = bytes.startsWith('\x30') && bytes.left(32).contains(cms);
    if (isDer || bytes.startsWith("-----BEGIN ")) {
        return ForeignDocument::tr("This profile is encrypted for one device, or signed twice, and cannot be "
                                   "read.");
    }
    return {};
}

} // namespace

const PlistValue *PlistValue::find(const QString &key) const
{
    const qsizetype index = keys.indexOf(key);
    return index < 0 ? nullptr : &items.at(static_cast<std::size_t>(index));
}

QString PlistValue::place() const
{
    return QString::number(line) + u':' + QString::number(column);
}

Result<PlistValue> readPlist(const QByteArray &bytes)
{
    if (const QString kind = otherKind(bytes); !kind.isEmpty()) {
        return failure({}, kind);
    }
    const Result<XmlElement> root = readXml(bytes, Doctype::WithoutSubset);
    if (!root) {
        return tl::unexpected(root.error());
    }
    if (root->name != u"plist" || root->children.size() != 1) {
        return failure(root->place(),
                       ForeignDocument::tr(
                           "This is no property list: the element plist with one value in it is missing."));
    }
    return valueOf(root->children.front());
}

} // namespace autoconfigure
