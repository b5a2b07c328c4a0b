// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"

namespace autoconfigure
{

/// A hoster's workspace of `count` domains, the same on every call: three profiles, some domains with their
/// own name or services, some names with accents.
Workspace sampleWorkspace(qsizetype count);

} // namespace autoconfigure
