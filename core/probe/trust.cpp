// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/trust.h"

#include <QSslSocket>

namespace autoconfigure
{

QSslConfiguration trusting(const QList<QSslCertificate> &authorities)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Where the system's authorities are loaded on demand, the default list is empty, and touching it turns
    // that off: nobody would be trusted any more.
    if (!authorities.isEmpty()) {
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + authorities);
    }
    return tls;
}

} // namespace autoconfigure
