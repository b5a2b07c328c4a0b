// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "storage/import.h"

namespace autoconfigure
{

/// Three-way merge: what either side has changed since `base`. Domains are the same by name, profiles by id,
/// deployment targets by address, a profile's services by protocol (where it has each once); their other
/// members are merged one by one. Where both sides have changed one value differently, `ours` stands and a
/// finding at its place in the result says what `theirs` was.
Result<Import> mergeThreeWay(const Workspace &base, const Workspace &ours, const Workspace &theirs);

} // namespace autoconfigure
