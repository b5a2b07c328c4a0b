// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"

namespace autoconfigure
{

/// Prints how long the preview and the filter of the window take to answer. Needs a QApplication.
void benchWindow(const Workspace &workspace);
/// The same for the results of a probe of so many domains.
void benchProbeResults(int domains);

} // namespace autoconfigure
