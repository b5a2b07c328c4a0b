// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsplan.h"

#include <QByteArray>

namespace autoconfigure
{

/// The record's data alone: "0 1 993 mail.example.org.".
QByteArray zoneData(const DnsRecord &record);

/// The presentation of one record on one line (RFC 1035 section 5), absolute names with the final dot, no
/// newline at the end. TXT is split at 255 octets.
QByteArray zoneLine(const DnsRecord &record);

/// The plan as a fragment without SOA and NS, one comment above each group of records; what an administrator
/// pastes into the zone. English comments: the same bytes in every language.
QByteArray zoneFragment(const DnsPlan &plan);

} // namespace autoconfigure
