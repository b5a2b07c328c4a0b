// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

#include <optional>

namespace autoconfigure
{

/// Writes the file whole or leaves what was there, also where the disk is full. `permissions` hold from the
/// first byte on; none: those of a new file, or of the one that is replaced.
Result<void> writeFile(const QString &fileName, const QByteArray &bytes,
                       std::optional<QFileDevice::Permissions> permissions = {});

} // namespace autoconfigure
