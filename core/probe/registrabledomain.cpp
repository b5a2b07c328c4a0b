// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/registrabledomain.h"

#include "model/hostname.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QUrl>

namespace autoconfigure
{

namespace
{

/// Qt keeps the public suffix list for one public purpose: no cookie may be set for a suffix.
class SuffixJar : public QNetworkCookieJar
{
public:
    bool isSuffix(const QString &domain) const
    {
        QNetworkCookie cookie("name");
        cookie.setDomain(u'.' + domain);
        QUrl url;
        url.setScheme(QStringLiteral("https"));
        url.setHost(QStringLiteral("host.") + domain);
        return !validateCookie(cookie, url);
    }
};

} // namespace

QString registrableDomain(const QString &host)
{
    if (isIpAddress(host)) {
        return host;
    }
    const SuffixJar jar;
    const QStringList labels = host.split(u'.');
    QString domain;
    for (qsizetype i = labels.size() - 1; i >= 0; --i) {
        domain = domain.isEmpty() ? labels.at(i) : labels.at(i) + u'.' + domain;
        if (i < labels.size() - 1 && !jar.isSuffix(domain)) {
            return domain;
        }
    }
    return host;
}

} // namespace autoconfigure
