// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/workspace.h"

namespace autoconfigure
{

/// validate() and every client format's review together, without repetition: domains that share a profile
/// share its findings. This is what the window and `validate` show.
Findings reviewWorkspace(const Workspace &workspace);

} // namespace autoconfigure
