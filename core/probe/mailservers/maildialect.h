// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/mailservice.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QStringList>

#include <span>

namespace autoconfigure
{

/// What a client says before it logs in, and to say goodbye.
enum class MailCommand { Capabilities, StartTls, Logout };

/// Where a reply stands after its lines so far.
enum class ReplyStatus {
    Incomplete,    ///< more lines belong to it
    Ok,            ///< complete: done
    Continue,      ///< complete: the server waits for the next step of authentication
    Refused,       ///< complete: no
    RefusedForNow, ///< complete: no, for a reason that passes (overloaded, database away)
    Malformed      ///< these lines are not this protocol
};

/// What a server offers, at one point of the conversation.
struct MailCapabilities {
    /// As announced, one word or line each, upper case.
    QStringList words;
    /// Names of SASL mechanisms, upper case: "PLAIN", "SCRAM-SHA-256".
    QStringList mechanisms;
    bool startTls = false;
    /// A command of the protocol itself takes user name and password: LOGIN of IMAP, USER and PASS of POP3.
    bool passwordCommand = false;

    /// Whether a readable password may be sent now, in any way.
    bool takesPassword() const;
    /// Whether what opens a mailbox may be sent readable now: a password, or an access token.
    bool takesReadableSecret() const;
    /// Those whose exchange is enough to try passwords out on: all that prove a password without sending it.
    QStringList guessableMechanisms() const;

    friend bool operator==(const MailCapabilities &, const MailCapabilities &) = default;
};

/// How one protocol talks, without any socket: one file each in probe/maildialects/. Lines are without their
/// line ends; a function that judges lines is asked again with each new one.
struct MailDialect {
    Protocol protocol;
    /// The server's first words, before anything was asked.
    ReplyStatus (*greeting)(const QByteArrayList &lines);
    /// The whole command, with line end. Empty for Capabilities where the greeting tells them.
    QByteArray (*command)(MailCommand command);
    ReplyStatus (*reply)(MailCommand command, const QByteArrayList &lines);
    /// From the reply to Capabilities, or from the greeting.
    MailCapabilities (*capabilities)(const QByteArrayList &lines);
    /// The greeting is the list of capabilities, and comes again after STARTTLS (ManageSieve).
    bool greetsWithCapabilities = false;

    /// Begins authentication by SASL, without an initial response.
    QByteArray (*authenticate)(const QByteArray &mechanism);
    /// The reply to authenticate(), to a response, or to a password command.
    ReplyStatus (*loginReply)(const QByteArrayList &lines);
    /// The base64 text of the challenge in a reply that is Continue.
    QByteArray (*challenge)(const QByteArrayList &lines);
    /// Base64 text as a line of this protocol.
    QByteArray (*response)(const QByteArray &base64);
    /// The protocol's own commands to log in, each awaiting Ok; none where it has no such command, or cannot
    /// carry these texts.
    QByteArrayList (*passwordCommands)(const QByteArray &user, const QByteArray &password);
};

/// All of them, by file name.
std::span<const MailDialect *const> mailDialects();
/// Null for what is spoken over HTTP.
const MailDialect *mailDialect(Protocol protocol);

/// "ONE  TWO" as words in upper case.
QStringList capabilityWords(const QByteArray &line);

} // namespace autoconfigure
