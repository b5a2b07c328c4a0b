// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace autoconfigure
{

/// Decodes RFC 1952; reads no further than the first octet beyond `most`. Nothing where it is not gzip.
std::optional<QByteArray> gunzip(const QByteArray &bytes, qint64 most);

} // namespace autoconfigure
