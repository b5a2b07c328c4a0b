// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>

namespace autoconfigure
{

/// One record of RFC 4180: mostly a line, more where a quoted cell goes over several.
struct CsvRecord {
    /// Trimmed where not quoted; line breaks in quoted ones are '\n'.
    QStringList cells;
    /// Characters of the text, the line end included.
    qsizetype length = 0;
    qsizetype lines = 1;
};

/// The record at the beginning of `text`. "#" after nothing or a blank, in the first cell, begins a comment.
/// Nothing where it would have more than `longest` characters or a quotation mark is not closed: a quoted
/// cell over several lines has to end at a separator or a line end, so that a stray quotation mark takes few
/// other lines along.
std::optional<CsvRecord> readCsvRecord(QStringView text, QChar separator, qsizetype longest);

/// Characters up to the next line, the line end included.
qsizetype lineLength(QStringView text);

} // namespace autoconfigure
