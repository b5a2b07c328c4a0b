// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/paccrecord.h"

#include "clients/clientformat.h"

#include <QCryptographicHash>

namespace autoconfigure
{

QByteArray paccRecordText(const DomainSettings &settings)
{
    const ClientFormat *format = clientFormat(u"ietf-pacc");
    if (!format->isFor(settings)) {
        return {};
    }
    const QByteArray hash =
        QCryptographicHash::hash(format->render(settings, std::nullopt), QCryptographicHash::Sha256);
    return "v=UAAC1; a=sha256; d=" + hash.toBase64();
}

} // namespace autoconfigure
