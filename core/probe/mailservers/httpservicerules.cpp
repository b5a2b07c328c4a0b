// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plaintext.h"
#include "probe/mailservers/httpchallenge.h"
#include "probe/mailservers/httpservice.h"
#include "probe/mailservers/jmapsession.h"
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
        "Finding",
        "Enter the path of this service, or make the web server redirect %2 to it (RFC 8615). Apache: "
        "Redirect permanent %5 /… – NGINX: location = %5 { return 301 /…; } – Caddy: redir %5 /… "
        "permanent")};
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

constexpr FindingKind elsewhere{
    "mail-http-organisation", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 at %2 is redirected to another organisation, %3. A login is not tried there."),
    QT_TRANSLATE_NOOP("Finding", "If that is as it should be, nothing is to be done.")};
constexpr FindingKind davClassMissing{
    "mail-dav-class-missing", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 at %2: the server does not announce “%4” in its answer to OPTIONS (DAV: "
                                 "%3). Clients take it for a server without this service."),
    QT_TRANSLATE_NOOP("Finding", "Enter the path at which the service is, and let OPTIONS pass to it: a web "
                                 "server in front often answers it itself.")};
constexpr FindingKind davOptionsRefused{
    "mail-dav-options-refused", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 at %2 does not answer OPTIONS (%3), by which clients find out what the "
                                 "server can."),
    QT_TRANSLATE_NOOP(
        "Finding", "Let OPTIONS pass to the service. Apache: no <Limit>, <LimitExcept> or RewriteCond that "
                   "keeps it away – NGINX: no limit_except, and no “if” on $request_method – Caddy: no "
                   "matcher “method” that leaves it out")};
constexpr FindingKind jmapUnreadable{
    "mail-jmap-session-unreadable", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1: what %2 answers is no JMAP session (RFC 8620 section 2)."),
    QT_TRANSLATE_NOOP("Finding",
                      "Enter the path of the session resource, or make /.well-known/jmap lead to it.")};
constexpr FindingKind jmapMemberMissing{
    "mail-jmap-member-missing", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "%1: the session at %2 has no “%3”, or none of the right kind (RFC 8620 section 2)."),
    QT_TRANSLATE_NOOP("Finding", "Update the server.")};
constexpr FindingKind jmapCapabilityMissing{
    "mail-jmap-capability-missing", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 at %2: the session lacks the capability %3."),
    QT_TRANSLATE_NOOP("Finding", "Turn JMAP for mail on at the server.")};
constexpr FindingKind jmapApiInsecure{
    "mail-jmap-api-insecure", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 at %2: the session sends clients to %3, which is not encrypted."),
    QT_TRANSLATE_NOOP("Finding", "Tell the server its public https address.")};

constexpr qsizetype shownLength = 200;

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

/// Judges what came of the requests, one after the other; `http` is the question at one of the addresses.
class HttpServiceRules
{
public:
    HttpServiceRules(const MailServerResult &result, const HttpResult &http, const QDateTime &now,
                     const FieldPath &where)
        : m_result(result), m_http(http), m_now(now), m_where(where)
    {
    }

    Findings judgeAddress()
    {
        if (m_http.failure == HttpFailure::Cancelled) {
            return {};
        }
        m_findings = certificateFindings(m_http, m_now, m_where, m_result.domain);
        if (m_http.isAnswered()) {
            judgeAnswer();
        } else {
            judgeFailure();
        }
        return m_findings;
    }

    /// What was asked once only.
    Findings judgeService()
    {
        if (!m_http.isAnswered()) {
            return {};
        }
        if (const QString organisation = organisationElsewhere(m_result); !organisation.isEmpty()) {
            add(elsewhere, organisation);
        }
        judgeDavOptions();
        judgeJmapSession();
        return m_findings;
    }

private:
    void add(const FindingKind &kind, const QString &more = {}, const QString &expected = {})
    {
        m_findings.prepend(
            {&kind,
             m_where,
             m_result.domain,
             {protocolName(m_result.service.protocol), m_http.request.url.toString(QUrl::FullyEncoded), more,
              expected, m_http.request.url.path(QUrl::FullyEncoded)},
             expected,
             more});
    }

    void judgeFailure()
    {
        const HttpHop &hop = m_http.answer();
        const bool isUnreachable = m_http.failure == HttpFailure::Unreachable && m_http.hops.size() == 1;
        if (isUnreachable && lacksFamilyOf(hop.address, m_result)) {
            m_findings.append(addressNotTested(m_result, m_where));
        } else if (m_http.failure == HttpFailure::Tls && isProtocolTooOld(hop.failureText)) {
            m_findings.prepend(protocolTooOld(hop.url.host(), m_where, m_result.domain));
        } else if (m_http.failure != HttpFailure::Tls || worstSeverity(m_findings) < Severity::Warning) {
            add(failed, QString::fromLatin1(failureTerm(m_http.failure)));
        }
    }

