// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the document says, and whether it says what the workspace says.
#include "clients/autodiscover.h"
#include "clients/signeddata.h"
#include "model/fillin.h"
#include "model/plaintext.h"
#include "probe/documentchoice.h"
#include "probe/settingsdifference.h"
#include "probe/stepjudgement.h"

#include <QRegularExpression>

#include <algorithm>

namespace autoconfigure::stepjudging
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind unreadable{
    "probe-unreadable", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "What %1 answers cannot be read as a document of this kind: %2"),
    QT_TRANSLATE_NOOP("Finding", "Put the exported document there unchanged.")};
constexpr FindingKind answersWithError{
    "probe-autodiscover-error", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 answers with error %2 and gives no settings for %4: %3"),
    QT_TRANSLATE_NOOP("Finding", "Errors 500, 501 and 602 are about the mailbox: probe with --email and the "
                                 "address of one that exists. 600, 601 and 603 are about the program that "
                                 "answers: look into its log.")};
constexpr FindingKind answersPostOnly{
    "probe-autodiscover-alive", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "%1 answers GET with error 600, as Exchange does, and has settings for POST "
                                 "only: clients that ask with GET look elsewhere."),
    QT_TRANSLATE_NOOP("Finding", "Publish autoconfig for these clients; Exchange itself needs no change.")};
constexpr FindingKind phpSource{
    "probe-program-source", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 gives the source of a program and does not run it."),
    QT_TRANSLATE_NOOP("Finding",
                      "Run it. Apache: SetHandler proxy:unix:/run/php/php-fpm.sock|fcgi://localhost – "
                      "NGINX: fastcgi_pass – Caddy: php_fastcgi")};
constexpr FindingKind mediaTypeWrong{
    "probe-media-type", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 is sent as “%2”: clients that look at the media type do not read it."),
    QT_TRANSLATE_NOOP("Finding", "Send it as %3. Apache: ForceType %3 – NGINX: types { } default_type %3; – "
                                 "Caddy: header Content-Type %3")};
constexpr FindingKind byteOrderMark{
    "probe-byte-order-mark", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 begins with a byte order mark, which some clients do not read over."),
    QT_TRANSLATE_NOOP("Finding", "Save the file as UTF-8 without BOM.")};
constexpr FindingKind placeholder{
    "probe-placeholder", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 contains a placeholder that nobody replaces there: “%2”."),
    QT_TRANSLATE_NOOP("Finding", "A document with the user's address needs a responder; a file for everybody "
                                 "is to be exported without.")};
constexpr FindingKind noServices{
    "probe-no-services", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The document of %1 has no mail server that clients can use."),
    QT_TRANSLATE_NOOP("Finding", "Put the exported document there.")};
constexpr FindingKind expired{
    "probe-document-expired", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "By the document of %1, its settings were valid until %2: clients do not use "
                      "them any more."),
    QT_TRANSLATE_NOOP("Finding", "Remove the date from the document, or set a later one.")};
constexpr FindingKind serviceMissing{
    "probe-service-missing", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 is not in the document of %4: clients do not learn of it."),
    QT_TRANSLATE_NOOP("Finding", "Export the workspace again and put the document on the server.")};
constexpr FindingKind serviceAdditional{
    "probe-service-additional", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The document of %4 has %1 at %3, which is not in the workspace."),
    QT_TRANSLATE_NOOP("Finding", "Add it to the workspace, or put the exported document on the server.")};
constexpr FindingKind hostDifferent{
    "probe-host-different", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1: the document of %4 says host %3, the workspace %2."),
    QT_TRANSLATE_NOOP("Finding", "If the workspace is right, export it again and put the document on the "
                                 "server.")};
constexpr FindingKind portDifferent{
    "probe-port-different", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1: the document of %4 says %3, the workspace %2."),
    QT_TRANSLATE_NOOP("Finding", "If the workspace is right, export it again and put the document on the "
                                 "server.")};
constexpr FindingKind securityDifferent{
    "probe-security-different", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1: the document of %4 says connection security %3, the workspace %2."),
    QT_TRANSLATE_NOOP("Finding", "If the workspace is right, export it again and put the document on the "
                                 "server.")};
