// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/publishhost.h"

#include <QMap>
#include <QUrl>

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

QString publishUrl(const PublishPoint &point, const QString &domain, const std::optional<Account> &account)
{
    QString url = QStringLiteral("https://") + expandDomain(QString::fromLatin1(point.host), domain) +
                  QString::fromLatin1(point.path);
    QStringList query;
    if (point.choiceParameter != nullptr) {
        query.append(QLatin1StringView(point.choiceParameter) + u'=' + QLatin1StringView(point.choiceValue));
    }
    if (account && point.addressParameter != nullptr) {
        query.append(QLatin1StringView(point.addressParameter) + u'=' +
                     QString::fromLatin1(QUrl::toPercentEncoding(account->address())));
    }
    return query.isEmpty() ? url : url + u'?' + query.join(u'&');
}

} // namespace autoconfigure
