// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewsource.h"

#include "bundle/webserver.h"
#include "clients/publishhost.h"
#include "dns/dnsplan.h"
#include "dns/zonefile.h"
#include "guides/guide.h"

#include <QCoreApplication>
#include <QStringConverter>

#include <algorithm>
#include <array>

namespace autoconfigure
{

namespace
{

const QLatin1StringView zoneId("dns-zone");

/// A web server whose configuration is previewed. Names of programs are the same in every language.
struct ServerSource {
    const char *id;
    const char *name;
    const char *ending;
    QByteArray (*render)(const Workspace &, const QList<qsizetype> &);
};

constexpr std::array serverSources = {
    ServerSource{"apache", "Apache", ".apache.conf", apacheConfiguration},
    ServerSource{"nginx", "NGINX", ".nginx.conf", nginxConfiguration},
    ServerSource{"caddy", "Caddy", ".caddy", caddyConfiguration},
};

const ServerSource *serverSource(const QString &id)
{
    const auto *const found =
        std::find_if(serverSources.begin(), serverSources.end(),
                     [&id](const ServerSource &one) { return id == QLatin1StringView(one.id); });
    return found == serverSources.end() ? nullptr : found;
}

} // namespace

QString PreviewSource::text(const QByteArray &bytes) const
{
    // Only a registry file has a byte order mark.
    return QStringDecoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8))
        .decode(bytes);
}

QString PreviewSource::title() const
{
    if (format != nullptr) {
        return clientFormatName(*format);
    }
    if (id == zoneId) {
        return QCoreApplication::translate("PreviewSource", "DNS zone");
    }
    return QString::fromLatin1(serverSource(id)->name);
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
    return domain + QString::fromLatin1(serverSource(id)->ending);
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
                        .syntax = QByteArrayView(format->mediaType).contains("xml") ||
                                          QByteArrayView(format->mediaType).contains("apple")
                                      ? Syntax::Xml
                                      : Syntax::Plain,
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
    for (const ServerSource &server : serverSources) {
        sources.append({.id = QString::fromLatin1(server.id),
                        .syntax = Syntax::WebServer,
                        .mediaType = {},
                        .format = nullptr,
                        .render = [render = server.render](const Workspace &workspace, qsizetype domain,
                                                           const std::optional<Account> &) {
                            return render(workspace, {domain});
                        }});
    }
    return sources;
}

} // namespace autoconfigure
