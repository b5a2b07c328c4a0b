// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"
#include "model/result.h"

namespace autoconfigure
{

/// What responders replace begins with this and ends with "}}": "{{autoconfigure:local-part:xml-text}}".
inline constexpr QLatin1StringView templateMark("{{autoconfigure:");

/// The document for an address of the domain, with marks where the address's local part decides (resources/
/// responders/README.md lists them): what a responder makes of it for an address is what render() gives for
/// that address. Refuses settings in which the mark itself stands.
Result<QByteArray> addressTemplate(const ClientFormat &format, const DomainSettings &settings);

} // namespace autoconfigure
