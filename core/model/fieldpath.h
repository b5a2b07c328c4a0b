// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace autoconfigure
{

/// The place of a field in the workspace file, as a JSON Pointer (RFC 6901): `/profiles/0/services/2/port`.
/// Findings point with it, errors name it, the window jumps to it.
class FieldPath
{
public:
    FieldPath() = default;
    /// A pointer as it stands in a report; text that is none gives the root.
    static FieldPath fromString(const QString &pointer);

    /// The path of member `key`; "~" and "/" in it are escaped.
    [[nodiscard]] FieldPath operator/(QStringView key) const;
    /// The path of element `index` of a list, from 0.
    [[nodiscard]] FieldPath operator/(qsizetype index) const;

    /// Unescaped members, outermost first.
    QStringList segments() const;
    bool isRoot() const { return m_pointer.isEmpty(); }
    /// True where this is `ancestor` itself or a place inside it.
    bool isWithin(const FieldPath &ancestor) const;
    const QString &toString() const { return m_pointer; }

    friend bool operator==(const FieldPath &, const FieldPath &) = default;
    friend auto qHash(const FieldPath &path, size_t seed = 0) { return qHash(path.m_pointer, seed); }

private:
    QString m_pointer;
};

} // namespace autoconfigure
