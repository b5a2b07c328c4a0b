// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/webserver.h"
namespace autoconfigure
{
QByteArray apacheConfiguration(const Workspace &, const QList<qsizetype> &)
{
    return {};
}
QByteArray nginxConfiguration(const Workspace &, const QList<qsizetype> &)
{
    return {};
}
} // namespace autoconfigure
