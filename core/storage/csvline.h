// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace autoconfigure
{

/// One line of RFC 4180, with its CRLF. A cell that a spreadsheet would take for a formula gets an apostrophe
/// in front.
QByteArray csvLine(const QStringList &cells);

} // namespace autoconfigure
