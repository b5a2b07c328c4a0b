// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailservers/mailrules.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

// Of both: %1 host, %2 port, %3 protocol.
constexpr FindingKind authMissing{
    "mail-auth-missing", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "%3 at %1, port %2, offers no authentication method of the workspace. Missing: %4. "
                      "Offered: %5."),
    QT_TRANSLATE_NOOP("Finding",
                      "Enter a method that the server offers, or turn this one on at the server.")};
constexpr FindingKind authSomeMissing{
    "mail-auth-some-missing", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "%3 at %1, port %2, does not offer the authentication method “%4”. Offered: %5."),
    QT_TRANSLATE_NOOP("Finding", "Remove it from this service, or turn it on at the server.")};

bool offersAny(const MailCapabilities &offered, const QStringList &mechanisms)
{
    return std::any_of(mechanisms.cbegin(), mechanisms.cend(),
                       [&](const QString &one) { return offered.mechanisms.contains(one); });
}

} // namespace

bool isOffered(Authentication method, const MailCapabilities &offered)
{
    switch (method) {
    case Authentication::PasswordCleartext:
        return offered.takesPassword();
    case Authentication::PasswordEncrypted:
        return std::any_of(offered.mechanisms.cbegin(), offered.mechanisms.cend(), [](const QString &one) {
            return one == u"CRAM-MD5"_s || one == u"DIGEST-MD5"_s || one.startsWith("SCRAM-"_L1);
        });
    case Authentication::OAuth2:
        return offersAny(offered, {u"XOAUTH2"_s, u"OAUTHBEARER"_s});
    case Authentication::Gssapi:
        return offersAny(offered, {u"GSSAPI"_s, u"GS2-KRB5"_s});
    case Authentication::Ntlm:
        return offersAny(offered, {u"NTLM"_s});
    case Authentication::TlsClientCertificate:
    case Authentication::None:
        return true;
    }
    return true;
}

bool isChallenged(Authentication method, const QStringList &schemes)
{
    const auto offers = [&schemes](QLatin1StringView scheme) {
        return schemes.contains(scheme, Qt::CaseInsensitive);
    };
    switch (method) {
    case Authentication::PasswordCleartext:
        return offers("Basic"_L1);
    case Authentication::PasswordEncrypted:
        return offers("Digest"_L1) || offers("SCRAM-SHA-256"_L1) || offers("SCRAM-SHA-1"_L1);
    case Authentication::OAuth2:
        return offers("Bearer"_L1);
    case Authentication::Gssapi:
        return offers("Negotiate"_L1);
    case Authentication::Ntlm:
        return offers("NTLM"_L1) || offers("Negotiate"_L1);
    case Authentication::TlsClientCertificate:
    case Authentication::None:
        return true;
    }
    return true;
}

QString orNothing(const QStringList &words)
{
    return words.isEmpty() ? QString::fromLatin1(QT_TRANSLATE_NOOP("Term", "nothing")) : words.join(u", "_s);
}

Findings judgeOfferedMethods(const MailServerResult &result,
                             const std::function<bool(Authentication)> &isOffered, const QStringList &offered,
                             const FieldPath &where)
{
    const MailService &service = result.service;
    QList<Authentication> missing;
    std::copy_if(service.authentication.cbegin(), service.authentication.cend(), std::back_inserter(missing),
                 [&](Authentication method) { return !isOffered(method); });
    const FindingKind &kind = missing.size() == service.authentication.size() ? authMissing : authSomeMissing;
    const QString seen = orNothing(offered);
    Findings findings;
    for (const Authentication method : std::as_const(missing)) {
        findings.append({&kind,
                         where,
                         result.domain,
                         {service.host, QString::number(service.port), protocolName(service.protocol),
                          QString::fromLatin1(authenticationTerm(method)), seen},
                         authenticationWord(method),
                         seen});
    }
    return findings;
}

} // namespace autoconfigure
