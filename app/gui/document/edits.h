// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"
#include "model/fieldpath.h"

namespace autoconfigure
{

/// Edits that touch several parts, each one undo step.

/// Gives a profile another id, and the domains that use it with it. False, and nothing is changed, where the
/// id is empty or another profile has it.
bool renameProfile(WorkspaceDocument *document, qsizetype index, const QString &id);

/// `wanted`, or with "-2", "-3"… where a profile has it already.
QString unusedProfileId(const Workspace &workspace, const QString &wanted);

/// A new domain that uses `profile`; without a profile and in an empty workspace it brings its own, and
/// hosts. Gives the domain's position.
qsizetype addDomain(WorkspaceDocument *document, const QString &name, const QString &profile);

/// Where the parts of an imported workspace have come to stand in the open one.
struct MergedPlaces {
    qsizetype firstProfile = 0;
    /// Position of each imported domain.
    QList<qsizetype> domains;
    bool hasTakenHosting = false;

    /// Where the field at `imported` is now; the root where it was not taken over.
    FieldPath placeOf(const FieldPath &imported) const;
};

/// Adds the profiles and domains of `imported` to the open ones: profiles whose id is taken get another,
/// domains that are there already are left out. Hosting is taken where nothing has been entered.
MergedPlaces mergeWorkspace(WorkspaceDocument *document, const Workspace &imported, const LiveText &text);

/// Makes the open workspace `after` in one step, which keeps no more than the domains where only they differ
/// or have been added.
void applyWorkspace(WorkspaceDocument *document, const Workspace &after, const LiveText &text);

} // namespace autoconfigure
