// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace autoconfigure
{

/// The object that makes up a JSON document from outside, of at most 1 MiB. UTF-8, with or without byte order
/// mark.
Result<QJsonObject> readJsonObject(const QByteArray &bytes);

} // namespace autoconfigure
