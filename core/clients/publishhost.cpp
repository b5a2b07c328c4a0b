// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/publishhost.h"

#include "clients/clientformat.h"

#include <QMap>

namespace autoconfigure
{

QList<PublishHost> publishHosts(const QList<const ClientFormat *> &formats)
{
    const QString suffix = u'.' + QString(placeholderDomain);
    QMap<QString, QStringList> byLabel;
    for (const ClientFormat *format : formats) {
        const QStringList clients = QString::fromUtf8(format->clients).split(u',', Qt::SkipEmptyParts);
        for (const PublishPoint &point : format->publishPoints) {
            const QString host = QString::fromLatin1(point.host);
            if (!host.endsWith(suffix)) {
                continue;
            }
            QStringList &known = byLabel[host.chopped(suffix.size())];
            for (const QString &client : clients) {
                if (!known.contains(client.trimmed())) {
                    known.append(client.trimmed());
                }
            }
        }
    }
    QList<PublishHost> hosts;
    for (auto it = byLabel.cbegin(); it != byLabel.cend(); ++it) {
        hosts.append({it.key(), it.value()});
    }
    return hosts;
}

} // namespace autoconfigure
