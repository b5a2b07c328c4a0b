// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"

namespace autoconfigure
{

/// Prints for how long the window, with results of all domains, does not answer while somebody works with it.
/// Needs a QApplication.
void benchStandstill(const Workspace &workspace);

} // namespace autoconfigure
