// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/zonefile.h"

namespace autoconfigure::test
{

/// A whole zone around an exported fragment: SOA, name servers at these addresses, the hosts, and the mail
/// basics.
inline QByteArray wholeZone(const QByteArray &fragment, const QByteArrayList &serverAddresses = {"127.0.0.1"})
{
    QByteArray zone = "$TTL 300\n@ IN SOA ns1 hostmaster 1 3600 600 604800 60\n";
    for (qsizetype i = 0; i < serverAddresses.size(); ++i) {
        const QByteArray name = "ns" + QByteArray::number(i + 1);
        zone += "@ IN NS " + name + '\n' + name + " IN A " + serverAddresses.at(i) + '\n';
    }
    for (const char *host : {"mail", "mx", "www", "mta-sts"}) {
        zone += QByteArray(host) + " IN A 192.0.2.10\n";
    }
    return zone +
           "@ IN TXT \"v=spf1 mx -all\"\n_dmarc IN TXT \"v=DMARC1; p=reject\"\n"
           "_mta-sts IN TXT \"v=STSv1; id=1\"\n_smtp._tls IN TXT \"v=TLSRPTv1; "
           "rua=mailto:tls@example.org\"\n" +
           fragment;
}

} // namespace autoconfigure::test
