// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is asked beside the client's own steps: other ways to ask the same, other addresses, other documents
// at the same host.
#include "clients/autodiscover.h"
#include "model/serviceurl.h"
#include "probe/settingsdifference.h"
#include "probe/stepjudgement.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind getUnanswered{
    "probe-get-refused", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 answers POST, but not GET (status %2): Delta Chat and some Outlooks ask "
                                 "with GET and find nothing."),
    QT_TRANSLATE_NOOP("Finding", "Answer GET as POST. A program behind the server has to take both; in "
                                 "NGINX and Apache look for limit_except or <Limit>, in Caddy for a matcher "
                                 "“method POST”.")};
constexpr FindingKind getDiffers{
    "probe-get-post-differ", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 answers GET with other settings than POST: Outlook and Delta Chat end up "
                      "with different accounts."),
    QT_TRANSLATE_NOOP("Finding", "Look for a second document or program under the same address, and leave "
                                 "one.")};
constexpr FindingKind pathCase{
    "probe-path-case", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 gives no settings (%2): some Outlooks write the path in these capitals."),
    QT_TRANSLATE_NOOP("Finding", "Match the path in every letter case. NGINX: location ~* "
                                 "^/autodiscover/autodiscover\\.xml$ – Apache: AliasMatch "
                                 "(?i)^/autodiscover/autodiscover\\.xml$ – Caddy: path_regexp "
                                 "(?i)^/autodiscover/autodiscover\\.xml$")};

QString outcome(const DiscoveryStep &step)
{
    return step.http.isAnswered() ? QString::number(step.http.answer().status)
                                  : httpFailureWord(step.http.failure);
}

constexpr FindingKind plusRefused{
    "probe-plus-refused", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 gives settings, but none for %2 (%3): users with “+” in the address they "
                      "type find nothing."),
    QT_TRANSLATE_NOOP("Finding",
                      "Let the program that answers take “+” in addresses, also in its encoded form in "
                      "a query.")};
constexpr FindingKind plusDifferent{
    "probe-plus-different", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 gives %2 the user name %4 in place of %3."),
    QT_TRANSLATE_NOOP("Finding",
                      "Look at how the program that answers reads “+” and its form in queries: not "
                      "as a blank.")};
constexpr FindingKind documentMissing{
    "probe-document-missing", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 has no answer for %2 (%3), which the bundle of the workspace would give."),
    QT_TRANSLATE_NOOP("Finding",
                      "Put the exported bundle there. Where the answer depends on the question, only "
                      "a responder (PHP, Flask, Node.js) can give it.")};
constexpr FindingKind documentDifferent{
    "probe-document-different", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 sends %2 to %3, the workspace to %4."),
    QT_TRANSLATE_NOOP("Finding", "If the workspace is right, export it again and put the document on the "
                                 "server.")};

/// As it can be compared with the workspace's services, and with those of another form.
QList<MailService> comparable(const ProbeSubject &subject, const DiscoveryStep &step)
{
    return inWordsOfWorkspace(subject, step.format, stepjudging::answeredBody(step), step.document->services);
}

/// For an address with “+”.
void comparePlus(const ProbeSubject &subject, const DiscoveryStep &usual, DiscoveryStep &other)
{
    const QString url = stepjudging::answeredUrl(usual);
    const Account account{other.localPart, subject.account.domain};
    if (!other.document) {
        // A server may say that it has no such mailbox.
        if (!other.http.isAnswered() || !autodiscoverRefusal(other.http.answer().body)) {
            stepjudging::add(other, plusRefused, {url, account.address(), outcome(other)});
        }
        return;
    }
    const QList<SettingDifference> differences =
        differencesOf(subject.expected.value(other.format).services, other.document->services, account);
    // Some servers give the mailbox without the sign; and what is wrong for every address is told there.
    QStringList known;
    for (const MailService &service : usual.document->services) {
        known.append(expandUsername(service.username, subject.account));
    }
    for (const MailService &service : withPatterns(subject, usual.document->services)) {
        known.append(expandUsername(service.username, account));
    }
    for (const SettingDifference &difference : differences) {
        if (difference.field == SettingDifference::Field::Username && !known.contains(difference.actual)) {
            stepjudging::add(other, plusDifferent,
                             {url, account.address(), difference.expected, difference.actual},
                             difference.expected, difference.actual);
            return;
        }
    }
}

