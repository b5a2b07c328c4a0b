// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/webserver.h"

#include "bundle/website.h"

namespace autoconfigure
{

namespace
{

using FilesOf = QList<WebServerFile> (*)(const WebSite &);

QByteArray configuration(const Workspace &workspace, const QList<qsizetype> &domains, FilesOf filesOf)
{
    const Result<WebSite> site = webSiteOf(workspace, domains);
    if (!site) {
        return "# " + site.error().text().simplified().toUtf8() + '\n';
    }
    QByteArray result;
    for (const WebServerFile &file : filesOf(*site)) {
        if (file.name.endsWith(QLatin1StringView(".conf"))) {
            result += file.bytes;
        }
    }
    return result;
}

} // namespace

QByteArray apacheConfiguration(const Workspace &workspace, const QList<qsizetype> &domains)
{
    return configuration(workspace, domains, apacheFiles);
}

QByteArray nginxConfiguration(const Workspace &workspace, const QList<qsizetype> &domains)
{
    return configuration(workspace, domains, nginxFiles);
}

} // namespace autoconfigure
