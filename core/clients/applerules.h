// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"
#include "clients/plistreading.h"

namespace autoconfigure
{

/// What devices refuse a configuration profile for, or misread, in its top level and in what its payloads
/// have in common. The day of its removal is noted in `document`. `profile` has a list PayloadContent.
void checkAppleProfile(const PlistValue &profile, ParsedDocument &document);

} // namespace autoconfigure
