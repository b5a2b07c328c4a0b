// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace autoconfigure
{

/// A spreadsheet would calculate such a cell: it begins with = + - @, a tab or a carriage return.
bool looksLikeFormula(QStringView text);

/// One line of RFC 4180, with its CRLF; some spreadsheets want semicolons for the commas. A cell that looks
/// like a formula gets an apostrophe in front.
QByteArray csvLine(const QStringList &cells, char separator = ',');

} // namespace autoconfigure
