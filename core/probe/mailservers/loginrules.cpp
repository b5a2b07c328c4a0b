// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a login test gave.
#include "probe/mailservers/mailrules.h"

namespace autoconfigure
{

namespace
{

// Of all: %1 host, %2 port, %3 protocol, %4 how it was tried, %5 what the server said.
constexpr FindingKind loginAccepted{
    "mail-login-ok", Severity::Ok,
    QT_TRANSLATE_NOOP("Finding", "%3 at %1, port %2, accepted the login (%4)."), ""};
constexpr FindingKind loginRefused{
    "mail-login-refused", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%3 at %1, port %2, refused the login (%4): “%5”."),
    QT_TRANSLATE_NOOP("Finding",
                      "Check the password and the user name pattern of this service: some servers want the "
                      "whole address, others the part before the @.")};
constexpr FindingKind loginLater{
    "mail-login-unavailable", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%3 at %1, port %2, cannot check logins now (%4): “%5”."),
    QT_TRANSLATE_NOOP("Finding", "See the server's log: its list of users cannot be reached.")};
constexpr FindingKind loginNotOffered{
    "mail-login-not-offered", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The login at %1, port %2 (%3), was not tried: the server offers no method of the "
                      "workspace that takes a password."),
    QT_TRANSLATE_NOOP("Finding", "Enter a method that the server offers, or turn one on at the server.")};
constexpr FindingKind loginNotEncrypted{
    "mail-login-not-encrypted", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The login at %1, port %2 (%3), was not tried: the connection is not encrypted."),
    QT_TRANSLATE_NOOP("Finding", "Offer the service over TLS.")};
constexpr FindingKind loginNotVerified{
    "mail-login-not-verified", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The login at %1, port %2 (%3), was not tried: the certificate is not right, and a "
                      "password is not sent to somebody unknown."),
    QT_TRANSLATE_NOOP("Finding", "Cure the certificate first.")};
constexpr FindingKind loginFailed{
    "mail-login-failed", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The login at %1, port %2 (%3), came to no end."),
    QT_TRANSLATE_NOOP("Finding", "Check again, and see the server's log.")};

const FindingKind *kindOf(LoginOutcome outcome)
{
    switch (outcome) {
    case LoginOutcome::NotAsked:
        break;
    case LoginOutcome::Accepted:
        return &loginAccepted;
    case LoginOutcome::Refused:
        return &loginRefused;
    case LoginOutcome::RefusedForNow:
        return &loginLater;
    case LoginOutcome::NotOffered:
        return &loginNotOffered;
    case LoginOutcome::NotEncrypted:
        return &loginNotEncrypted;
    case LoginOutcome::NotVerified:
        return &loginNotVerified;
    case LoginOutcome::Failed:
        return &loginFailed;
    }
    return nullptr;
}

} // namespace

Findings judgeLogin(const MailServerResult &result, LoginOutcome outcome, const QString &mechanism,
                    const QString &answer, const FieldPath &where)
{
    const FindingKind *kind = kindOf(outcome);
    if (kind == nullptr) {
        return {};
    }
    const MailService &service = result.service;
    return {{kind,
             where,
             result.domain,
             {service.host, QString::number(service.port), protocolName(service.protocol), mechanism, answer},
             {},
             {}}};
}

} // namespace autoconfigure
