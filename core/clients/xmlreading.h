// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <utility>
#include <vector>

namespace autoconfigure
{

/// The translation context of what is said about a document that came from outside.
struct ForeignDocument {
    Q_DECLARE_TR_FUNCTIONS(ForeignDocument)
};

/// One element of such a document.
struct XmlElement {
    /// Without prefix.
    QString name;
    QString namespaceUri;
    /// Qualified name and value.
    std::vector<std::pair<QString, QString>> attributes;
    /// The element's own text with CDATA, without its children's; not trimmed.
    QString text;
    std::vector<XmlElement> children;
    /// Where it begins, from 1.
    qint64 line = 0;
    qint64 column = 0;

    /// The attribute's value; empty where there is none.
    QString attribute(QStringView attributeName) const;
    /// The first child of that name without regard to letter case, or null.
    const XmlElement *child(QStringView childName) const;
    /// The trimmed text of that child; empty where there is none.
    QString value(QStringView childName) const;
    /// "line:column", for Error::place.
    QString place() const;

    bool is(QStringView otherName) const { return name.compare(otherName, Qt::CaseInsensitive) == 0; }
};

/// A document type declaration without internal subset is the least that property lists need.
enum class Doctype { Refused, WithoutSubset };

/// The document's root. Reads UTF-8, UTF-16, UTF-32 and ISO-8859-1. At most 1 MiB, 64 levels, 20,000 elements
/// and 64 attributes each; no internal document type, no entity but the five of XML itself, nothing from
/// outside. Errors name line and column where they have one.
Result<XmlElement> readXml(const QByteArray &bytes, Doctype doctype);

} // namespace autoconfigure
