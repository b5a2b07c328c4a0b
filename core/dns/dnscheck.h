// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsresolver.h"
#include "dns/domaincheck.h"
#include "model/workspace.h"

#include <QObject>

#include <functional>
#include <memory>

namespace autoconfigure
{

struct DnsCheckOptions {
    DnsResolverOptions resolver;
    /// Ask each of the domain's own name servers and compare them with each other. Names outside of the
    /// domain, and who the name servers are, are still asked of the resolver.
    bool authoritative = false;
    /// Where the domain's name servers listen; another one is for tests.
    quint16 authoritativePort = 53;
    /// How a resolver is made; another one is for tests.
    std::function<std::unique_ptr<DnsResolver>(const DnsResolverOptions &)> makeResolver = createDnsResolver;
};

/// Checks the live DNS of some domains of a workspace against their plans. Single use: start once; `finished`
/// comes exactly once, also after cancel().
class DnsCheck : public QObject
{
    Q_OBJECT

public:
    /// `domains`: positions in the workspace.
    DnsCheck(const Workspace &workspace, const QList<qsizetype> &domains, const DnsCheckOptions &options,
             QObject *parent = nullptr);
    ~DnsCheck() override;

    void start();
    /// Within a second; domains that are complete by then stay.
    void cancel();
    bool isRunning() const;

Q_SIGNALS:
    /// Questions answered, of an estimate that gets better as it goes: never less than `done`, equal at the
    /// end.
    void progress(qsizetype done, qsizetype total);
    /// A domain is complete; in no particular order.
    void domainChecked(const autoconfigure::DomainCheck &result);
    void finished(bool cancelled);

private:
    class Run;
    std::unique_ptr<Run> m_run;
};

} // namespace autoconfigure
