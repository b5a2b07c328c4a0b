// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewsource.h"

#include "bundle/webserver.h"
#include "clients/publishhost.h"
#include "dns/dnsplan.h"
#include "dns/zonefile.h"
#include "guides/guide.h"

#include <QCoreApplication>

namespace autoconfigure
{

namespace
{

const QLatin1StringView zoneId("dns-zone");
const QLatin1StringView apacheId("apache");
const QLatin1StringView nginxId("nginx");

} // namespace

QString PreviewSource::title() const
{
    if (format != nullptr) {
        return clientFormatName(*format);
    }
    if (id == zoneId) {
        return QCoreApplication::translate("PreviewSource", "DNS zone");
    }
    return id == apacheId ? QStringLiteral("Apache") : QStringLiteral("NGINX");
}

QString PreviewSource::readers() const
{
    if (format != nullptr) {
        return QString::fromUtf8(format->clients);
    }
    if (id == zoneId) {
        return QCoreApplication::translate("PreviewSource", "DNS servers (BIND, Knot, NSD…)");
    }
    return title();
}

QString PreviewSource::fileName(const QString &domain) const
{
    if (format != nullptr) {
        return QString::fromLatin1(format->fileName);
    }
    if (id == zoneId) {
        return domain + QStringLiteral(".zone");
    }
    return domain + u'.' + id + QStringLiteral(".conf");
}

QStringList PreviewSource::urls(const QString &domain) const
{
    QStringList result;
    if (format != nullptr) {
        for (const PublishPoint &point : format->publishPoints) {
            result.append(publishUrl(point, domain));
        }
    }
    return result;
}

QString PreviewSource::codeUrl(const Workspace &workspace, qsizetype domain,
                               const std::optional<Account> &account) const
{
    return id == QLatin1StringView("apple-profile") ? profileUrl(settingsOf(workspace, domain), account)
                                                    : QString();
}

QList<PreviewSource> previewSources()
{
    QList<PreviewSource> sources;
    for (const ClientFormat *format : clientFormats()) {
        sources.append({.id = format->idString(),
                        .syntax = Syntax::Xml,
                        .mediaType = QString::fromLatin1(format->mediaType),
                        .format = format,
                        .render = [format](const Workspace &workspace, qsizetype domain,
                                           const std::optional<Account> &account) {
                            return format->render(settingsOf(workspace, domain), account);
                        }});
    }
    sources.append(
        {.id = zoneId,
         .syntax = Syntax::Zone,
         .mediaType = QStringLiteral("text/dns"),
         .format = nullptr,
         .render = [](const Workspace &workspace, qsizetype domain, const std::optional<Account> &) {
             return zoneFragment(dnsPlanOf(workspace, domain));
         }});
    sources.append(
        {.id = apacheId,
         .syntax = Syntax::WebServer,
         .mediaType = {},
         .format = nullptr,
         .render = [](const Workspace &workspace, qsizetype domain, const std::optional<Account> &) {
             return apacheConfiguration(workspace, {domain});
         }});
    sources.append(
        {.id = nginxId,
         .syntax = Syntax::WebServer,
         .mediaType = {},
         .format = nullptr,
         .render = [](const Workspace &workspace, qsizetype domain, const std::optional<Account> &) {
             return nginxConfiguration(workspace, {domain});
         }});
    return sources;
}

} // namespace autoconfigure
