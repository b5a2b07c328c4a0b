// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"

#include <QIcon>
#include <QString>

namespace autoconfigure
{

/// The icon resources/icons/NAME.svg, tinted at every painting from the application's palette (the status
/// icons with their semantic colour, "app" with its own colours), sharp at any size and device pixel ratio. A
/// null icon where there is no such file.
QIcon themedIcon(const QString &name);

/// "status-ok", "status-info", "status-warning", "status-error": they differ in shape and colour.
QString severityIconName(Severity severity);

} // namespace autoconfigure
