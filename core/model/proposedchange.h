// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/workspace.h"

namespace autoconfigure
{

/// A change of one place of the workspace, to be looked at before it is made.
struct ProposedChange {
    FieldPath where;
    QString before;
    QString after;
    /// What validation says about the place when the change has been made.
    Findings findings = {};

    friend bool operator==(const ProposedChange &, const ProposedChange &) = default;
};

/// Puts to each change the warnings and errors that `after`, the workspace with all of them, has at its
/// place.
void markFindings(const Workspace &after, QList<ProposedChange> &changes);

} // namespace autoconfigure
