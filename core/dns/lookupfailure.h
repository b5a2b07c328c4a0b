// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsresolver.h"
#include "model/finding.h"

namespace autoconfigure
{

/// What to say about a question that got no definite answer. `answer` must not be definite.
const FindingKind &lookupFailureKind(DnsStatus status);
bool isNoNetwork(const Finding &finding);

/// "NXDOMAIN", "SERVFAIL", "REFUSED"…: as the protocol calls it, in no language.
QString dnsStatusMnemonic(DnsStatus status);

} // namespace autoconfigure
