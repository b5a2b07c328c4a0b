// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/workspace.h"

namespace autoconfigure
{

/// What is wrong or risky in the workspace itself, ordered by place. Client formats have their own findings:
/// clients/clientreview.h puts both together.
Findings validate(const Workspace &workspace);

} // namespace autoconfigure