    void judgeAnswer()
    {
        const HttpHop &answer = m_http.answer();
        if (!answer.isSecure() && m_http.request.url.scheme() == u"https"_s) {
            add(unencrypted, quotedForMessage(answer.url.toString(QUrl::FullyEncoded), shownLength));
        } else if (answer.status == 401) {
            add(fine);
            judgeChallenges(answer);
        } else if (m_http.isSuccess()) {
            add(open);
        } else {
            const bool isMissing = answer.status == 404 || answer.status == 405 || answer.status == 410;
            add(isMissing ? missing : broken, QString::number(answer.status));
        }
    }

    void judgeChallenges(const HttpHop &answer)
    {
        const QStringList schemes = challengeSchemes(answer);
        if (!schemes.isEmpty()) {
            m_findings += judgeOfferedMethods(
                m_result, [&](Authentication method) { return isChallenged(method, schemes); }, schemes,
                m_where);
        }
    }

    /// RFC 4791 section 5.1, RFC 6352 section 6.1.
    void judgeDavOptions()
    {
        if (!m_result.davOptions) {
            return;
        }
        const HttpResult &options = *m_result.davOptions;
        const QByteArray dav = options.isAnswered() ? options.answer().allHeaders("DAV") : QByteArray();
        const bool asksForLogin = options.isAnswered() && options.answer().status == 401;
        if (dav.isEmpty() && asksForLogin) {
            return; // it does not tell strangers
        }
        if (dav.isEmpty() && !options.isSuccess()) {
            add(davOptionsRefused, options.isAnswered() ? QString::number(options.answer().status)
                                                        : httpFailureWord(options.failure));
            return;
        }
        const QString wanted =
            m_result.service.protocol == Protocol::CalDav ? u"calendar-access"_s : u"addressbook"_s;
        QStringList classes;
        for (const QByteArray &word : dav.split(',')) {
            classes.append(QString::fromLatin1(word.trimmed()).toLower());
        }
        if (!classes.contains(wanted)) {
            add(davClassMissing, quotedForMessage(classes.join(u", "_s), shownLength), wanted);
        }
    }

    void judgeJmapSession()
    {
        const HttpResult &http = m_result.httpLogin ? *m_result.httpLogin : m_http;
        if (m_result.service.protocol != Protocol::Jmap || !http.isSuccess()) {
            return;
        }
        const auto session = parseJmapSession(http.answer().body, http.answer().url);
        if (!session) {
            const QString &member = session.error().member;
            add(member.isEmpty() ? jmapUnreadable : jmapMemberMissing, member);
            return;
        }
        for (const QString &capability : {u"urn:ietf:params:jmap:core"_s, u"urn:ietf:params:jmap:mail"_s}) {
            if (!session->capabilities.contains(capability)) {
                add(jmapCapabilityMissing, capability);
            }
        }
        if (session->apiUrl.scheme() != u"https"_s) {
            add(jmapApiInsecure, quotedForMessage(session->apiUrl.toString(QUrl::FullyEncoded), shownLength));
        }
    }

    const MailServerResult &m_result;
    const HttpResult &m_http;
    const QDateTime &m_now;
    const FieldPath &m_where;
    Findings m_findings;
};

} // namespace

Findings judgeHttpService(const MailServerResult &result, const QDateTime &now, const FieldPath &where)
{
    QList<Findings> perAddress;
    QStringList addresses;
    const auto judgeAt = [&](const HttpResult &http) {
        perAddress.append(HttpServiceRules(result, http, now, where).judgeAddress());
        addresses.append(http.hops.isEmpty() ? QString() : http.hops.constFirst().address.toString());
    };
    judgeAt(*result.http);
    std::for_each(result.httpElsewhere.cbegin(), result.httpElsewhere.cend(), judgeAt);
    const bool isSaid = result.httpLogin && result.httpLogin->isAnswered();
    return HttpServiceRules(result, *result.http, now, where).judgeService() +
           mergedFindings(perAddress, addresses) +
           judgeLogin(result, result.httpLoginOutcome, u"Basic"_s,
                      isSaid ? QString::number(result.httpLogin->answer().status) : QString(), where);
}

} // namespace autoconfigure
