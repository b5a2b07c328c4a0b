// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pathbar.h"

#include <QList>

namespace autoconfigure
{

class OverviewModel;

/// Shows how far the domains at these positions of the workspace are on their way, and what is left to do.
/// `isExported`: there was an export or a deployment, and no change since.
void showNextSteps(PathBar *path, const OverviewModel &overview, const QList<qsizetype> &positions,
                   bool isExported);

} // namespace autoconfigure
