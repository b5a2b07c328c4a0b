// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsresolver.h"
#include "probe/hostoverride.h"
#include "probe/httpmessage.h"

#include <QObject>
#include <QSslCertificate>

#include <memory>
#include <optional>

namespace autoconfigure
{

/// How requests are made.
struct HttpOptions {
    HttpLimits limits;
    QList<HostOverride> overrides;
    /// Asked for the hosts' addresses first; none: the system's resolver.
    std::optional<DnsServer> nameServer;
    /// Set by who makes the probe.
    OwnHosts ownHosts;
    /// Trusted besides the system's certificate authorities.
    QList<QSslCertificate> authorities;
    /// Requests under way at a time; others wait.
    qsizetype atOnce = 32;
};

/// Makes requests. Each one is answered exactly once, never inside fetch(). Deleting it forgets everything
/// under way.
class HttpFetcher : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// A request equal to one under way is made once and answered once.
    virtual void fetch(const HttpRequest &request) = 0;
    /// Every request under way is answered with Cancelled from the event loop.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// It has left the queue; before `fetched` of it, unless cancelled.
    void started(const autoconfigure::HttpRequest &request);
    void fetched(const autoconfigure::HttpResult &result);
};

/// Asks real servers.
std::unique_ptr<HttpFetcher> createHttpFetcher(const HttpOptions &options);

} // namespace autoconfigure
