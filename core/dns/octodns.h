// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsplan.h"

#include <QByteArray>

namespace autoconfigure
{

/// The plan as a file of OctoDNS' YamlProvider: names relative to the zone, in its order (enforce_order), so
/// that it can be taken as it is or beside the zone's own file.
QByteArray octoDnsZone(const DnsPlan &plan);

} // namespace autoconfigure
