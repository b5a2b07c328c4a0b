// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The last part of a conversation: the login test.
#include "probe/mailservers/mailclient.h"

#include <QRandomGenerator>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

QByteArray randomNonce()
{
    QByteArray bytes(24, Qt::Uninitialized);
    for (char &byte : bytes) {
        byte = static_cast<char>(QRandomGenerator::system()->generate());
    }
    return bytes.toBase64();
}

} // namespace

void MailClient::beginLogin()
{
    if (!m_plan.credentials) {
        end();
        return;
    }
    m_conversation.step = MailStep::Login;
    const MailCapabilities offered = m_conversation.offered();
    if (!m_socket.isEncrypted()) {
        m_conversation.login = LoginOutcome::NotEncrypted;
    } else if (!m_conversation.certificate.isVerified(m_plan.now)) {
        m_conversation.login = LoginOutcome::NotVerified;
    } else if (!chooseLogin(offered)) {
        m_conversation.login = LoginOutcome::NotOffered;
    } else {
        m_conversation.login = LoginOutcome::Failed; // until there is an answer
        return;
    }
    end();
}

bool MailClient::chooseLogin(const MailCapabilities &offered)
{
    const QByteArray user = m_plan.credentials->user.toUtf8();
    const QByteArray password = m_plan.credentials->password.toUtf8();
    if (user.contains('\0') || password.contains('\0')) {
        return false;
    }
    for (const Authentication method : m_plan.service.authentication) {
        if (method == Authentication::PasswordEncrypted && trySasl(encryptedMechanisms(), offered)) {
            return true;
        }
        if (method != Authentication::PasswordCleartext) {
            continue;
        }
        if (trySasl(cleartextMechanisms(), offered)) {
            return true;
        }
        if (offered.passwordCommand) {
            m_passwordCommands = m_dialect.passwordCommands(user, password);
        }
        if (!m_passwordCommands.isEmpty()) {
            m_conversation.loginMechanism =
                m_plan.service.protocol == Protocol::Imap ? u"LOGIN command"_s : u"USER and PASS"_s;
            send(m_passwordCommands.takeFirst(), "…");
            return true;
        }
    }
    return false;
}

bool MailClient::trySasl(const QStringList &candidates, const MailCapabilities &offered)
{
    for (const QString &mechanism : candidates) {
        if (!offered.mechanisms.contains(mechanism)) {
            continue;
        }
        m_sasl = createSasl(mechanism, m_plan.credentials->user.toUtf8(),
                            m_plan.credentials->password.toUtf8(), randomNonce());
        m_conversation.loginMechanism = mechanism;
        send(m_dialect.authenticate(mechanism.toLatin1()));
        return true;
    }
    return false;
}

void MailClient::takeLogin(ReplyStatus status)
{
    if (status == ReplyStatus::Continue) {
        // Who asks again before there is an answer does not keep to the protocol.
        if (!m_sasl || std::exchange(m_isProving, true)) {
            fail(MailFailure::NotProtocol, shown(m_lines.constLast()));
            return;
        }
        m_proof.setFuture(nextInBackground(m_sasl, QByteArray::fromBase64(m_dialect.challenge(m_lines))));
        return;
    }
    if (status == ReplyStatus::Ok && !m_passwordCommands.isEmpty()) {
        send(m_passwordCommands.takeFirst(), "…");
        return;
    }
    m_conversation.login = status == ReplyStatus::Ok              ? LoginOutcome::Accepted
                           : status == ReplyStatus::RefusedForNow ? LoginOutcome::RefusedForNow
                                                                  : LoginOutcome::Refused;
    if (status != ReplyStatus::Ok) {
        m_conversation.failureText = shown(m_lines.constLast());
    }
    end();
}

void MailClient::proofComputed()
{
    m_isProving = false;
    if (m_ended) {
        return;
    }
    if (const std::optional<QByteArray> answer = m_proof.result()) {
        send(m_dialect.response(answer->toBase64()), "…");
    } else {
        fail(MailFailure::NotProtocol, shown(m_lines.constLast()));
    }
}

} // namespace autoconfigure
