// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an Apple profile cannot carry, or carries badly.
#include "clients/applepayloads.h"
#include "clients/appleprofileparts.h"
#include "clients/serviceselection.h"

#include <QCoreApplication>

namespace autoconfigure
{

namespace
{

constexpr FindingKind serviceLeftOut{
    "apple-service-left-out", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "Apple devices do not learn of %1: a profile has no payload for it."), ""};
constexpr FindingKind alternativeLeftOut{
    "apple-alternative-left-out", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "This %1 service is left out of the Apple profile, which holds one incoming and one "
                      "outgoing mail server, and one service of each other kind."),
    ""};
constexpr FindingKind startTls{
    "apple-starttls", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "An Apple profile cannot demand STARTTLS: devices use it for %1 on port %2 "
                                 "because of the port, and not for certain."),
    QT_TRANSLATE_NOOP("Finding", "Offer %1 with TLS from the first byte as well.")};
constexpr FindingKind authenticationChanged{
    "apple-authentication-changed", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "An Apple profile names one authentication method: for %1 it says “%2”."),
    ""};
constexpr FindingKind authenticationImpossible{
    "apple-authentication-impossible", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "An Apple profile can express no authentication method of %1, and says "
                                 "“Password” instead."),
    QT_TRANSLATE_NOOP("Finding", "Add “Password” to the authentication methods of %1.")};
constexpr FindingKind cramMd5{
    "apple-cram-md5", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "In an Apple profile an encrypted password means CRAM-MD5 for %1, which fails "
                      "where the server keeps hashed passwords."),
    QT_TRANSLATE_NOOP("Finding", "Put “Password” first; TLS protects it.")};
constexpr FindingKind usernameTyped{
    "apple-username-typed", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "In a profile that is the same for everybody, users type the user name of %1 "
                      "themselves, and it is not their address."),
    QT_TRANSLATE_NOOP("Finding",
                      "Give each user a profile of their own, or let the server accept the address "
                      "as user name.")};
constexpr FindingKind passwordOnly{
    "apple-password-only", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 is left out of the Apple profile: devices log in there with a password, "
                                 "which the service does not accept."),
    QT_TRANSLATE_NOOP("Finding", "Add “Password” to the authentication methods of %1.")};
constexpr FindingKind activeSyncUrl{
    "apple-activesync-url", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 is left out of the Apple profile, which names neither the port nor the path: "
                      "devices always ask for https://%2/Microsoft-Server-ActiveSync."),
    QT_TRANSLATE_NOOP("Finding", "Serve it there, on port 443.")};
constexpr FindingKind activeSyncNotMac{
    "apple-activesync-not-mac", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 is for iPhone and iPad: macOS has no such account and passes over that payload."),
    ""};
constexpr FindingKind activeSyncReduced{
    "apple-activesync-reduced", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "On iPhone and iPad %1 is switched off for the mail, calendars and contacts that the "
                      "profile's other accounts already have; users can switch it on."),
    ""};
constexpr FindingKind pathOfUser{
    "apple-path-of-user", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The path of %1 depends on the user and is left out of the Apple profile: devices "
                      "look for it under https://%2/.well-known/ themselves."),
    QT_TRANSLATE_NOOP("Finding", "Enter the path that is the same for everybody, such as /dav/; devices find "
                                 "the user's part from there.")};
constexpr FindingKind pathNotMac{
    "apple-carddav-path-not-mac", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "macOS does not read the path of %1: it looks for it by SRV records and under "
                      "https://%2/.well-known/carddav."),
    ""};
constexpr FindingKind consentLanguage{
    "apple-consent-language", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "The text that users agree to is there in one language: everybody reads it."),
    QT_TRANSLATE_NOOP("Finding", "Enter it in the other language too.")};

void reviewMail(const DomainSettings &settings, qsizetype index, Findings &findings)
{
    const MailService &service = settings.services.at(index);
    if (service.security == Security::StartTls) {
        findings.append(
            serviceFinding(startTls, settings, index, {QString::number(service.port)}, u"security"));
    }
    const std::optional<Authentication> method = appleAuthentication(service);
    if (!method) {
        findings.append(serviceFinding(authenticationImpossible, settings, index, {}, u"authentication"));
    } else if (method == Authentication::PasswordEncrypted) {
        findings.append(serviceFinding(cramMd5, settings, index, {}, u"authentication"));
    } else if (service.authentication.size() > 1) {
        findings.append(serviceFinding(authenticationChanged, settings, index,
                                       {QString::fromUtf8(authenticationTerm(*method))}, u"authentication"));
    }
}

void reviewUsername(const DomainSettings &settings, qsizetype index, Findings &findings)
{
    const MailService &service = settings.services.at(index);
    const bool isAsked =
        !isMailProtocol(service.protocol) || appleAuthentication(service) != Authentication::None;
    const UsernameKind kind = usernameKind(service.username);
    if (isAsked && (kind == UsernameKind::LocalPart || kind == UsernameKind::Composed)) {
        findings.append(serviceFinding(usernameTyped, settings, index, {}, u"username"));
    }
}

void reviewHttp(const DomainSettings &settings, const ApplePayloads &payloads, qsizetype index,
                Findings &findings)
{
    const MailService &service = settings.services.at(index);
    if (service.protocol == Protocol::ActiveSync) {
        findings.append(serviceFinding(activeSyncNotMac, settings, index));
        if (payloads.hasMail() || payloads.calDav >= 0 || payloads.cardDav >= 0) {
            findings.append(serviceFinding(activeSyncReduced, settings, index));
        }
    } else if (hasUserInPath(service)) {
        findings.append(serviceFinding(pathOfUser, settings, index, {service.host}, u"path"));
    } else if (service.protocol == Protocol::CardDav && !service.path.isEmpty()) {
        findings.append(serviceFinding(pathNotMac, settings, index, {service.host}, u"path"));
    }
}

/// Why the service is no part of the profile.
Finding leftOut(const DomainSettings &settings, qsizetype index)
{
    const MailService &service = settings.services.at(index);
    switch (service.protocol) {
    case Protocol::Jmap:
    case Protocol::ManageSieve:
        return serviceFinding(serviceLeftOut, settings, index);
    case Protocol::CalDav:
    case Protocol::CardDav:
    case Protocol::ActiveSync:
        if (!acceptsPassword(service)) {
            return serviceFinding(passwordOnly, settings, index, {}, u"authentication");
        }
        if (service.protocol == Protocol::ActiveSync && !isPlainActiveSync(service)) {
            return serviceFinding(activeSyncUrl, settings, index, {service.host});
        }
        break;
    default:
        break;
    }
    return serviceFinding(alternativeLeftOut, settings, index);
}

} // namespace

Findings reviewAppleProfile(const DomainSettings &settings)
{
    const ApplePayloads payloads = applePayloads(settings);
    Findings findings;
    for (qsizetype i = 0; i < settings.services.size(); ++i) {
        if (!payloads.contains(i)) {
            findings.append(leftOut(settings, i));
            continue;
        }
        if (isMailProtocol(settings.services.at(i).protocol)) {
            reviewMail(settings, i, findings);
        } else {
            reviewHttp(settings, payloads, i, findings);
        }
        reviewUsername(settings, i, findings);
    }
    const AppleConsent &consent = settings.apple.consent;
    if (consent.fr.isEmpty() != consent.en.isEmpty()) {
        const FieldPath where = settings.applePath / u"consent" / (consent.fr.isEmpty() ? u"fr" : u"en");
        findings.append({&consentLanguage, where, settings.domain, {}, {}, {}});
    }
    return findings;
}

} // namespace autoconfigure