constexpr FindingKind usernameDifferent{
    "probe-username-different", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1: by the document of %4 the user name is %3, by the workspace %2."),
    QT_TRANSLATE_NOOP("Finding", "If the workspace is right, export it again and put the document on the "
                                 "server.")};
constexpr FindingKind authenticationDifferent{
    "probe-authentication-different", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "%1: the document of %4 has the authentication methods %3, the workspace %2."),
    QT_TRANSLATE_NOOP("Finding", "If the workspace is right, export it again and put the document on the "
                                 "server.")};
constexpr FindingKind databaseDifferent{
    "probe-database-different", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "Somebody else's entry at %1 says other things than the workspace. Clients "
                                 "that find nothing at the domain itself use it."),
    QT_TRANSLATE_NOOP("Finding", "Have the entry changed; for Mozilla's database: "
                                 "https://github.com/thunderbird/autoconfig")};

constexpr qsizetype shownLength = 200;

const FindingKind &kindOf(const SettingDifference &difference)
{
    switch (difference.field) {
    case SettingDifference::Field::Host:
        return hostDifferent;
    case SettingDifference::Field::Port:
        return portDifferent;
    case SettingDifference::Field::Security:
        return securityDifferent;
    case SettingDifference::Field::Username:
        return usernameDifferent;
    case SettingDifference::Field::Authentication:
        return authenticationDifferent;
    case SettingDifference::Field::Service:
        break;
    }
    return difference.actual.isEmpty() ? serviceMissing : serviceAdditional;
}

/// Port and connection security belong together: "587 starttls". The security that goes with a port which
/// differs is told with it.
void tell(const QList<SettingDifference> &differences, DiscoveryStep &step)
{
    using Field = SettingDifference::Field;
    const QString url = answeredUrl(step);
    for (qsizetype i = 0; i < differences.size(); ++i) {
        SettingDifference difference = differences.at(i);
        const bool hasSecurity = difference.field == Field::Port && i + 1 < differences.size() &&
                                 differences.at(i + 1).field == Field::Security &&
                                 differences.at(i + 1).protocol == difference.protocol;
        if (hasSecurity) {
            ++i;
            difference.expected += u' ' + differences.at(i).expected;
            difference.actual += u' ' + differences.at(i).actual;
        }
        add(step, kindOf(difference),
            {protocolName(difference.protocol), difference.expected, difference.actual, url},
            difference.expected, difference.actual);
    }
}

/// What stands where an address should: in a document that is made for one user, our own placeholders too.
QString leftPlaceholder(const DiscoveryStep &step)
{
    static const QRegularExpression foreign(u"\\{\\{[^}]{0,60}\\}\\}|\\$\\{[^}]{0,60}\\}|@@[A-Za-z]{1,40}"_s);
    static const QRegularExpression own(u"%EMAIL[A-Z]{0,20}%?"_s);
    // The octets of a signature can look like anything.
    const QString text = QString::fromUtf8(withoutSignature(step.http.answer().body));
    const QRegularExpressionMatch match = foreign.match(text);
    if (match.hasMatch()) {
        return match.captured();
    }
    if (step.format->perUser) {
        return own.match(text).captured();
    }
    for (const MailService &service : step.document->services) {
        if (const QString unknown = unknownPlaceholder(service.username); !unknown.isEmpty()) {
            return unknown;
        }
    }
    return {};
}

/// What the format's reader noticed, as far as it does not notice it in our own document too.
void takeReadersFindings(const ExpectedDocument &expected, DiscoveryStep &step)
{
    for (Finding finding : step.document->findings) {
        const bool isOwn =
            std::any_of(expected.findings.cbegin(), expected.findings.cend(),
                        [&finding](const Finding &other) { return other.kind == finding.kind; });
        if (finding.severity() >= Severity::Warning && !isOwn) {
            finding.subject = answeredUrl(step);
            step.findings.append(finding);
        }
    }
}

