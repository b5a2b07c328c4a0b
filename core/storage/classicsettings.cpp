// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/classicsettings.h"
namespace autoconfigure
{
Result<Import> importClassicSettings(const QByteArray &, const QString &)
{
    return Import();
}
bool looksLikeClassicSettings(const QByteArray &)
{
    return false;
}
QByteArray exportClassicSettings(const Workspace &, qsizetype)
{
    return {};
}
} // namespace autoconfigure
