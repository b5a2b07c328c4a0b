// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"

namespace autoconfigure
{

/// The domain whose autoconfig. and autodiscover. hosts answer for all the others, as A-labels: the one
/// entered under hosting, else the workspace's first. Empty where it is no host name.
QString hostingDomainOf(const Workspace &workspace);

} // namespace autoconfigure
