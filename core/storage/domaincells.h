// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"

#include <QFlags>
#include <QStringList>

#include <optional>

namespace autoconfigure
{

/// What a list or table of domains may say about each of them. Services and links to help have numbered
/// columns, one for each; their order is the columns'.
enum class DomainColumn {
    Profile = 1,
    DisplayName = 2,
    ShortName = 4,
    Mx = 8,
    DkimSelectors = 16,
    Documentation = 32,
    Services = 64
};
Q_DECLARE_FLAGS(DomainColumns, DomainColumn)
Q_DECLARE_OPERATORS_FOR_FLAGS(DomainColumns)

/// In the order of a table.
const QList<DomainColumn> &allDomainColumns();

/// "profile", "displayName", "shortName", "mx", "dkimSelectors"; "help" and "service" without their number.
QString domainColumnName(DomainColumn column);
/// From the name in a header in any letter case, "service2" included.
std::optional<DomainColumn> domainColumnFromName(const QString &name);

/// The cells of a column: one, or as many as there are services or links. A lone apostrophe stands for an own
/// text that is empty, "none" for an own list that is; no cells, or an empty one, for what follows the
/// profile.
QStringList cellsOf(const Domain &domain, DomainColumn column);

/// Takes the cells, which were read as they stand in the file, into the domain. Gives those that it refuses;
/// the domain has all others.
QStringList readCells(const QStringList &cells, DomainColumn column, Domain &domain);

/// What a table's writer puts before a text, so that a spreadsheet takes none for a formula, is taken off.
QString textOfCell(const QString &cell);

} // namespace autoconfigure
