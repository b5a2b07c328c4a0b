// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace autoconfigure
{

/// What stands before the first `separator`, or everything where there is none; without blanks around.
QByteArray upTo(const QByteArray &text, char separator);

/// "v=DMARC1; p=none": the form of DKIM, DMARC, MTA-STS and TLS-RPT records (RFC 6376 section 3.2).
struct Tag {
    /// Lower case.
    QByteArray name;
    QByteArray value;
};

struct TagList {
    QList<Tag> tags;

    /// The value; nothing where there is no such tag.
    std::optional<QByteArray> value(QByteArrayView name) const;
};

/// Nothing where a part is no "name=value" or a name comes twice.
std::optional<TagList> parseTags(const QByteArray &text);

/// Whether the record's text begins with this version tag: "v=DMARC1".
bool hasVersion(const QByteArray &text, QByteArrayView version);

} // namespace autoconfigure
