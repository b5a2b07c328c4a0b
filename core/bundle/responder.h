// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/bundle.h"
#include "bundle/website.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <span>

namespace autoconfigure
{

/// A program of resources/responders/ that answers requests which depend on the user's address.
struct Responder {
    BundleTarget target;
    /// The folder's name, "flask".
    const char *word;
    /// Its files below responders/WORD/, program first.
    std::span<const char *const> files;
    /// Where it listens on the loopback interface; 0 for PHP, which the web server starts through PHP-FPM.
    int port;

    QString wordString() const { return QString::fromLatin1(word); }
};

std::span<const Responder> responders();

/// The socket of PHP-FPM on Debian, whatever the version of PHP.
inline constexpr QLatin1StringView phpSocket("/run/php/php-fpm.sock");

/// Those that are among the targets.
QList<const Responder *> respondersOf(const QList<BundleTarget> &targets);

/// responders/README.md, the programs of these responders and their service units, routes.json, and
/// compose.yaml.
QList<BundleFile> responderFiles(const QList<const Responder *> &chosen, const WebSite &site);

} // namespace autoconfigure
