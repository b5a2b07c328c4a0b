// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsresolver.h"
#include "model/mailservice.h"

#include <QList>

namespace autoconfigure
{

/// The services that an answer names where the question is one of RFC 6186, RFC 6764 or their kin
/// ("_imaps._tcp.example.org"), best first; hosts as A-labels. Empty where they say that it is not offered.
QList<MailService> servicesOfSrv(const DnsAnswer &answer);

/// RFC 6764 section 4: the path in the TXT record beside it, "path=/dav/". Empty where no record says a
/// usable one.
QString contextPath(const DnsAnswer &txt);

} // namespace autoconfigure
