// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace autoconfigure
{

/// What the program does, and its commands.
QString programHelp();
QString commandHelp(const Command &command);

} // namespace autoconfigure
