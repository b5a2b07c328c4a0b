// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"
#include "clients/publishhost.h"
#include "model/result.h"
#include "model/workspace.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace autoconfigure
{

/// A publish point together with its format.
struct PublishedDocument {
    const ClientFormat *format;
    const PublishPoint *point;

    /// "/mail/config-v1.1.xml".
    QString path() const { return QString::fromLatin1(point->path); }
    /// A regular expression for the query, without regard to letter case: that which asks for this one of
    /// several documents. Empty where any will do.
    QByteArray query() const;
};

/// What a web server's configuration is made of: the same for every server.
struct WebSite {
    /// A-labels.
    QString hostingDomain;
    /// The hosting domain's own hosts are part of it.
    bool servesHosting = false;
    /// The other domains, whose hosts redirect to the hosting domain's; A-labels.
    QStringList redirected;
    /// The folder on the web server that holds the bundle.
    QString root;
    /// Folders in it: the documents, and where an ACME client leaves its answers.
    QString documents;
    QString challenges;
    /// Paths with %HOST% for the host's name.
    QString certificate;
    QString certificateKey;
    /// Those that are for any domain of the workspace, and the hosts at which clients ask for them.
    QList<const ClientFormat *> formats;
    QList<PublishHost> hosts;

    /// What the web server gives as files at `host` ("autoconfig.%EMAILDOMAIN%"), in the formats' order: one
    /// document a path.
    QList<PublishedDocument> publishedAt(const QString &host) const;

    /// Every host has a certificate of its own.
    bool hasCertificatePerHost() const;
    QString certificateOf(const QString &host) const;
    QString certificateKeyOf(const QString &host) const;
};

/// The site for the domains at these positions. Refuses paths that a configuration cannot carry and names
/// that are no host names.
Result<WebSite> webSiteOf(const Workspace &workspace, const QList<qsizetype> &domains);

/// The text as a regular expression that matches it alone; for the paths of publish points.
QByteArray regularExpression(const QString &path);

} // namespace autoconfigure
