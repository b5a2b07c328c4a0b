// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsresolver.h"
#include "probe/hostoverride.h"
#include "probe/httpmessage.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QObject>

#include <memory>
#include <optional>

namespace autoconfigure
{

/// What a host name leads to.
struct HostAddresses {
    QList<QHostAddress> addresses;
    /// None, NoSuchHost or DnsFailed.
    HttpFailure failure = HttpFailure::None;
    /// What the resolver said, in English; only to be shown as it is.
    QString failureText;
};

/// Looks up the addresses of a host: as the system does, or at a name server of the administrator's choice
/// ("before the DNS switch"), whose word counts for the names that it answers for. Of other people's names it
/// need not know anything: those are then looked up as the system does. Single use.
class HostLookup : public QObject
{
    Q_OBJECT

public:
    /// `ownHosts`: what the server fails to tell of a probed domain is a failure, and asked nowhere else.
    explicit HostLookup(std::optional<DnsServer> nameServer, OwnHosts ownHosts = {},
                        QObject *parent = nullptr);
    /// Ends it without `finished`.
    ~HostLookup() override;

    /// `host`: A-labels, no address.
    void start(const QString &host);

Q_SIGNALS:
    /// Exactly once, from the event loop.
    void finished(const autoconfigure::HostAddresses &found);

private:
    void askSystem(const QString &host);
    void takeSystem(const QHostInfo &info);
    void takeAnswer(const DnsAnswer &answer);
    void judgeAnswers();

    const std::optional<DnsServer> m_nameServer;
    const OwnHosts m_ownHosts;
    QString m_host;
    std::unique_ptr<DnsResolver> m_resolver;
    QList<DnsAnswer> m_answers;
    int m_systemLookup = -1;
};

} // namespace autoconfigure
