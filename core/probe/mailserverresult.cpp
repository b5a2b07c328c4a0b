// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailserverresult.h"

#include <QCoreApplication>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

MailCapabilities MailConversation::offered() const
{
    return secure ? *secure : plain.value_or(MailCapabilities());
}

bool MailConversation::suggestsOtherWay() const
{
    if (connectMilliseconds < 0) {
        return false;
    }
    if (tlsAtOnce) {
        return step == MailStep::Tls;
    }
    return step == MailStep::Greeting && (failure == MailFailure::Timeout || failure == MailFailure::Cut ||
                                          failure == MailFailure::NotProtocol);
}

LoginOutcome MailServerResult::login() const
{
    const auto tried =
        std::find_if(conversations.cbegin(), conversations.cend(), [](const MailConversation &conversation) {
            return conversation.login != LoginOutcome::NotAsked;
        });
    return tried == conversations.cend() ? httpLoginOutcome : tried->login;
}

QString mailStepWord(MailStep step)
{
    switch (step) {
    case MailStep::Connect:
        return u"connect"_s;
    case MailStep::Tls:
        return u"tls"_s;
    case MailStep::Greeting:
        return u"greeting"_s;
    case MailStep::Capabilities:
        return u"capabilities"_s;
    case MailStep::StartTls:
        return u"starttls"_s;
    case MailStep::Login:
        return u"login"_s;
    case MailStep::Done:
        return u"done"_s;
    }
    return {};
}

const char *mailStepTerm(MailStep step)
{
    switch (step) {
    case MailStep::Connect:
        return QT_TRANSLATE_NOOP("Term", "connection");
    case MailStep::Tls:
        return QT_TRANSLATE_NOOP("Term", "TLS handshake");
    case MailStep::Greeting:
        return QT_TRANSLATE_NOOP("Term", "greeting");
    case MailStep::Capabilities:
        return QT_TRANSLATE_NOOP("Term", "list of capabilities");
    case MailStep::StartTls:
        return "STARTTLS";
    case MailStep::Login:
        return QT_TRANSLATE_NOOP("Term", "login");
    case MailStep::Done:
        break;
    }
    return "";
}

QString mailFailureWord(MailFailure failure)
{
    switch (failure) {
    case MailFailure::None:
        return u"none"_s;
    case MailFailure::Refused:
        return u"refused"_s;
    case MailFailure::Unreachable:
        return u"unreachable"_s;
    case MailFailure::Timeout:
        return u"timeout"_s;
    case MailFailure::Tls:
        return u"tls"_s;
    case MailFailure::Cut:
        return u"cut"_s;
    case MailFailure::NotProtocol:
        return u"not-protocol"_s;
    case MailFailure::TooMuch:
        return u"too-much"_s;
    case MailFailure::Rejected:
        return u"rejected"_s;
    }
    return {};
}

QString loginOutcomeWord(LoginOutcome outcome)
{
    switch (outcome) {
    case LoginOutcome::NotAsked:
        return u"not-asked"_s;
    case LoginOutcome::Accepted:
        return u"accepted"_s;
    case LoginOutcome::Refused:
        return u"refused"_s;
    case LoginOutcome::RefusedForNow:
        return u"refused-for-now"_s;
    case LoginOutcome::NotOffered:
        return u"not-offered"_s;
    case LoginOutcome::NotEncrypted:
        return u"not-encrypted"_s;
    case LoginOutcome::NotVerified:
        return u"not-verified"_s;
    case LoginOutcome::Failed:
        return u"failed"_s;
    }
    return {};
}

} // namespace autoconfigure
