// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/mailserverresult.h"
#include "probe/mailservers/sasl.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

namespace autoconfigure
{

/// What a login test sends.
struct MailCredentials {
    QString user;
    QString password;
};

/// What one conversation is to be.
struct MailConversationPlan {
    MailService service;
    QHostAddress address;
    quint16 port = 0;
    bool tlsAtOnce = false;
    int milliseconds = 10'000;
    /// The greeting must be there by then: less than the whole time, so that the other way can be tried.
    int greetingMilliseconds = 6'000;
    QSslConfiguration tls;
    std::optional<MailCredentials> credentials;
    /// By which the certificate must be valid before anything secret is sent.
    QDateTime now;
};

/// Holds one conversation with a mail server: greeting, capabilities, STARTTLS, capabilities again, login.
/// TLS errors are recorded and do not end it, but nothing secret is then sent. Single use; bounded in time,
/// octets, lines.
class MailClient : public QObject
{
    Q_OBJECT

public:
    explicit MailClient(MailConversationPlan plan, QObject *parent = nullptr);
    /// Ends it without `finished`.
    ~MailClient() override;

    void start();
    const MailConversation &conversation() const { return m_conversation; }

Q_SIGNALS:
    /// Exactly once, from the event loop.
    void finished();

private:
    void connected();
    void startTls();
    void encrypted();
    void socketFailed(QAbstractSocket::SocketError error);
    void read();
    void takeLine(const QByteArray &line);
    void send(const QByteArray &command, const QByteArray &shown = {});
    /// A line as reports can have it: bounded, and without the password, should the server repeat it.
    QString shown(const QByteArray &line) const;

    void replied(ReplyStatus status);
    void greeted();
    void askCapabilities();
    void takeCapabilities();
    void askStartTls();
    void takeStartTls();
    void beginLogin();
    bool chooseLogin(const MailCapabilities &offered);
    bool trySasl(const QStringList &candidates, const MailCapabilities &offered);
    void takeLogin(ReplyStatus status);
    void proofComputed();

    void fail(MailFailure failure, const QString &text = {});
    void end();

    const MailConversationPlan m_plan;
    const MailDialect &m_dialect;
    MailConversation m_conversation;
    QSslSocket m_socket;
    QTimer m_deadline;
    QTimer m_greetingLimit;
    QElapsedTimer m_clock;
    qint64 m_tlsBegan = 0;
    QList<QSslError> m_tlsErrors;

    QByteArray m_buffer;
    QByteArrayList m_lines;
    qint64 m_octets = 0;
    bool m_ended = false;

    std::shared_ptr<SaslExchange> m_sasl;
    /// What it answers, computed elsewhere.
    QFutureWatcher<std::optional<QByteArray>> m_proof;
    bool m_isProving = false;
    /// The protocol's own commands that are still to be sent.
    QByteArrayList m_passwordCommands;
};

} // namespace autoconfigure
