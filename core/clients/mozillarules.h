// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"
#include "clients/xmlreading.h"

namespace autoconfigure
{

/// What some client makes something else of than it means, or rejects the whole Mozilla autoconfig file for,
/// in the file's parts beside the values of its servers. `root` has an emailProvider; `document` is what was
/// read from it.
void checkMozillaFile(const XmlElement &root, ParsedDocument &document);

} // namespace autoconfigure
