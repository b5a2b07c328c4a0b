// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "model/workspace.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace autoconfigure
{

struct WebSite;

/// One file of a web server's configuration.
struct WebServerFile {
    /// "hosting.conf".
    QString name;
    QByteArray bytes;
};

/// The files for a site:
/// - http.conf: port 80 of every host, which leads to HTTPS and leaves /.well-known/acme-challenge/ free; it
///   needs no certificate, so that certificates can be got with it.
/// - hosting.conf: the hosting domain's hosts, which serve the documents of every domain.
/// - redirects.conf: the other domains' hosts, which redirect there with path and query kept behind the
///   domain's name: a server of plain files tells the domains apart by the path.
/// - main-site.inc: for the domain's own web site, to be included there.
/// A file that would hold nothing is left out.
QList<WebServerFile> nginxFiles(const WebSite &site);
QList<WebServerFile> apacheFiles(const WebSite &site);

/// The virtual hosts of the domains at these positions, for a reader: the *.conf files one after the other.
/// With every position these are the bytes of the bundle's files; with one, what concerns that domain. Where
/// no configuration can be made it is a comment that says why.
QByteArray apacheConfiguration(const Workspace &workspace, const QList<qsizetype> &domains);
QByteArray nginxConfiguration(const Workspace &workspace, const QList<qsizetype> &domains);

} // namespace autoconfigure
