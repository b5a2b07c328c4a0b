// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/xmlreading.h"

#include <QStringList>

#include <vector>

namespace autoconfigure
{

/// A value of an Apple property list.
struct PlistValue {
    enum class Type { String, Integer, Real, Boolean, Date, Data, Array, Dictionary };

    Type type = Type::String;
    /// Of strings, numbers, dates and data, as it stands there, trimmed but for strings.
    QString text;
    bool flag = false;
    double number = 0;
    /// Of arrays and dictionaries; those of a dictionary belong to `keys`.
    std::vector<PlistValue> items;
    QStringList keys;
    qint64 line = 0;
    qint64 column = 0;

    /// The dictionary's value, or null.
    const PlistValue *find(const QString &key) const;
    QString place() const;
};

/// The value in a property list as XML. Binary, signed and encrypted (CMS) property lists give an error that
/// says so. Stricter than needed where devices are: a key twice, a number that is none and an unknown element
/// are errors.
Result<PlistValue> readPlist(const QByteArray &bytes);

} // namespace autoconfigure
