// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace autoconfigure
{

/// Until the end of the program, Ctrl+C and a request to end no longer kill it: wasInterrupted() tells, and
/// the work under way ends by itself, with what it had begun cleared away.
void catchInterruptions();
bool wasInterrupted();

} // namespace autoconfigure
