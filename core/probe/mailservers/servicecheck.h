// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/hostlookup.h"
#include "probe/hostoverride.h"
#include "probe/mailservers/mailclient.h"

#include <QObject>

#include <vector>

namespace autoconfigure
{

/// What a check of one mail service needs besides the service itself.
struct ServiceCheckOptions {
    QList<HostOverride> overrides;
    std::optional<DnsServer> nameServer;
    OwnHosts ownHosts;
    QSslConfiguration tls;
    /// For each address, and for the lookup.
    int milliseconds = 10'000;
    std::optional<MailCredentials> credentials;
    QDateTime now;
};

/// One mail service (not over HTTP): looks its host up, talks to every address at the same time, and finds
/// out what the port speaks where that is not what the workspace says. Single use.
class ServiceCheck : public QObject
{
    Q_OBJECT

public:
    /// `service.host`: as A-labels.
    ServiceCheck(MailService service, ServiceCheckOptions options, QObject *parent = nullptr);

    void start();
    /// Without the findings, and without the domain.
    const MailServerResult &result() const { return m_result; }

Q_SIGNALS:
    /// Exactly once, from the event loop.
    void finished();

private:
    void takeAddresses(const HostAddresses &found);
    void lookupEnded(HttpFailure failure);
    void talkTo(const QList<QHostAddress> &addresses, quint16 port);
    MailConversationPlan planFor(const QHostAddress &address, quint16 port) const;
    void conversationFinished();
    void logInElsewhere();
    void tryOtherWay();
    void end();

    const ServiceCheckOptions m_options;
    MailServerResult m_result;
    std::unique_ptr<HostLookup> m_lookup;
    QTimer m_lookupLimit;
    std::vector<std::unique_ptr<MailClient>> m_clients;
    qsizetype m_open = 0;
    std::unique_ptr<MailClient> m_login;
    std::unique_ptr<MailClient> m_otherWay;
    bool m_ended = false;
};

} // namespace autoconfigure
