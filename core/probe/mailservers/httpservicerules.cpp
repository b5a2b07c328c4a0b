// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plaintext.h"
#include "probe/mailservers/mailrules.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind fine{"mail-http-ok", Severity::Ok,
                           QT_TRANSLATE_NOOP("Finding", "%1 answers at %2 and asks for a login."), ""};
constexpr FindingKind open{"mail-http-open", Severity::Ok, QT_TRANSLATE_NOOP("Finding", "%1 answers at %2."),
                           ""};
constexpr FindingKind missing{
    "mail-http-missing", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 is not found at %2: the server answers %3."),
    QT_TRANSLATE_NOOP(
        "Finding", "Enter the path of this service, or make the web server redirect %2 to it (RFC 8615).")};
constexpr FindingKind broken{"mail-http-status", Severity::Error,
                             QT_TRANSLATE_NOOP("Finding", "%1 at %2 is out of order: the server answers %3."),
                             QT_TRANSLATE_NOOP("Finding", "See the web server's log.")};
constexpr FindingKind failed{
    "mail-http-failed", Severity::Error, QT_TRANSLATE_NOOP("Finding", "%1 at %2 cannot be reached: %3."),
    QT_TRANSLATE_NOOP("Finding", "Check that the web server runs, and its name and certificate.")};
constexpr FindingKind unencrypted{
    "mail-http-unencrypted", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 leads to %3, which is not encrypted (asked for: %2)."),
    QT_TRANSLATE_NOOP("Finding", "Redirect to an https address.")};

/// English, to be an argument of a finding (fillin.h).
const char *failureTerm(HttpFailure failure)
{
    switch (failure) {
    case HttpFailure::Refused:
        return QT_TRANSLATE_NOOP("Term", "the connection is refused");
    case HttpFailure::Unreachable:
        return QT_TRANSLATE_NOOP("Term", "the address cannot be reached");
    case HttpFailure::Timeout:
        return QT_TRANSLATE_NOOP("Term", "no answer in time");
    case HttpFailure::Tls:
        return QT_TRANSLATE_NOOP("Term", "no TLS session");
    case HttpFailure::Cut:
        return QT_TRANSLATE_NOOP("Term", "the connection was cut");
    case HttpFailure::NoSuchHost:
    case HttpFailure::DnsFailed:
        return QT_TRANSLATE_NOOP("Term", "a redirect leads to a host that is not found");
    case HttpFailure::TooManyRedirects:
    case HttpFailure::RedirectLoop:
    case HttpFailure::RedirectInsecure:
    case HttpFailure::RedirectUnusable:
        return QT_TRANSLATE_NOOP("Term", "its redirect leads nowhere");
    default:
        return QT_TRANSLATE_NOOP("Term", "the answer is no HTTP, or without end");
    }
}

Findings certificateFindings(const HttpResult &http, const QDateTime &now, const FieldPath &where,
                             const QString &subject)
{
    Findings all;
    for (const HttpHop &hop : http.hops) {
        for (const Finding &finding : judgeCertificate(hop.certificate, now, where, subject)) {
            if (!all.contains(finding)) {
                all.append(finding);
            }
        }
    }
    return all;
}

} // namespace

Findings judgeHttpService(const MailServerResult &result, const QDateTime &now, const FieldPath &where)
{
    const HttpResult &http = *result.http;
    const QString asked = http.request.url.toString(QUrl::FullyEncoded);
    const QString protocol = protocolName(result.service.protocol);
    Findings findings = certificateFindings(http, now, where, result.domain);
    const auto add = [&](const FindingKind &kind, const QString &more = {}) {
        findings.prepend({&kind, where, result.domain, {protocol, asked, more}, {}, more});
    };
    if (http.failure == HttpFailure::Cancelled) {
        return {};
    }
    if (!http.isAnswered()) {
        if (http.failure != HttpFailure::Tls || worstSeverity(findings) < Severity::Warning) {
            add(failed, QString::fromLatin1(failureTerm(http.failure)));
        }
        return findings;
    }
    const HttpHop &answer = http.answer();
    if (!answer.isSecure() && http.request.url.scheme() == u"https"_s) {
        add(unencrypted, quotedForMessage(answer.url.toString(QUrl::FullyEncoded), 200));
    } else if (answer.status == 401) {
        add(fine);
    } else if (answer.status >= 200 && answer.status < 300) {
        add(open);
    } else {
        const bool isMissing = answer.status == 404 || answer.status == 405 || answer.status == 410;
        add(isMissing ? missing : broken, QString::number(answer.status));
    }
    return findings;
}

} // namespace autoconfigure
