// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace autoconfigure
{

/// The position of the first character that no format can carry in a line of text, or -1: control characters
/// (line breaks and tabs among them), half surrogate pairs, and what XML 1.0 section 2.2 leaves out.
qsizetype firstForbiddenCharacter(const QString &text);

/// `text` as it can stand in a message: at most `longest` characters, forbidden characters replaced by
/// U+FFFD.
QString quotedForMessage(const QString &text, qsizetype longest = 60);

} // namespace autoconfigure