void judgeForm(const ProbeSubject &subject, DiscoveryStep &step)
{
    const HttpHop &hop = step.http.answer();
    const QString url = answeredUrl(step);
    if (!hasAcceptedMediaType(step)) {
        add(step, mediaTypeWrong, {url, hop.mediaType(), QString::fromLatin1(step.format->mediaType)},
            QString::fromLatin1(step.format->mediaType), hop.mediaType());
    }
    if (hop.body.startsWith("\xEF\xBB\xBF")) {
        add(step, byteOrderMark, {url});
    }
    if (const QString left = leftPlaceholder(step); !left.isEmpty()) {
        add(step, placeholder, {url, left}, {}, left);
    }
    if (step.document->lastDay && *step.document->lastDay < subject.now.toUTC().date()) {
        const QString day = step.document->lastDay->toString(Qt::ISODate);
        add(step, expired, {url, dayArgument(*step.document->lastDay)}, {}, day);
    }
}

/// An error in the protocol's own words. False where the answer is none.
bool judgeRefusal(const ProbeSubject &subject, DiscoveryStep &step)
{
    const std::optional<AutodiscoverRefusal> refusal = autodiscoverRefusal(step.http.answer().body);
    if (!refusal) {
        return false;
    }
    // A GET names no address, which is what 600 says: the server is there.
    const bool isAlive = step.http.request.method == "GET" && refusal->code == u"600"_s;
    if (step.isExtra) {
        step.verdict = isAlive ? StepVerdict::Ok : StepVerdict::Faulty;
    } else if (isAlive) {
        step.verdict = StepVerdict::Absent;
        add(step, answersPostOnly, {answeredUrl(step)});
    } else {
        step.verdict = StepVerdict::Faulty;
        add(step, answersWithError,
            {answeredUrl(step), quotedForMessage(refusal->code, shownLength),
             quotedForMessage(refusal->message, shownLength), subject.account.address()},
            {}, refusal->code);
    }
    return true;
}

} // namespace

void judgeDocument(const ProbeSubject &subject, UrlRole role, DiscoveryStep &step)
{
    const QString url = answeredUrl(step);
    const QByteArray &body = step.http.answer().body;
    const Result<ParsedDocument> document = step.format->parse(body);
    if (!document) {
        if (step.format == outlookFormat()) {
            step.redirect = autodiscoverRedirect(body);
        }
        if (step.redirect) {
            // Whether it leads on is judged once all steps are known.
            step.verdict = StepVerdict::Ok;
            return;
        }
        if (step.format == outlookFormat() && judgeRefusal(subject, step)) {
            return;
        }
        step.verdict = StepVerdict::Faulty;
        if (body.contains("<?php")) {
            add(step, phpSource, {url});
        } else if (!step.isExtra) {
            add(step, unreadable, {url, document.error().text()});
        }
        return;
    }
    step.document = *document;
    if (step.format == mozillaFormat()) {
        // Most clients fill in the placeholders of host names too; the reader warns of the others.
        for (MailService &service : step.document->services) {
            service.host = expandUsername(service.host, subject.account);
        }
    }
    const ExpectedDocument expected = subject.expected.value(step.format);
    const auto read = [&step](const QList<MailService> &services) {
        return step.format == mozillaFormat() ? mailOnly(services) : services;
    };
    const QList<SettingDifference> differences = differencesOf(
        read(expected.services),
        read(inWordsOfWorkspace(subject, step.format, body, step.document->services)), subject.account);
    if (step.isExtra) {
        // Everything about the document is said where clients usually ask for it.
        step.verdict = differences.isEmpty() ? StepVerdict::Ok : StepVerdict::Different;
        return;
    }
    judgeForm(subject, step);
    if (step.document->services.isEmpty()) {
        step.verdict = StepVerdict::Faulty;
        add(step, noServices, {url});
        return;
    }
    takeReadersFindings(expected, step);
    step.verdict = differences.isEmpty() ? StepVerdict::Ok : StepVerdict::Different;
    if (worstSeverity(step.findings) == Severity::Error && differences.isEmpty()) {
        step.verdict = StepVerdict::Faulty;
    }
    if (role == UrlRole::Foreign && !differences.isEmpty()) {
        add(step, databaseDifferent, {url});
    } else {
        tell(differences, step);
    }
}

} // namespace autoconfigure::stepjudging
