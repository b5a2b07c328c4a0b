// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsrecord.h"

#include <optional>

namespace autoconfigure
{

/// The number of a record type on the wire (RFC 1035, 3596, 2782, 8659).
constexpr int wireType(RecordType type)
{
    switch (type) {
    case RecordType::A:
        return 1;
    case RecordType::Ns:
        return 2;
    case RecordType::Cname:
        return 5;
    case RecordType::Mx:
        return 15;
    case RecordType::Txt:
        return 16;
    case RecordType::Aaaa:
        return 28;
    case RecordType::Srv:
        return 33;
    case RecordType::Caa:
        return 257;
    }
    return 0;
}

constexpr std::optional<RecordType> recordTypeFromWire(int number)
{
    for (const RecordType type : {RecordType::A, RecordType::Ns, RecordType::Cname, RecordType::Mx,
                                  RecordType::Txt, RecordType::Aaaa, RecordType::Srv, RecordType::Caa}) {
        if (wireType(type) == number) {
            return type;
        }
    }
    return std::nullopt;
}

} // namespace autoconfigure
