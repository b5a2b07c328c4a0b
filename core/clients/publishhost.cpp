// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/publishhost.h"

#include <QMap>
#include <QUrl>

namespace autoconfigure
{

namespace
{

QList<PublishHost> collectPublishHosts()
{
    const QString suffix = u'.' + QString(placeholderDomain);
    QMap<QString, QStringList> byLabel;
    for (const ClientFormat *format : clientFormats()) {
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

} // namespace

const QList<PublishHost> &publishHosts()
{
    static const QList<PublishHost> hosts = collectPublishHosts();
    return hosts;
}

QString publishUrl(const PublishPoint &point, const QString &domain, const std::optional<Account> &account)
{
    QString url = QStringLiteral("https://") + expandDomain(QString::fromLatin1(point.host), domain) +
                  QString::fromLatin1(point.path);
    if (account && point.addressParameter != nullptr) {
        url += u'?' + QString::fromLatin1(point.addressParameter) + u'=' +
               QString::fromLatin1(QUrl::toPercentEncoding(account->address()));
    }
    return url;
}

} // namespace autoconfigure
