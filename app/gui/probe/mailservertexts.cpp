// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailservertexts.h"

#include <QCoreApplication>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

struct MailServerTexts {
    Q_DECLARE_TR_FUNCTIONS(MailServerTexts)
};

} // namespace

QString serviceTitle(const MailService &service)
{
    return u"%1 %2:%3"_s.arg(protocolName(service.protocol), service.host, QString::number(service.port));
}

QString addressText(const MailConversation &conversation)
{
    return MailServerTexts::tr("%1, port %2", "IP address, number")
        .arg(conversation.address.toString(), QString::number(conversation.port));
}

QString conversationText(const MailConversation &conversation)
{
    const QString result = conversation.failure == MailFailure::None && !conversation.certificate.isEmpty()
                               ? conversation.certificate.protocolName()
                               : conversationResultText(conversation);
    return MailServerTexts::tr("%1: %2", "address, result").arg(addressText(conversation), result);
}

QString conversationResultText(const MailConversation &conversation)
{
    switch (conversation.failure) {
    case MailFailure::None:
        return conversation.isComplete() ? MailServerTexts::tr("Answers")
                                         : MailServerTexts::tr("Not complete");
    case MailFailure::Refused:
        return MailServerTexts::tr("Nothing listens there");
    case MailFailure::Unreachable:
        return MailServerTexts::tr("Unreachable");
    case MailFailure::Timeout:
        return MailServerTexts::tr("No answer in time");
    case MailFailure::Tls:
        return MailServerTexts::tr("No TLS session");
    case MailFailure::Cut:
        return MailServerTexts::tr("Connection closed");
    case MailFailure::NotProtocol:
        return MailServerTexts::tr("Another protocol");
    case MailFailure::TooMuch:
        return MailServerTexts::tr("Answer without end");
    case MailFailure::Rejected:
        return MailServerTexts::tr("Rejected by the server");
    }
    return {};
}

QString loginText(LoginOutcome outcome)
{
    switch (outcome) {
    case LoginOutcome::NotAsked:
        return {};
    case LoginOutcome::Accepted:
        return MailServerTexts::tr("The login is accepted.");
    case LoginOutcome::Refused:
        return MailServerTexts::tr("The login is refused.");
    case LoginOutcome::RefusedForNow:
        return MailServerTexts::tr("The server cannot check the login now.");
    case LoginOutcome::NotOffered:
        return MailServerTexts::tr("No login: the server offers no way that the workspace describes.");
    case LoginOutcome::NotEncrypted:
        return MailServerTexts::tr("No login: the connection is not encrypted.");
    case LoginOutcome::NotVerified:
        return MailServerTexts::tr("No login: the certificate is not right.");
    case LoginOutcome::Failed:
        return MailServerTexts::tr("No login: the conversation ended before.");
    }
    return {};
}

} // namespace autoconfigure
