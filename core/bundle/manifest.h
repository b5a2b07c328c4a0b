// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace autoconfigure
{

inline constexpr QLatin1StringView manifestName("manifest.json");
/// A manifest of a hundred thousand domains stays below; a file of ours is far smaller.
inline constexpr qint64 largestBundleFile = 256LL * 1024 * 1024;

/// SHA-256 in hexadecimal, by path.
using FileHashes = QHash<QString, QByteArray>;

QByteArray hashOf(const QByteArray &bytes);
/// Path and SHA-256 of every file of a manifest; nothing where it is no manifest of ours.
std::optional<FileHashes> readManifest(const QByteArray &json);

} // namespace autoconfigure
