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

struct Responder;
struct WebSite;

/// One file of a web server's configuration.
struct WebServerFile {
    /// "hosting.conf".
    QString name;
    QByteArray bytes;
};

/// What one web server's configuration language says. Where a responder is given, it answers; otherwise the
/// plain files of www/ do.
struct WebServer {
    /// The folder's name: "nginx".
    const char *word;
    /// Of the files' names: ".conf".
    const char *ending;
    /// Where the files belong and the main site's file belongs, for the comments on top of them.
    const char *place;
    const char *mainSitePlace;
    QByteArray (*http)(const WebSite &);
    QByteArray (*hosting)(const WebSite &, const Responder *);
    QByteArray (*redirects)(const WebSite &);
    QByteArray (*mainSite)(const WebSite &, const Responder *);
};

extern const WebServer apacheServer;
extern const WebServer caddyServer;
extern const WebServer nginxServer;

/// The files for a site:
/// - http: port 80 of every host, which leads to HTTPS and leaves /.well-known/acme-challenge/ free; it needs
/// no
///   certificate, so that certificates can be got with it.
/// - hosting: the hosting domain's hosts, which serve the documents of every domain; hosting-RESPONDER for
/// each
///   responder, to be used in its place.
/// - redirects: the other domains' hosts, which redirect there with path and query kept behind the domain's
/// name: a
///   server of plain files tells the domains apart by the path.
/// - main-site.inc: for the domain's own web site, to be included there; main-site-RESPONDER.inc likewise.
/// A file that would hold nothing is left out.
QList<WebServerFile> webServerFiles(const WebServer &server, const WebSite &site,
                                    const QList<const Responder *> &responders);

/// The virtual hosts of the domains at these positions, for a reader: the files for the server itself one
/// after the other. With every position these are the bytes of the bundle's files; with one, what concerns
/// that domain. Where no configuration can be made it is a comment that says why.
QByteArray apacheConfiguration(const Workspace &workspace, const QList<qsizetype> &domains);
QByteArray nginxConfiguration(const Workspace &workspace, const QList<qsizetype> &domains);
QByteArray caddyConfiguration(const Workspace &workspace, const QList<qsizetype> &domains);

} // namespace autoconfigure
