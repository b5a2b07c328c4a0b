// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"
#include "model/workspace.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace autoconfigure
{

/// Which colours a text gets.
enum class Syntax { Xml, Zone, WebServer, Plain };

/// One text that can be previewed for a domain: the document of a client format, the zone, a web server's
/// configuration.
struct PreviewSource {
    /// The client format's id, or "dns-zone", "apache", "nginx", "caddy".
    QString id;
    Syntax syntax = Syntax::Xml;
    QString mediaType;
    /// Null for zone and web servers.
    const ClientFormat *format = nullptr;
    std::function<QByteArray(const Workspace &, qsizetype, const std::optional<Account> &)> render;

    /// False where the domain has nothing that the format could be about.
    bool isFor(const Workspace &workspace, qsizetype domain) const
    {
        return format == nullptr || format->isFor(settingsOf(workspace, domain));
    }
    /// The bytes as text.
    QString text(const QByteArray &bytes) const;
    /// For a reader: "Thunderbird", "DNS zone".
    QString title() const;
    /// The programs that read it.
    QString readers() const;
    /// Of a saved copy; `domain` as A-labels.
    QString fileName(const QString &domain) const;
    /// False where it is the same for every address of the domain.
    bool dependsOnAddress() const { return format != nullptr && format->perUser; }
    /// Where clients look for it; none for zone and web servers.
    QStringList urls(const QString &domain) const;
    /// What a device scans to get the document; empty for those that nobody scans.
    QString codeUrl(const Workspace &workspace, qsizetype domain,
                    const std::optional<Account> &account) const;
};

/// One per client format in the registry's order, then zone, Apache, NGINX and Caddy.
QList<PreviewSource> previewSources();

} // namespace autoconfigure
