// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsplan.h"
namespace autoconfigure
{
DnsPlan dnsPlanOf(const Workspace &w, qsizetype i)
{
    return {settingsOf(w, i).domain, {}, {}};
}
} // namespace autoconfigure
