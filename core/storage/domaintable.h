// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/proposedchange.h"
#include "storage/domainlist.h"

namespace autoconfigure
{

/// The domains at these positions as CSV (RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know
/// it) with the columns of parseDomainList() that at least one of them has something for. Reading it gives
/// the same domains, but for the members that this version does not know.
QByteArray domainTable(const Workspace &workspace, const QList<qsizetype> &positions, char separator = ',');

/// What taking over a list would change. A domain that is there gets what stands in the list's columns, and
/// keeps the rest; without a profile in the list it keeps its own. One that is not there is added, as one
/// change at the place "/domains/N" behind the last one; without a profile it gets the first.
QList<ProposedChange> tableChanges(const Workspace &workspace, const DomainList &list);

/// The workspace with those of the changes that are accepted.
Workspace withTable(const Workspace &workspace, const DomainList &list,
                    const QList<ProposedChange> &accepted);

} // namespace autoconfigure
