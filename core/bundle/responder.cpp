// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/responder.h"

#include "bundle/routes.h"
#include "storage/resourcefile.h"

#include <algorithm>
#include <array>

namespace autoconfigure
{

namespace
{

constexpr std::array phpFiles = {"index.php", ".htaccess"};
constexpr std::array flaskFiles = {"app.py", "email-autoconfigure-flask.service"};
constexpr std::array nodeFiles = {"server.js", "email-autoconfigure-node.service"};

constexpr std::array allResponders = {Responder{BundleTarget::Php, "php", phpFiles, 0},
                                      Responder{BundleTarget::Flask, "flask", flaskFiles, 8462},
                                      Responder{BundleTarget::Node, "node", nodeFiles, 8463}};

/// One word of a service unit. webSiteOf() refuses what systemd expands ("%", "$") and quotes.
QByteArray unitWord(const QString &text)
{
    return '"' + text.toUtf8() + '"';
}

QByteArray responderFile(const Responder &responder, const char *file, const WebSite &site)
{
    const QString name =
        QStringLiteral("responders/%1/%2").arg(responder.wordString(), QLatin1StringView(file));
    QByteArray bytes = resourceFile(name);
    if (name.endsWith(QLatin1StringView(".service"))) {
        bytes.replace("@ROOT@", unitWord(site.root));
        bytes.replace("@FOLDER@",
                      unitWord(site.root + QStringLiteral("/responders/") + responder.wordString()));
        bytes.replace("@SERVER@", unitWord(site.root + QStringLiteral("/responders/node/server.js")));
        bytes.replace("@PORT@", QByteArray::number(responder.port));
    }
    return bytes;
}

} // namespace

std::span<const Responder> responders()
{
    return allResponders;
}

QList<const Responder *> respondersOf(const QList<BundleTarget> &targets)
{
    QList<const Responder *> chosen;
    for (const Responder &responder : allResponders) {
        if (targets.contains(responder.target)) {
            chosen.append(&responder);
        }
    }
    return chosen;
}

QList<BundleFile> responderFiles(const QList<const Responder *> &chosen, const WebSite &site)
{
    QList<BundleFile> files;
    if (chosen.isEmpty()) {
        return files;
    }
    files.append({QStringLiteral("routes.json"), routesFile(site.formats)});
    files.append(
        {QStringLiteral("responders/README.md"), resourceFile(QStringLiteral("responders/README.md"))});
    // Two spaces deeper than "services:", each service from a file of its own.
    QByteArray services;
    for (const Responder *responder : chosen) {
        for (const char *file : responder->files) {
            files.append(
                {QStringLiteral("responders/%1/%2").arg(responder->wordString(), QLatin1StringView(file)),
                 responderFile(*responder, file, site)});
        }
        services += resourceFile(QStringLiteral("responders/%1/compose.yaml").arg(responder->wordString()));
    }
    files.append(
        {QStringLiteral("compose.yaml"), resourceFile(QStringLiteral("responders/compose.yaml")) + services});
    return files;
}

} // namespace autoconfigure