/// GET has the settings, and POST is refused.
bool isPostRefused(const DiscoveryStep &usual, const DiscoveryStep &other)
{
    if (!other.document || !usual.http.isAnswered() || usual.http.request.method != "POST" ||
        other.http.request.method != "GET") {
        return false;
    }
    const int status = usual.http.answer().status;
    return status == 403 || status == 405 || status == 501;
}

/// An extra step and the one beside which it was asked.
void compareWays(const ProbeSubject &subject, const DiscoveryStep &usual, DiscoveryStep &other)
{
    if (!other.localPart.isEmpty()) {
        comparePlus(subject, usual, other);
        return;
    }
    const QString url = other.http.request.url.toString();
    const bool isGet = other.http.request.method == "GET";
    if (!other.document) {
        // OK without settings: the server says in its own way that it is there.
        if (usual.document && other.verdict != StepVerdict::Ok) {
            stepjudging::add(other, isGet ? getUnanswered : pathCase, {url, outcome(other)});
        }
    } else if (usual.document && isGet &&
               !differencesOf(comparable(subject, usual), comparable(subject, other), subject.account)
                    .isEmpty()) {
        stepjudging::add(other, getDiffers, {url});
    }
}

/// Where a document that names one service, or a URL in JSON, leads.
QString ledTo(const ClientFormat &format, const QByteArray &body)
{
    const Result<ParsedDocument> document = format.parse(body);
    return document && !document->services.isEmpty()
               ? serviceUrl(document->services.constFirst())
               : QJsonDocument::fromJson(body).object().value(u"Url"_s).toString();
}

/// A document of its own, which another client asks for.
void compareDocument(const ProbeSubject &subject, DiscoveryStep &step)
{
    const QString url = stepjudging::answeredUrl(step);
    const QString clients = QString::fromUtf8(step.format->clients);
    const QString planned = ledTo(*step.format, step.format->render(subject.settings, subject.account));
    // The hosting domain's own file answers for all.
    const QString ofHosting = QString(planned).replace(subject.domain(), subject.hostingDomain);
    const QString actual = step.http.isSuccess() ? ledTo(*step.format, step.http.answer().body) : QString();
    if (actual.isEmpty()) {
        step.verdict = StepVerdict::Absent;
        stepjudging::add(step, documentMissing, {url, clients, outcome(step)});
    } else if (actual.compare(planned, Qt::CaseInsensitive) != 0 &&
               actual.compare(ofHosting, Qt::CaseInsensitive) != 0) {
        step.verdict = StepVerdict::Different;
        stepjudging::add(step, documentDifferent, {url, clients, actual, planned}, planned, actual);
    } else {
        step.verdict = StepVerdict::Ok;
    }
}

} // namespace

void stepjudging::judgeExtraSteps(const ProbeSubject &subject, QList<DiscoveryStep> &steps)
{
    const bool isFound = std::any_of(steps.cbegin(), steps.cend(), isWorking);
    for (DiscoveryStep &step : steps) {
        if (!step.isExtra || step.state != StepState::Finished) {
            continue;
        }
        if (step.usual >= 0) {
            compareWays(subject, steps.at(step.usual), step);
            // A client that finds its settings elsewhere passes over it.
            if (!isFound && isPostRefused(steps.at(step.usual), step)) {
                tellPostRefused(steps[step.usual]);
            }
        } else {
            compareDocument(subject, step);
        }
    }
}

} // namespace autoconfigure
