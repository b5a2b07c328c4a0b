// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/workspace.h"

namespace autoconfigure
{

/// A workspace made of what another program wrote or serves, and what there is to say about it: what could
/// not be taken over, where a value comes from.
struct Import {
    Workspace workspace;
    Findings findings;
};

} // namespace autoconfigure
