// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QString>

namespace autoconfigure
{

/// Asks on the terminal of this process, whatever standard input and output are, and shows nothing of what is
/// typed. Fails where there is no terminal, and after an interruption. `stdinOption` is the option that reads
/// it from standard input: "password-stdin".
Result<QString> askForPassword(const QString &question, const char *stdinOption);

/// The first line of standard input, without its end.
Result<QString> readPasswordLine();

} // namespace autoconfigure
