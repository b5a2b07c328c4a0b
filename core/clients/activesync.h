// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domainsettings.h"
#include "model/serviceurl.h"

namespace autoconfigure
{

/// The ActiveSync service that phones are told of, the first one; null where there is none.
const MailService *activeSyncService(const DomainSettings &settings);
bool hasActiveSync(const DomainSettings &settings);

} // namespace autoconfigure
