// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsresolver.h"

#include <QByteArrayView>

#include <optional>

namespace autoconfigure
{

/// What a reply on the wire says about a question.
struct WireReply {
    /// Records, owners in lower case, in the order of arrival.
    QList<DnsRecord> records;
    QList<DnsRecord> aliases;
    bool authoritative = false;
};

/// Reads the answer section (RFC 1035 section 4.1): the aliases from the question's name on, and the records
/// of the asked type at their end. Anything else in it is ignored. Nothing where the reply is malformed. The
/// parsing functions of c-ares give no time to live and no owner, so only its decoding of names is used.
std::optional<WireReply> readWireReply(QByteArrayView reply, const DnsQuestion &question);

} // namespace autoconfigure
