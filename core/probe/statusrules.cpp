// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be wrong with an answer before its document is read: status, redirects that stay, media type.
#include "probe/stepjudgement.h"

#include <algorithm>

namespace autoconfigure::stepjudging
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind notFound{
    "probe-not-found", Severity::Error, QT_TRANSLATE_NOOP("Finding", "There is nothing at %1 (status %2)."),
    QT_TRANSLATE_NOOP(
        "Finding", "Put the exported bundle on the server and include its configuration. Apache: Alias %3 – "
                   "NGINX: location = %3 – Caddy: handle %3")};
constexpr FindingKind postRefused{
    "probe-post-refused", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 does not accept POST (status %2): Outlook asks with POST only and finds "
                                 "nothing."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "Answer POST with the same file. NGINX: “error_page 405 =200 $uri;” in its location – Apache: serves "
        "files to POST, look for <Limit> or a rule that forbids it – Caddy: “method GET” before file_server. "
        "The exported configurations have it.")};
constexpr FindingKind methodRefused{
    "probe-method-refused", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 does not accept GET (status %2)."),
    QT_TRANSLATE_NOOP("Finding",
                      "Answer GET. In NGINX and Apache look for limit_except or <Limit>, in Caddy for a "
                      "matcher “method”.")};
constexpr FindingKind loginRequired{
    "probe-login-required", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 asks for a login (status %2): clients look for settings without one."),
    QT_TRANSLATE_NOOP(
        "Finding", "Leave these paths open. Apache: Require all granted – NGINX: auth_basic off – Caddy: no "
                   "basic_auth for these paths.")};
constexpr FindingKind forbidden{
    "probe-forbidden", Severity::Error, QT_TRANSLATE_NOOP("Finding", "%1 refuses the answer (status %2)."),
    QT_TRANSLATE_NOOP("Finding", "Let the server read the file and give it to everybody. Apache: Require all "
                                 "granted – NGINX: look for "
                                 "deny, and at the file's permissions – Caddy: at the file's permissions.")};
constexpr FindingKind serverError{
    "probe-server-error", Severity::Error, QT_TRANSLATE_NOOP("Finding", "%1 fails with status %2."),
    QT_TRANSLATE_NOOP("Finding", "Look into the server's error log, and at the program behind it.")};
constexpr FindingKind requestRefused{
    "probe-request-refused", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 does not understand the client's question (status %2)."),
    QT_TRANSLATE_NOOP("Finding", "A program behind the server has to answer without the parameter "
                                 "emailaddress too, and must not insist on a media type of the question.")};
constexpr FindingKind htmlAnswer{
    "probe-html-answer", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 answers with a web page in place of the document: clients that stop at "
                                 "the first answer find nothing."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "Serve the document there, or answer 404. Apache: no FallbackResource for this host – NGINX: a "
        "location of its own before try_files – Caddy: a handle of its own before the site's.")};
constexpr FindingKind siteHtml{
    "probe-site-html", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The web site of the domain answers %1 with a page: it should answer 404 or "
                                 "give the document."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "Include the exported part for the domain's own site, or answer 404 there. Apache: Redirect 404 %3 – "
        "NGINX: location = %3 { return 404; } – Caddy: respond %3 404")};
constexpr FindingKind httpAnswer{
    "probe-http-answer", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 is answered over unprotected HTTP: on the way everybody can change "
                                 "where passwords are sent."),
    QT_TRANSLATE_NOOP("Finding",
                      "Redirect to HTTPS. Apache: Redirect permanent / https://HOST/ – NGINX: return 301 "
                      "https://$host$request_uri – Caddy: does it by itself where the site's name has no "
                      "http://.")};
constexpr FindingKind httpRedirectPlain{
    "probe-http-redirect-plain", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 redirects to HTTP again, which Outlook does not follow: %4."),
    QT_TRANSLATE_NOOP("Finding",
                      "Redirect to an address that begins with https. Apache: Redirect permanent / "
                      "https://HOST/ – NGINX: return 301 https://$host$request_uri; – Caddy: redir "
                      "https://{host}{uri} permanent")};

constexpr FindingKind httpElsewhere{
    "probe-http-elsewhere", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "HTTP is redirected to %1, where no settings are. That does no harm to clients "
                      "that find them over HTTPS."),
    QT_TRANSLATE_NOOP("Finding",
                      "If HTTP is to lead to the settings, redirect every path to the same one over "
                      "HTTPS. Apache: Redirect permanent / https://HOST/ – NGINX: return 301 "
                      "https://$host$request_uri; – Caddy: redir https://{host}{uri} permanent")};

constexpr FindingKind davMissing{
    "probe-dav-missing", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The SRV record leads to %1, where no calendar or address book service "
                                 "answers (status %2)."),
    QT_TRANSLATE_NOOP(
        "Finding", "Publish the service's path in a TXT record beside the SRV record (path=/…), or redirect "
                   "the well-known address to it. Apache: Redirect 301 %3 /… – NGINX: location = %3 { "
                   "return 301 /…; } – Caddy: redir %3 /… 301")};

/// Of HTTP Outlook wants nothing but a redirect.
void judgeStay(const ProbeSubject &subject, DiscoveryStep &step)
{
    const HttpHop &hop = step.http.answer();
    const bool leadsOn = hop.isRedirect() && hop.location().isValid();
    if (leadsOn && hop.location().scheme() != u"https"_s) {
        step.verdict = StepVerdict::Faulty;
        add(step, httpRedirectPlain,
            {answeredUrl(step), QString::number(hop.status), {}, hop.location().toString()});
        return;
    }
    step.verdict = leadsOn ? StepVerdict::Ok : StepVerdict::Absent;
    if (leadsOn) {
        judgeTarget(subject, step, hop.url, hop.location().host(QUrl::FullyEncoded));
    }
    if (step.http.isSuccess() && step.format != nullptr && step.format->parse(hop.body)) {
        step.verdict = StepVerdict::Faulty;
        add(step, httpAnswer, {answeredUrl(step)});
    }
}

