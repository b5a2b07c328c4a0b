// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/workspace.h"

#include <QDateTime>

namespace autoconfigure
{

/// How the files that sign the profiles are at `now`: who signs and until when, what keeps devices from
/// showing “Verified”, what keeps the export from signing. Reads the files; an encrypted key is judged when
/// it is used. Empty where nothing is to be signed.
Findings reviewSigning(const SigningFiles &files, const QDateTime &now);

/// reviewWorkspace() and reviewSigning() together: what an export of it is about.
Findings reviewExport(const Workspace &workspace, const QDateTime &now);

} // namespace autoconfigure
