// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"

#include <QByteArray>

namespace autoconfigure
{

/// The virtual hosts of the domains at these positions, for the bundle's static documents: the hosting domain
/// serves, the others redirect to it (design.md section 6). With every position these are the bytes of the
/// bundle's file; with one, what concerns that domain.
QByteArray apacheConfiguration(const Workspace &workspace, const QList<qsizetype> &domains);
QByteArray nginxConfiguration(const Workspace &workspace, const QList<qsizetype> &domains);

} // namespace autoconfigure
