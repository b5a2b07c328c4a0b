// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/fieldpath.h"
#include "model/workspace.h"

#include <QString>

namespace autoconfigure
{

/// A field's place as a reader knows it from the window: "example.org › Service 3 › Port"; empty for the
/// root.
QString placeText(const Workspace &workspace, const FieldPath &path);

} // namespace autoconfigure
