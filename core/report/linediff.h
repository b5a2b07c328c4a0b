// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace autoconfigure
{

/// One row of two texts side by side.
struct DiffRow {
    enum class Kind { Same, Changed, OnlyLeft, OnlyRight };
    Kind kind = Kind::Same;
    /// Line numbers from 0; -1 where the side has no line here.
    qsizetype left = -1;
    qsizetype right = -1;

    friend bool operator==(const DiffRow &, const DiffRow &) = default;
};

/// The shortest way from one to the other, line by line. Lines that go and lines that come at the same place
/// stand beside each other as Changed. Texts of more than 5,000 lines are compared line N with line N.
QList<DiffRow> sideBySide(const QStringList &left, const QStringList &right);

/// The lines of a document to compare. With `ignoreLayout`, XML and JSON are indented anew first, so that
/// only what they say is compared; what is neither stays as it is.
QStringList comparableLines(const QByteArray &document, bool ignoreLayout);

} // namespace autoconfigure
