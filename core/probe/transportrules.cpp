// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be wrong before there is an answer to read: names, connections, certificates.
#include "probe/stepjudgement.h"

#include <algorithm>

namespace autoconfigure::stepjudging
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind noSuchHost{
    "probe-no-such-host", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%2 does not exist, or has no address: clients find nothing there."),
    QT_TRANSLATE_NOOP("Finding", "Publish the records of the DNS plan, or probe the new server before that "
                                 "with --resolve %2=ADDRESS.")};
/// Not one of the domain's own names.
constexpr FindingKind noSuchTarget{
    "probe-no-such-host", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%2, where clients are sent, does not exist, or has no address."),
    QT_TRANSLATE_NOOP("Finding", "Correct the redirect or the SRV record that leads to %2, or have the name "
                                 "published by whom it belongs to.")};
constexpr FindingKind dnsFailed{
    "probe-dns-failed", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The addresses of %2 could not be looked up."),
    QT_TRANSLATE_NOOP("Finding", "Check this computer's network and its name server, and probe again.")};
constexpr FindingKind refused{
    "probe-refused", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "Nothing listens at %3 port %4, where %2 leads."),
    QT_TRANSLATE_NOOP("Finding", "Start the web server, make it listen on that address and port, and check "
                                 "that the record leads to the right machine.")};
constexpr FindingKind unreachable{
    "probe-unreachable", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%3 port %4, where %2 leads, cannot be reached."),
    QT_TRANSLATE_NOOP("Finding", "Check the firewall, the address, and this computer's own network.")};
constexpr FindingKind timeout{
    "probe-timeout", Severity::Error, QT_TRANSLATE_NOOP("Finding", "%1 gives no complete answer in time."),
    QT_TRANSLATE_NOOP("Finding",
                      "Clients wait about as long and go on. Look for a firewall that drops connections and "
                      "for a program behind the web server that hangs.")};
constexpr FindingKind tlsFailed{
    "probe-tls-failed", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "No TLS connection to %2 comes about: %5"),
    QT_TRANSLATE_NOOP(
        "Finding",
        "Check that TLS is switched on for this name and port. Apache: SSLEngine on – NGINX: listen "
        "443 ssl – Caddy: no http:// before the site's name.")};
constexpr FindingKind cut{
    "probe-cut", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The server closes the connection before the answer of %1 is complete."),
    QT_TRANSLATE_NOOP("Finding",
                      "Look into the server's error log; a wrong Content-Length or a program that crashes "
                      "does this.")};
constexpr FindingKind badAnswer{"probe-bad-answer", Severity::Error,
                                QT_TRANSLATE_NOOP("Finding", "What %1 answers is not HTTP."),
                                QT_TRANSLATE_NOOP("Finding", "Check which program listens on the port.")};
constexpr FindingKind tooLarge{
    "probe-too-large", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 answers with more than a configuration can be; reading was stopped."),
    QT_TRANSLATE_NOOP("Finding", "Check what the server has under this address.")};
constexpr FindingKind badEncoding{
    "probe-bad-encoding", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The answer of %1 is packed in a way that clients cannot undo (%5)."),
    QT_TRANSLATE_NOOP("Finding", "Leave the compression off for these files. NGINX: gzip off – Apache: "
                                 "SetEnv no-gzip 1 – Caddy: no encode for these paths.")};
constexpr FindingKind tooManyRedirects{
    "probe-too-many-redirects", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 is redirected so often that clients give up."),
    QT_TRANSLATE_NOOP("Finding",
                      "Redirect at once to where the document is. Apache: Redirect permanent /… https://… – "
                      "NGINX: return 301 https://…; – Caddy: redir /… https://… permanent")};
constexpr FindingKind redirectLoop{
    "probe-redirect-loop", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 is redirected in a circle, back to %5."),
    QT_TRANSLATE_NOOP("Finding",
                      "Look for two rules that redirect to each other, often HTTP to HTTPS and back by a "
                      "proxy. Apache: Redirect, RewriteRule – NGINX: return, rewrite – Caddy: redir.")};
constexpr FindingKind redirectInsecure{
    "probe-redirect-insecure", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 is redirected from HTTPS to unprotected HTTP: %5."),
    QT_TRANSLATE_NOOP("Finding",
                      "Redirect to an address that begins with https. Apache: Redirect permanent /… "
                      "https://… – NGINX: return 301 https://…; – Caddy: redir /… https://… permanent. A "
                      "server behind a proxy needs to be told of it (X-Forwarded-Proto).")};
constexpr FindingKind redirectUnusable{
    "probe-redirect-unusable", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 is redirected, but not to an address: “%5”."),
    QT_TRANSLATE_NOOP("Finding", "Write a whole address into the redirect.")};
constexpr FindingKind replaced{
    "probe-host-replaced", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "Nothing answers at %2. That does no harm to clients that go on and find the "
                      "settings at their next address."),
    QT_TRANSLATE_NOOP("Finding", "Nothing is to be done.")};

constexpr FindingKind documentReplaced{
    "probe-document-replaced", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "There is nothing at %1 (status %2). That does no harm to clients that go on and "
                      "find the settings at their next address."),
    QT_TRANSLATE_NOOP("Finding", "Nothing is to be done.")};

