// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"

#include <QString>

namespace autoconfigure
{

/// What the export does with a profile that is previewed: who signs it and until when, or why nobody does.
/// Empty where the workspace signs nothing.
QString signatureText(const SigningFiles &files, bool isForOneAddress);

} // namespace autoconfigure
