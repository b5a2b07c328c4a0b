// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pathbar.h"

#include <QList>

namespace autoconfigure
{

class OverviewModel;

/// What the way is about.
struct PathSubject {
    /// In the workspace.
    QList<qsizetype> positions;
    /// Of what the domains share: hosting and profiles.
    Severity worstShared = Severity::Ok;
    /// There was an export or a deployment, and no change since.
    bool isExported = false;
    /// What checks and probes just these domains: "F5".
    QString checkKey;
    QString probeKey;
};

/// Shows how far the domains are on their way, and what is left to do.
void showNextSteps(PathBar *path, const OverviewModel &overview, const PathSubject &subject);

} // namespace autoconfigure
