// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/bundle.h"
#include "command.h"

#include <optional>

namespace autoconfigure
{

/// "static", "apache" and so on.
QStringList bundleTargetWords();

/// The parts of the bundle that --target names, each once; empty without the option. Nothing, and the
/// complaint made, for a word that is none.
std::optional<QList<BundleTarget>> readBundleTargets(const Invocation &invocation, const Command &command);

} // namespace autoconfigure