const FindingKind *kindOf(HttpFailure failure)
{
    switch (failure) {
    case HttpFailure::NoSuchHost:
        return &noSuchHost;
    case HttpFailure::DnsFailed:
        return &dnsFailed;
    case HttpFailure::Refused:
        return &refused;
    case HttpFailure::Unreachable:
        return &unreachable;
    case HttpFailure::Timeout:
        return &timeout;
    case HttpFailure::Tls:
        return &tlsFailed;
    case HttpFailure::Cut:
        return &cut;
    case HttpFailure::BadAnswer:
        return &badAnswer;
    case HttpFailure::TooLarge:
        return &tooLarge;
    case HttpFailure::BadEncoding:
        return &badEncoding;
    case HttpFailure::TooManyRedirects:
        return &tooManyRedirects;
    case HttpFailure::RedirectLoop:
        return &redirectLoop;
    case HttpFailure::RedirectInsecure:
        return &redirectInsecure;
    case HttpFailure::RedirectUnusable:
        return &redirectUnusable;
    case HttpFailure::None:
    case HttpFailure::Cancelled:
        break;
    }
    return nullptr;
}

/// It is the same for everything that is asked of the host.
bool isAboutHost(HttpFailure failure)
{
    return failure == HttpFailure::NoSuchHost || failure == HttpFailure::DnsFailed ||
           failure == HttpFailure::Refused || failure == HttpFailure::Unreachable ||
           failure == HttpFailure::Tls;
}

/// There is nothing, and that harms nobody by itself.
bool isAbsence(HttpFailure failure, UrlRole role)
{
    const bool nothingThere = failure == HttpFailure::NoSuchHost || failure == HttpFailure::Refused ||
                              failure == HttpFailure::Unreachable || failure == HttpFailure::DnsFailed;
    return nothingThere || (role == UrlRole::Plain && failure == HttpFailure::Timeout);
}

void judgeCertificates(const ProbeSubject &subject, DiscoveryStep &step)
{
    for (const HttpHop &hop : std::as_const(step.http.hops)) {
        const Findings judged = judgeCertificate(hop.certificate, subject.now, {}, hop.url.host());
        for (const Finding &finding : judged) {
            if (finding.severity() >= Severity::Warning && !step.findings.contains(finding)) {
                step.findings.append(finding);
            }
        }
    }
}

void addFailure(DiscoveryStep &step, const HttpHop &hop, const FindingKind &kind, HttpFailure failure,
                const QString &text)
{
    const QString place = isAboutHost(failure) ? hop.url.host() : withoutQuery(hop.url);
    step.findings.append({&kind,
                          {},
                          place,
                          {place, hop.url.host(), hop.address.toString(), QString::number(hop.port), text},
                          {},
                          {}});
}

/// What the network said; of a redirect, where it leads.
QString textOf(const HttpHop &hop)
{
    if (hop.failureText.isEmpty()) {
        return httpFailureWord(hop.failure);
    }
    const bool isUrl = hop.failure == HttpFailure::RedirectInsecure ||
                       hop.failure == HttpFailure::RedirectLoop ||
                       hop.failure == HttpFailure::TooManyRedirects;
    return isUrl ? withoutQuery(QUrl(hop.failureText)) : hop.failureText;
}

/// A redirect or a record of somebody's leads there, and not the domain's plan.
bool isTarget(const ProbeSubject &subject, const DiscoveryStep &step)
{
    return step.http.hops.size() > 1 ||
           isOtherOrganisation(subject, subject.domain(), step.http.answer().url.host(QUrl::FullyEncoded));
}

} // namespace

void lowerAbsence(DiscoveryStep &step, bool isTold)
{
    const auto lowered = [](const Finding &finding) -> const FindingKind * {
        const FindingKind *kind = finding.kind;
        const bool isHost =
            kind == &noSuchHost || kind == &noSuchTarget || kind == &refused || kind == &unreachable;
        return isHost ? &replaced : tellsNotFound(finding) ? &documentReplaced : nullptr;
    };
    if (!isTold) {
        step.findings.removeIf([&lowered](const Finding &finding) { return lowered(finding) != nullptr; });
        return;
    }
    for (Finding &finding : step.findings) {
        if (const FindingKind *kind = lowered(finding)) {
            finding.kind = kind;
        }
    }
}

void addFailure(DiscoveryStep &step, const HttpHop &hop, HttpFailure failure, const QString &text)
{
    if (const FindingKind *kind = kindOf(failure)) {
        addFailure(step, hop, *kind, failure, text);
    }
}

bool judgeTransport(const ProbeSubject &subject, UrlRole role, DiscoveryStep &step)
{
    if (role != UrlRole::Foreign) {
        judgeCertificates(subject, step);
        judgeRedirects(subject, step);
    }
    const HttpFailure failure = step.http.failure;
    if (role == UrlRole::Elsewhere &&
        (failure == HttpFailure::Tls || failure == HttpFailure::Timeout || failure == HttpFailure::Refused ||
         failure == HttpFailure::Unreachable)) {
        tellElsewhere(step);
        return false;
    }
    if (kindOf(failure) == nullptr) {
        return failure == HttpFailure::None;
    }
    const bool isAbsent = isAbsence(failure, role);
    step.verdict = isAbsent ? StepVerdict::Absent : StepVerdict::Faulty;
    const bool isTold = failure == HttpFailure::Tls && worstSeverity(step.findings) == Severity::Error;
    const bool isExpected = isAbsent && role != UrlRole::Planned && role != UrlRole::Elsewhere;
    if (!isTold && !isExpected && !step.http.hops.isEmpty()) {
        const HttpHop &hop = step.http.answer();
        if (failure == HttpFailure::Tls && isProtocolTooOld(hop.failureText)) {
            step.findings.append(protocolTooOld(hop.url.host(), {}, hop.url.host()));
            return false;
        }
        const bool isNoTarget = failure == HttpFailure::NoSuchHost && isTarget(subject, step);
        addFailure(step, hop, isNoTarget ? noSuchTarget : *kindOf(failure), failure, textOf(hop));
    }
    return false;
}

} // namespace autoconfigure::stepjudging
