// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/zonefile.h"
namespace autoconfigure
{
QByteArray zoneLine(const DnsRecord &)
{
    return {};
}
QByteArray zoneFragment(const DnsPlan &)
{
    return "; zone\n";
}
} // namespace autoconfigure
