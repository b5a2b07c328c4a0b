// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace autoconfigure
{

/// Asks on the terminal of the process, whatever standard input and output are, and shows nothing of what is
/// typed. Nothing where there is no terminal, or the user ends the input (Ctrl+D).
std::optional<QString> askOnTerminal(const QString &question);

} // namespace autoconfigure
