// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/bundle.h"
#include "bundle/website.h"

#include <QByteArray>
#include <QSslCertificate>
#include <QStringList>

namespace autoconfigure
{

/// What the bundle's README is about.
struct ReadmeSubject {
    WebSite site;
    QList<BundleTarget> targets;
    /// All mail domains, A-labels.
    QStringList domains;
    /// The same as they were entered: "société.example".
    QStringList typedDomains;
    /// The domain of settings.json.
    QString classicDomain;
    /// Where autoconfig. and autodiscover. point to: a name, or addresses.
    QStringList webHosts;
    /// Of who signs the profiles; null where nobody does.
    QSslCertificate signer;
};

/// Every step for exactly these domains; `name` is "README.md" (English) or "LISEZMOI.md" (French). Long
/// lists are cut.
QByteArray bundleReadme(const QString &name, const ReadmeSubject &subject);

} // namespace autoconfigure
