// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace autoconfigure
{

/// What a shell offers for the last of `words`, which follow the program's name: one candidate a line, the
/// word, a tab and what it means, or ":files" for the shell's own list of files. In the system's language.
/// The scripts in installer/completion/ ask for it.
QByteArray completionLines(const QStringList &words);

} // namespace autoconfigure
