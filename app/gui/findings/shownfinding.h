// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/workspace.h"

#include <array>

namespace autoconfigure
{

/// A finding with what its row of the table says and is searched and sorted by, in the language of when that
/// was made: too much to make for each of thousands of findings while somebody types or clicks.
struct ShownFinding {
    enum Column { SeverityColumn, Subject, Message, Place, ColumnCount };

    Finding finding;
    QString message;
    QString place;
    /// All that the row and the advice say, without regard to letter case.
    QString searchKey;
    /// Of each column: the row's place in the order of the column's texts. Equal texts have the same.
    std::array<int, ColumnCount> ranks{};

    friend bool operator==(const ShownFinding &, const ShownFinding &) = default;
};

/// The worst first, the same severity in the order of the review. `workspace` is what was reviewed: places
/// are named after it. Takes no part in the window: to be called from any thread.
QList<ShownFinding> shownFindings(const Workspace &workspace, const Findings &findings);

} // namespace autoconfigure
