// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hostingdomain.h"

#include "model/hostname.h"

namespace autoconfigure
{

QString hostingDomainOf(const Workspace &workspace)
{
    if (workspace.hosting.domain.isEmpty() && !workspace.domains.isEmpty()) {
        return toAsciiHost(workspace.domains.first().name);
    }
    return toAsciiHost(workspace.hosting.domain);
}

} // namespace autoconfigure
