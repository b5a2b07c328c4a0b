// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailservers/servicecheck.h"

#include "model/hostname.h"

#include <algorithm>

namespace autoconfigure
{

namespace
{

constexpr qsizetype mostAddresses = 8;

/// The part of the time after which silence means that the server waits for TLS.
int greetingTime(int milliseconds)
{
    return milliseconds * 6 / 10;
}

/// Whether the server does speak that way.
bool isConversing(const MailConversation &conversation)
{
    return !conversation.greeting.isEmpty();
}

} // namespace

ServiceCheck::ServiceCheck(MailService service, ServiceCheckOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options))
{
    m_result.service = std::move(service);
    m_lookupLimit.setSingleShot(true);
    connect(&m_lookupLimit, &QTimer::timeout, this, [this] { lookupEnded(HttpFailure::DnsFailed); });
}

void ServiceCheck::start()
{
    const QString &host = m_result.service.host;
    const auto port = static_cast<quint16>(m_result.service.port);
    const std::optional<HostOverride> override =
        overrideFor(m_options.overrides, m_options.ownHosts, host, port);
    if (override) {
        talkTo({override->address}, override->toPort == 0 ? port : override->toPort);
    } else if (isIpAddress(host)) {
        talkTo({QHostAddress(host)}, port);
    } else {
        m_lookupLimit.start(m_options.milliseconds);
        m_lookup = std::make_unique<HostLookup>(m_options.nameServer, m_options.ownHosts);
        connect(m_lookup.get(), &HostLookup::finished, this, &ServiceCheck::takeAddresses);
        m_lookup->start(host);
    }
}

void ServiceCheck::takeAddresses(const HostAddresses &found)
{
    // In the middle of its signal.
    m_lookup.release()->deleteLater();
    m_lookupLimit.stop();
    if (m_ended) {
        return;
    }
    if (found.failure != HttpFailure::None) {
        lookupEnded(found.failure);
        return;
    }
    QList<QHostAddress> addresses;
    for (const QHostAddress &address : found.addresses) {
        if (!addresses.contains(address) && addresses.size() < mostAddresses) {
            addresses.append(address);
        }
    }
    talkTo(addresses, static_cast<quint16>(m_result.service.port));
}

void ServiceCheck::lookupEnded(HttpFailure failure)
{
    m_result.lookup = failure;
    end();
}

MailConversationPlan ServiceCheck::planFor(const QHostAddress &address, quint16 port) const
{
    MailConversationPlan plan;
    plan.service = m_result.service;
    plan.address = address;
    plan.port = port;
    plan.tlsAtOnce = m_result.service.security == Security::Tls;
    plan.milliseconds = m_options.milliseconds;
    plan.greetingMilliseconds = greetingTime(m_options.milliseconds);
    plan.tls = m_options.tls;
    plan.credentials = m_options.credentials;
    plan.now = m_options.now;
    return plan;
}

void ServiceCheck::talkTo(const QList<QHostAddress> &addresses, quint16 port)
{
    m_open = addresses.size();
    for (const QHostAddress &address : addresses) {
        MailConversationPlan plan = planFor(address, port);
        if (!m_clients.empty()) {
            plan.credentials.reset(); // one login is enough, and fewer look like an attack
        }
        m_clients.push_back(std::make_unique<MailClient>(plan));
        connect(m_clients.back().get(), &MailClient::finished, this, &ServiceCheck::conversationFinished);
    }
    for (const std::unique_ptr<MailClient> &client : m_clients) {
        client->start();
    }
}

void ServiceCheck::conversationFinished()
{
    if (--m_open > 0) {
        return;
    }
    for (const std::unique_ptr<MailClient> &client : m_clients) {
        m_result.conversations.append(client->conversation());
    }
    logInElsewhere();
}

/// The conversation that was to log in may have ended before.
void ServiceCheck::logInElsewhere()
{
    QList<MailConversation> &all = m_result.conversations;
    const bool isTried = std::any_of(all.cbegin(), all.cend(), [](const MailConversation &one) {
        return one.login != LoginOutcome::NotAsked;
    });
    const auto able =
        std::find_if(all.cbegin(), all.cend(), [](const MailConversation &one) { return one.isComplete(); });
    if (!m_options.credentials || isTried || able == all.cend()) {
        tryOtherWay();
        return;
    }
    const qsizetype position = std::distance(all.cbegin(), able);
    m_login = std::make_unique<MailClient>(planFor(able->address, able->port));
    connect(m_login.get(), &MailClient::finished, this, [this, position] {
        m_result.conversations[position] = m_login->conversation();
        tryOtherWay();
    });
    m_login->start();
}

void ServiceCheck::tryOtherWay()
{
    const auto doubtful =
        std::find_if(m_result.conversations.cbegin(), m_result.conversations.cend(),
                     [](const MailConversation &conversation) { return conversation.suggestsOtherWay(); });
    if (doubtful == m_result.conversations.cend()) {
        end();
        return;
    }
    MailConversationPlan plan = planFor(doubtful->address, doubtful->port);
    plan.tlsAtOnce = !doubtful->tlsAtOnce;
    plan.service.security = plan.tlsAtOnce ? Security::Tls : Security::StartTls;
    plan.milliseconds -= plan.greetingMilliseconds;
    plan.greetingMilliseconds = plan.milliseconds;
    plan.credentials.reset();
    m_otherWay = std::make_unique<MailClient>(plan);
    connect(m_otherWay.get(), &MailClient::finished, this, [this] {
        if (isConversing(m_otherWay->conversation())) {
            m_result.otherWay = m_otherWay->conversation();
        }
        end();
    });
    m_otherWay->start();
}

void ServiceCheck::end()
{
    if (std::exchange(m_ended, true)) {
        return;
    }
    m_lookupLimit.stop();
    QMetaObject::invokeMethod(this, &ServiceCheck::finished, Qt::QueuedConnection);
}

} // namespace autoconfigure
