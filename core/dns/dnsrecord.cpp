// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/dnsrecord.h"
namespace autoconfigure
{
QString DnsRecord::reasonText() const
{
    return {};
}
QString recordTypeName(RecordType)
{
    return {};
}
QString necessityName(Necessity)
{
    return {};
}
QString necessityWord(Necessity)
{
    return {};
}
} // namespace autoconfigure
