// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsrecord.h"
#include "model/domainsettings.h"
#include "model/finding.h"
#include "model/workspace.h"

namespace autoconfigure
{

/// The records that one domain should have.
struct DnsPlan {
    /// A-labels.
    QString domain;
    QList<DnsRecord> records;
    /// What keeps the plan from being complete: no web host and no address, a target that is no host name.
    Findings findings;
};

DnsPlan dnsPlanOf(const Workspace &workspace, qsizetype domainIndex);

} // namespace autoconfigure
