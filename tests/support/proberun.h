// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/probe.h"
#include "support/scriptednetwork.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace autoconfigure::test
{

/// Options that ask nobody outside: DNS from the zone, no database of providers.
inline ProbeOptions offlineOptions(const FakeZone &zone = {})
{
    ProbeOptions options;
    options.asksProviderDatabase = false;
    options.makeResolver = [zone](const DnsResolverOptions &) {
        return std::make_unique<ScriptedResolver>(zone);
    };
    return options;
}

/// The results, in the order of the domains; empty where it does not end.
inline QList<DomainProbe> probeAll(const Workspace &workspace, const QList<qsizetype> &domains,
                                   const ProbeOptions &options, int milliseconds = 60'000)
{
    Probe probe(workspace, domains, options);
    QList<DomainProbe> results;
    QObject::connect(&probe, &Probe::domainProbed, &probe,
                     [&results](const DomainProbe &domain) { results.append(domain); });
    QSignalSpy finished(&probe, &Probe::finished);
    probe.start();
    if (!finished.wait(milliseconds) || finished.size() != 1) {
        return {};
    }
    std::sort(results.begin(), results.end(),
              [](const DomainProbe &a, const DomainProbe &b) { return a.domainIndex < b.domainIndex; });
    return results;
}

/// The codes of warnings and errors, sorted, each once.
inline QStringList problemCodes(const Findings &findings)
{
    QStringList codes;
    for (const Finding &finding : findings) {
        if (finding.severity() >= Severity::Warning) {
            codes.append(finding.code());
        }
    }
    codes.sort();
    codes.removeDuplicates();
    return codes;
}

/// Every problem as a sentence, to be shown where a test fails.
inline QByteArray sentences(const Findings &findings)
{
    QByteArray text;
    for (const Finding &finding : findings) {
        text += '\n' + finding.code().toUtf8() + ' ' + finding.subject.toUtf8() + ": " +
                finding.message().toUtf8();
    }
    return text;
}

inline const ClientProbe *clientOf(const DomainProbe &probe, const QString &id)
{
    const auto found = std::find_if(probe.clients.cbegin(), probe.clients.cend(),
                                    [&id](const ClientProbe &client) { return client.client == id; });
    return found == probe.clients.cend() ? nullptr : &*found;
}

inline const DiscoveryStep *stepOf(const ClientProbe &client, const QString &id)
{
    const auto found = std::find_if(client.steps.cbegin(), client.steps.cend(),
                                    [&id](const DiscoveryStep &step) { return step.id == id; });
    return found == client.steps.cend() ? nullptr : &*found;
}

} // namespace autoconfigure::test
