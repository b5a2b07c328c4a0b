// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/proberun.h"
#include "support/sampleworkspace.h"

namespace autoconfigure::test
{

/// The probe of example.org for jean+test@example.org, with answers from a script.
class ScriptedProbe
{
protected:
    const Workspace m_workspace = sampleWorkspace({QStringLiteral("example.org")});
    const DomainSettings m_settings = settingsOf(m_workspace, 0);
    QList<HttpRequest> m_log;

    QByteArray document(const char *format) const
    {
        return clientFormat(QString::fromLatin1(format))->render(m_settings, std::nullopt);
    }

    DomainProbe probe(const Site &site, const QStringList &clients, const FakeZone &zone = {},
                      bool asksDatabase = false)
    {
        m_log.clear();
        ProbeOptions options = offlineOptions(zone);
        options.clients = clients;
        options.asksProviderDatabase = asksDatabase;
        options.localPart = QStringLiteral("jean+test");
        options.makeFetcher = [this, site](const HttpOptions &) {
            return std::make_unique<ScriptedFetcher>(site, &m_log);
        };
        return probeAll(m_workspace, {0}, options).value(0);
    }

    QStringList asked() const
    {
        QStringList all;
        for (const HttpRequest &request : m_log) {
            all.append(QString::fromLatin1(request.method) + u' ' + request.url.toString(QUrl::FullyEncoded));
        }
        return all;
    }
};

} // namespace autoconfigure::test
