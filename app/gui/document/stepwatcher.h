// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace autoconfigure
{

/// Told that a step is done, or done again (true), or undone (false), after the value has changed.
using StepWatcher = std::function<void(bool isDone)>;

} // namespace autoconfigure
