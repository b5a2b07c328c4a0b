// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/targetformat.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

QString targetEnding(TargetFormat format)
{
    switch (format) {
    case TargetFormat::Zip:
        return u".zip"_s;
    case TargetFormat::TarGz:
        return u".tar.gz"_s;
    case TargetFormat::Folder:
        break;
    }
    return {};
}

TargetFormat targetFormatOf(const QString &path)
{
    if (path.endsWith(".zip"_L1, Qt::CaseInsensitive)) {
        return TargetFormat::Zip;
    }
    return path.endsWith(".tar.gz"_L1, Qt::CaseInsensitive) ? TargetFormat::TarGz : TargetFormat::Folder;
}

} // namespace autoconfigure
