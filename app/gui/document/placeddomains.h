// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"

#include <utility>

namespace autoconfigure
{

/// Domains with their positions, in ascending order.
using PlacedDomains = QList<std::pair<qsizetype, Domain>>;

} // namespace autoconfigure
