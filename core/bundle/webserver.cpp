// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/webserver.h"

#include "bundle/responder.h"
#include "bundle/website.h"

namespace autoconfigure
{

namespace
{

QByteArray configuration(const Workspace &workspace, const QList<qsizetype> &domains, const WebServer &server)
{
    const Result<WebSite> site = webSiteOf(workspace, domains);
    if (!site) {
        return "# " + site.error().text().simplified().toUtf8() + '\n';
    }
    QByteArray result;
    for (const WebServerFile &file : webServerFiles(server, *site, {})) {
        if (file.name.endsWith(QLatin1StringView(server.ending))) {
            result += file.bytes;
        }
    }
    return result;
}

/// "hosting-php.conf".
QString fileName(const char *word, const Responder *responder, const char *ending)
{
    return QLatin1StringView(word) + (responder == nullptr ? QString() : u'-' + responder->wordString()) +
           QLatin1StringView(ending);
}

} // namespace

QList<WebServerFile> webServerFiles(const WebServer &server, const WebSite &site,
                                    const QList<const Responder *> &responders)
{
    const auto note = [](const char *place) {
        return QByteArray(" E-Mail Autoconfigure, ") + place + "; see README.md.\n\n";
    };
    const QByteArray where = note(server.place);
    const QList<const Responder *> ways = QList<const Responder *>{nullptr} + responders;
    QList<WebServerFile> files = {
        {fileName("http", nullptr, server.ending), "# Port 80 of every host." + where + server.http(site)}};
    for (const Responder *responder : ways) {
        if (site.servesHosting) {
            files.append({fileName("hosting", responder, server.ending),
                          "# The hosts of " + site.hostingDomain.toUtf8() + '.' + where +
                              server.hosting(site, responder)});
        }
    }
    if (!site.redirected.isEmpty()) {
        files.append({fileName("redirects", nullptr, server.ending),
                      "# The hosts of the other domains." + where + server.redirects(site)});
    }
    for (const Responder *responder : ways) {
        const QByteArray mainSite = server.mainSite(site, responder);
        if (!mainSite.isEmpty()) {
            files.append(
                {fileName("main-site", responder, ".inc"), '#' + note(server.mainSitePlace) + mainSite});
        }
    }
    for (WebServerFile &file : files) {
        while (file.bytes.endsWith("\n\n")) {
            file.bytes.chop(1);
        }
    }
    return files;
}

QByteArray apacheConfiguration(const Workspace &workspace, const QList<qsizetype> &domains)
{
    return configuration(workspace, domains, apacheServer);
}

QByteArray nginxConfiguration(const Workspace &workspace, const QList<qsizetype> &domains)
{
    return configuration(workspace, domains, nginxServer);
}

QByteArray caddyConfiguration(const Workspace &workspace, const QList<qsizetype> &domains)
{
    return configuration(workspace, domains, caddyServer);
}

} // namespace autoconfigure
