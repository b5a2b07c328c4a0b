// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/activesync.h"

#include <algorithm>

namespace autoconfigure
{

const MailService *activeSyncService(const DomainSettings &settings)
{
    const auto it =
        std::find_if(settings.services.cbegin(), settings.services.cend(),
                     [](const MailService &service) { return service.protocol == Protocol::ActiveSync; });
    return it == settings.services.cend() ? nullptr : &*it;
}

bool hasActiveSync(const DomainSettings &settings)
{
    return activeSyncService(settings) != nullptr;
}

} // namespace autoconfigure
