// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/workspacefile.h"
namespace autoconfigure
{
Result<Workspace> parseWorkspace(const QByteArray &, const QString &)
{
    return Workspace();
}
QByteArray serializeWorkspace(const Workspace &)
{
    return {};
}
Result<Workspace> loadWorkspace(const QString &)
{
    return Workspace();
}
Result<void> saveWorkspace(const Workspace &, const QString &)
{
    return {};
}
Workspace newWorkspace(const QString &)
{
    return {};
}
} // namespace autoconfigure
