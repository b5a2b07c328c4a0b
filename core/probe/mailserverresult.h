// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/mailservice.h"
#include "probe/certificatefacts.h"
#include "probe/httpmessage.h"
#include "probe/mailservers/maildialect.h"

#include <QDateTime>
#include <QHostAddress>

#include <optional>

namespace autoconfigure
{

/// How far a conversation got: where it ended, if it did not end well.
enum class MailStep { Connect, Tls, Greeting, Capabilities, StartTls, Login, Done };

/// Why a conversation ended before its end.
enum class MailFailure {
    None,
    Refused,     ///< nothing listens there
    Unreachable, ///< no way to the address
    Timeout,     ///< not complete within the time
    Tls,         ///< no session came about
    Cut,         ///< the server closed the connection
    NotProtocol, ///< what came is not this protocol
    TooMuch,     ///< a line, a reply or the whole without end
    Rejected     ///< the server's own no: to the greeting or to a command
};

/// What a login test gave.
enum class LoginOutcome {
    NotAsked, ///< no login test, or not of this domain
    Accepted,
    Refused,
    RefusedForNow, ///< the server cannot tell now
    NotOffered,    ///< no way to log in that the workspace describes and the program knows
    NotEncrypted,  ///< not tried: the connection is not encrypted
    NotVerified,   ///< not tried: the certificate is not right
    Failed         ///< the conversation ended on the way
};

/// One conversation with one address of a server.
struct MailConversation {
    QHostAddress address;
    quint16 port = 0;
    /// TLS from the first byte.
    bool tlsAtOnce = false;
    MailStep step = MailStep::Connect;
    MailFailure failure = MailFailure::None;
    /// What the network or the server said, as it is; bounded, without control characters.
    QString failureText;

    QString greeting;
    /// Offered before encryption; of a TLS port: never asked.
    std::optional<MailCapabilities> plain;
    /// Offered over TLS.
    std::optional<MailCapabilities> secure;
    CertificateFacts certificate;
    /// The server sent more than its consent to STARTTLS: discarded.
    bool injected = false;
    LoginOutcome login = LoginOutcome::NotAsked;
    /// How it was tried: "PLAIN", "LOGIN command".
    QString loginMechanism;

    /// Milliseconds; -1 where it did not come to it.
    qint64 connectMilliseconds = -1;
    qint64 tlsMilliseconds = -1;
    qint64 milliseconds = -1;
    /// "C: …" and "S: …", at most 100 lines; without secrets.
    QStringList transcript;

    bool isComplete() const { return step == MailStep::Done; }
    /// Whether it ended as it does where the server speaks the other way: TLS at once instead of a greeting
    /// in clear, or the reverse.
    bool suggestsOtherWay() const;
    /// What holds for users: over TLS where there was TLS.
    MailCapabilities offered() const;
};

/// A mail service of a domain, checked.
struct MailServerResult {
    qsizetype domainIndex = -1;
    /// Position among the domain's services.
    qsizetype serviceIndex = -1;
    /// A-labels.
    QString domain;
    /// As the domain's users are told: host as A-labels.
    MailService service;
    /// Each address once; empty for what is spoken over HTTP (see httpElsewhere), and where the name has no
    /// address.
    QList<MailConversation> conversations;
    /// A further conversation that tells what the port speaks, where it is not what the workspace says: for
    /// the conversations that suggest it.
    std::optional<MailConversation> otherWay;
    /// Only of JMAP, CalDAV, CardDAV and ActiveSync.
    std::optional<HttpResult> http;
    /// The same question at each further address of the host.
    QList<HttpResult> httpElsewhere;
    /// What CalDAV and CardDAV answer to OPTIONS, where the first answer came from.
    std::optional<HttpResult> davOptions;
    /// The same question again with the user's name and password, which are not in it any more.
    std::optional<HttpResult> httpLogin;
    LoginOutcome httpLoginOutcome = LoginOutcome::NotAsked;
    /// NoSuchHost or DnsFailed where the name could not be looked up.
    HttpFailure lookup = HttpFailure::None;
    Findings findings;
    QDateTime time;

    /// Ok: no warnings and errors.
    Severity verdict() const { return worstSeverity(findings); }
    LoginOutcome login() const;
};

/// Stable words for reports: "connect", "refused", "accepted"…
QString mailStepWord(MailStep step);
QString mailFailureWord(MailFailure failure);
QString loginOutcomeWord(LoginOutcome outcome);
/// English, to be an argument of a finding (fillin.h): "greeting", "TLS handshake".
const char *mailStepTerm(MailStep step);

} // namespace autoconfigure
