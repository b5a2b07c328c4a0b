// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/clientjudgement.h"

#include "probe/settingsdifference.h"
#include "probe/stepjudgement.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind nothingFound{
    "probe-nothing-found", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 finds no settings for %2: the user has to know and type everything."),
    QT_TRANSLATE_NOOP("Finding", "Start with the first step that does not work.")};
constexpr FindingKind clientDifferent{
    "probe-client-different", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 takes other settings for %2 than the workspace has, from %5: %3. By the "
                                 "workspace: %4."),
    QT_TRANSLATE_NOOP("Finding",
                      "If the workspace is right, publish what it says where %1 asks first, or have "
                      "the other source changed.")};
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

/// As it can be compared with the workspace's services, and with those of another form.
QList<MailService> comparable(const ProbeSubject &subject, const DiscoveryStep &step)
{
    const QByteArray body = step.http.hops.isEmpty() ? QByteArray() : step.http.answer().body;
    return inWordsOfWorkspace(subject, step.format, body, step.document->services);
}

/// An extra step and the one beside which it was asked.
void compareWays(const ProbeSubject &subject, const DiscoveryStep &usual, DiscoveryStep &other)
{
    const QString url = other.http.request.url.toString();
    const bool isGet = other.http.request.method == "GET";
    if (!other.document) {
        if (usual.document) {
            stepjudging::add(other, isGet ? getUnanswered : pathCase, {url, outcome(other)});
        }
    } else if (usual.document && isGet &&
               !differencesOf(comparable(subject, usual), comparable(subject, other), subject.account)
                    .isEmpty()) {
        stepjudging::add(other, getDiffers, {url});
    }
}

void judgeOtherWays(const ProbeSubject &subject, ClientProbe &client)
{
    for (DiscoveryStep &step : client.steps) {
        if (step.isExtra && step.state == StepState::Finished && step.usual >= 0) {
            compareWays(subject, client.steps.at(step.usual), step);
        }
    }
}

/// More than another order of methods, or a server besides those that should be there.
bool isSerious(const SettingDifference &difference)
{
    using Field = SettingDifference::Field;
    return difference.field != Field::Authentication &&
           (difference.field != Field::Service || !difference.expected.isEmpty());
}

/// User names are only shown where it is they that differ.
QString textFor(const QList<MailService> &services, const QList<SettingDifference> &differences)
{
    const bool showsUsers =
        std::any_of(differences.cbegin(), differences.cend(), [](const SettingDifference &difference) {
            return difference.field == SettingDifference::Field::Username;
        });
    QStringList texts;
    for (const MailService &service : services) {
        texts.append(serviceText(service) + (showsUsers ? u' ' + service.username : QString()));
    }
    return texts.join(u", "_s);
}

/// That the client ends up with other settings is an error, also where no step is one by itself: records, and
/// what somebody else says.
void tellDifferent(const ProbeSubject &subject, const ClientSequence &sequence, ClientProbe &client)
{
    QStringList sources;
    for (const DiscoveryStep &step : std::as_const(client.steps)) {
        if (step.used && step.severity() == Severity::Error) {
            return;
        }
        if (step.used) {
            sources.append(step.title());
        }
    }
    if (std::any_of(client.differences.cbegin(), client.differences.cend(), isSerious)) {
        const QString expected = textFor(client.expected, client.differences);
        const QString actual = textFor(client.settings, client.differences);
        client.findings.append(
            {&clientDifferent,
             {},
             subject.domain(),
             {sequence.nameString(), subject.domain(), actual, expected, sources.join(u", "_s)},
             expected,
             actual});
    }
}

/// What a client has from the documents of some steps: as the client understands it, and in words in which it
/// can be compared with what is expected.
struct Found {
    QList<MailService> services;
    QList<MailService> comparable;
};

Found servicesOf(const ProbeSubject &subject, const ClientProbe &client, const QList<qsizetype> &positions)
{
    Found found;
    for (const qsizetype position : positions) {
        const DiscoveryStep &step = client.steps.at(position);
        const QByteArray body = step.http.hops.isEmpty() ? QByteArray() : step.http.answer().body;
        found.services += step.understood;
        found.comparable += inWordsOfWorkspace(subject, step.format, body, step.understood);
    }
    return found;
}

} // namespace

void judgeClient(const ProbeSubject &subject, const ClientSequence &sequence, ClientProbe &client)
{
    judgeOtherWays(subject, client);
    stepjudging::judgeDocumentRedirects(subject, sequence.nameString(), client.steps);
    const qsizetype used = sequence.choose(client.steps);
    const ClientFormat *read = used >= 0 ? client.steps.at(used).format : nullptr;
    const ClientFormat *format = read != nullptr ? read : clientFormat(QString::fromLatin1(sequence.format));
    client.expected = sequence.takes(subject.expected.value(format).services);
    QList<qsizetype> all;
    if (used >= 0) {
        all.append(used);
        if (sequence.alsoUses != nullptr) {
            all += sequence.alsoUses(client.steps, used);
        }
    }
    const Found found = servicesOf(subject, client, all);
    client.settings = withPatterns(subject, sequence.takes(found.services));
    if (client.settings.isEmpty()) {
        client.verdict = ClientVerdict::None;
        if (!client.expected.isEmpty()) {
            client.findings.append(
                {&nothingFound, {}, subject.domain(), {sequence.nameString(), subject.domain()}, {}, {}});
        }
        return;
    }
    for (const qsizetype position : std::as_const(all)) {
        client.steps[position].used = true;
    }
    client.differences = differencesOf(client.expected, sequence.takes(found.comparable), subject.account);
    client.verdict = client.differences.isEmpty() ? ClientVerdict::Ok : ClientVerdict::Different;
    tellDifferent(subject, sequence, client);
}

} // namespace autoconfigure