/// RFC 6764 section 6: a server of calendars or contacts tells who is asking, or wants to know it first.
void judgeDav(UrlRole role, DiscoveryStep &step)
{
    const int status = step.http.answer().status;
    const bool isAlive = status == 401 || status == 207;
    step.verdict = isAlive ? StepVerdict::Ok : StepVerdict::Absent;
    if (!isAlive && role == UrlRole::Planned) {
        step.verdict = StepVerdict::Faulty;
        add(step, davMissing, {answeredUrl(step), QString::number(status), step.http.request.url.path()}, {},
            QString::number(status));
    }
}

const FindingKind *kindOf(int status, bool isPost)
{
    if (status == 404 || status == 410) {
        return &notFound;
    }
    if (status == 405 || status == 501) {
        return isPost ? &postRefused : &methodRefused;
    }
    if (status == 401) {
        return &loginRequired;
    }
    if (status == 403) {
        return &forbidden;
    }
    return status >= 500 ? &serverError : &requestRefused;
}

void judgeErrorStatus(UrlRole role, DiscoveryStep &step)
{
    const HttpHop &hop = step.http.answer();
    const QUrl &asked = step.http.request.url;
    const bool isAbsent = hop.status == 404 || hop.status == 410;
    step.verdict = isAbsent ? StepVerdict::Absent : StepVerdict::Faulty;
    // A web site without documents may answer as it likes, as long as it says no.
    const bool isNo = isAbsent || hop.status == 403 || hop.status == 405;
    const bool isExpected = step.isExtra || role == UrlRole::Plain || (role == UrlRole::Site && isNo);
    if (role == UrlRole::Planned && isNo && !step.isExtra && isWebSite(asked, hop.url) &&
        asked.host() != hop.url.host()) {
        // The home page need not be what was asked for.
        const QString status = QString::number(hop.status);
        const QString place = withoutQuery(asked);
        step.verdict = StepVerdict::Absent;
        step.findings.append({&notFound, {}, place, {place, status, asked.path()}, {}, status});
    } else if (!isExpected) {
        add(step, *kindOf(hop.status, hop.method == "POST"),
            {answeredUrl(step), QString::number(hop.status), hop.url.path()}, {},
            QString::number(hop.status));
    }
}

void judgePage(UrlRole role, DiscoveryStep &step)
{
    if (role == UrlRole::Elsewhere) {
        tellElsewhere(step);
        return;
    }
    step.verdict = StepVerdict::Faulty;
    // What is to be changed is not the page to which a redirect leads, but what is there for the client.
    const QList<HttpHop> &hops = step.http.hops;
    const auto first =
        std::find_if(hops.cbegin(), hops.cend(), [](const HttpHop &hop) { return hop.isSecure(); });
    const QUrl &url = (first == hops.cend() ? hops.constLast() : *first).url;
    const QString place = withoutQuery(url);
    if (role == UrlRole::Site) {
        step.findings.append({&siteHtml, {}, place, {place, {}, url.path()}, {}, {}});
    } else if (role == UrlRole::Planned && !step.isExtra) {
        step.findings.append({&htmlAnswer, {}, place, {place}, {}, {}});
    }
}

} // namespace

void tellElsewhere(DiscoveryStep &step)
{
    step.verdict = StepVerdict::Absent;
    step.findings.clear();
    if (!step.isExtra) {
        add(step, httpElsewhere, {answeredUrl(step)});
    }
}

bool isPage(const HttpHop &hop)
{
    const QByteArray start = hop.body.left(512).trimmed().toLower();
    return hop.mediaType() == u"text/html"_s || start.startsWith("<!doctype html") ||
           start.startsWith("<html");
}

bool tellsNotFound(const Finding &finding)
{
    return finding.kind == &notFound;
}

void tellPostRefused(DiscoveryStep &post)
{
    const HttpHop &hop = post.http.answer();
    // The file can be read: its permissions are right.
    post.findings.removeIf([](const Finding &finding) {
        return finding.kind == &forbidden || finding.kind == &postRefused || finding.kind == &notFound;
    });
    post.verdict = StepVerdict::Faulty;
    const QString status = QString::number(hop.status);
    add(post, postRefused, {answeredUrl(post), status, hop.url.path()}, {}, status);
}

bool judgeStatus(const ProbeSubject &subject, UrlRole role, DiscoveryStep &step)
{
    const HttpHop &hop = step.http.answer();
    if (step.http.request.redirects == HttpRequest::Redirects::Stay) {
        judgeStay(subject, step);
        return false;
    }
    if (step.format == nullptr) {
        judgeDav(role, step);
        return false;
    }
    if (!step.http.isSuccess()) {
        if (role == UrlRole::Elsewhere) {
            tellElsewhere(step);
        } else {
            judgeErrorStatus(role, step);
        }
        return false;
    }
    if (role == UrlRole::Plain) {
        if (!step.format->parse(hop.body)) {
            // Any web server's page for strangers.
            step.verdict = StepVerdict::Absent;
            return false;
        }
        add(step, httpAnswer, {answeredUrl(step)});
        return true;
    }
    if (isPage(hop) && !step.format->parse(hop.body)) {
        judgePage(role, step);
        return false;
    }
    return true;
}

} // namespace autoconfigure::stepjudging
