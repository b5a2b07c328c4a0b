// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace autoconfigure
{

/// What an export writes, in the order of the dialog's choice.
enum class TargetFormat { Folder, Zip, TarGz };

/// ".zip", ".tar.gz"; empty for a folder.
QString targetEnding(TargetFormat format);
/// What a path's ending says.
TargetFormat targetFormatOf(const QString &path);

} // namespace autoconfigure
