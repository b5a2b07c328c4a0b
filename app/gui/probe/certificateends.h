// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/discoverystep.h"
#include "probe/mailserverresult.h"

#include <QDateTime>

namespace autoconfigure
{

/// When the first of the certificates ends that a domain's clients have met: those of its own hosts, and of
/// the host that the settings which a client takes come from. Other people's (Mozilla's database) do not
/// count. Invalid where none was seen.
QDateTime firstCertificateEnd(const DomainProbe &clients);
/// The same of a mail server, at all of its addresses.
QDateTime firstCertificateEnd(const MailServerResult &service);
/// Either may be invalid.
QDateTime earlierOf(const QDateTime &a, const QDateTime &b);

} // namespace autoconfigure
