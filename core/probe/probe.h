// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsresolver.h"
#include "model/workspace.h"
#include "probe/discoverystep.h"
#include "probe/httpfetcher.h"

#include <QObject>

#include <functional>
#include <memory>

namespace autoconfigure
{

struct ProbeOptions {
    /// Ids of clientSequences(); empty for all.
    QStringList clients;
    /// The part before the @ of the address that the clients are given.
    QString localPart = QStringLiteral("postmaster");
    /// Ask Mozilla's database of providers too, as Thunderbird and others do; the address is never sent
    /// there.
    bool asksProviderDatabase = true;
    HttpOptions http;
    DnsResolverOptions resolver;
    /// Domains under way at a time.
    qsizetype domainsAtOnce = 8;
    /// The day by which certificates are judged; invalid for now.
    QDateTime now;
    /// Other ones are for tests.
    std::function<std::unique_ptr<HttpFetcher>(const HttpOptions &)> makeFetcher = createHttpFetcher;
    std::function<std::unique_ptr<DnsResolver>(const DnsResolverOptions &)> makeResolver = createDnsResolver;
};

/// Goes through the clients' discovery sequences for some domains of a workspace. Single use: start once;
/// `finished` comes exactly once, also after cancel(). Nothing secret is ever sent.
class Probe : public QObject
{
    Q_OBJECT

public:
    /// `domains`: positions in the workspace.
    Probe(const Workspace &workspace, const QList<qsizetype> &domains, const ProbeOptions &options,
          QObject *parent = nullptr);
    ~Probe() override;

    void start();
    /// Within a second; domains that are complete by then stay.
    void cancel();
    bool isRunning() const;

Q_SIGNALS:
    /// A domain has begun: its clients with the steps that are known so far, all Waiting.
    void domainStarted(const autoconfigure::DomainProbe &domain);
    /// `position` in ClientProbe::steps; one after the last is a new step. An exchange that several clients
    /// share is told for each of them.
    void stepStarted(qsizetype domainIndex, const QString &client, qsizetype position,
                     const autoconfigure::DiscoveryStep &step);
    /// With its answer and findings, or Skipped. `used` is known only in clientProbed().
    void stepFinished(qsizetype domainIndex, const QString &client, qsizetype position,
                      const autoconfigure::DiscoveryStep &step);
    /// All steps of a client are finished.
    void clientProbed(const autoconfigure::ClientProbe &client);
    /// A domain is complete; in no particular order.
    void domainProbed(const autoconfigure::DomainProbe &domain);
    /// Requests and questions answered, of an estimate: never less than `done`, equal at the end.
    void progress(qsizetype done, qsizetype total);
    void finished(bool cancelled);

private:
    class Run;
    std::unique_ptr<Run> m_run;
};

} // namespace autoconfigure
