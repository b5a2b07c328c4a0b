// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulk/proposalrun.h"
#include "storage/domainlist.h"

namespace autoconfigure
{

/// A list or table of domains beside the workspace that takes it over.
struct TableImport {
    DomainList list;
    /// What the list is added to: the open workspace, which without a profile gets one for these domains.
    Workspace base;
    bool hasNewProfile = false;
    /// How many of the listed domains are there already.
    qsizetype known = 0;

    /// The base with the chosen changes.
    Workspace after(const QList<ProposedChange> &chosen) const;
};

/// Reads a table into `import` and proposes what it changes. New domains for which it names no profile get
/// `profile`.
Proposal readTable(const Workspace &workspace, const QByteArray &table, const QString &name,
                   const QString &profile, TableImport &import);

} // namespace autoconfigure
