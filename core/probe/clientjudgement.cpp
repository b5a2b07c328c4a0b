// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/clientjudgement.h"

#include "model/serviceurl.h"
#include "probe/loginname.h"
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
/// Of a client that goes on by itself.
constexpr FindingKind nothingButGuesses{
    "probe-nothing-found", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 finds no settings for %2. It then tries usual names such as imap.%2 and "
                      "mail.%2; where no mail server answers at them, the user has to know and type "
                      "everything."),
    QT_TRANSLATE_NOOP("Finding", "Start with the first step that does not work.")};
constexpr FindingKind davNotFound{
    "probe-dav-not-found", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "Nothing leads clients to the %1 service of %2: there is no SRV record for it, "
                      "and no such service answers at https://%2%4 or where that redirects."),
    QT_TRANSLATE_NOOP("Finding",
                      "Publish %3 – or redirect on the web site of the domain. Apache: Redirect 301 "
                      "%4 %5 – NGINX: location = %4 { return 301 %5; } – Caddy: redir %4 %5 301")};
constexpr FindingKind clientDifferent{
    "probe-client-different", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 takes other settings for %2 than the workspace has, from %5: %3. By the "
                                 "workspace: %4."),
    QT_TRANSLATE_NOOP("Finding",
                      "If the workspace is right, publish what it says where %1 asks first, or have "
                      "the other source changed.")};
/// Its steps are finished, and none of them leads on.
bool isDeadEnd(const ClientProbe &client, Protocol protocol)
{
    bool isAsked = false;
    for (const DiscoveryStep &step : client.steps) {
        if (step.protocol != protocol || step.state != StepState::Finished) {
            continue;
        }
        // What does not work is told where it was asked.
        if (step.verdict == StepVerdict::Faulty ||
            (step.kind == StepKind::Http && step.verdict == StepVerdict::Ok)) {
            return false;
        }
        isAsked = true;
    }
    return isAsked;
}

void judgeCalendars(const ProbeSubject &subject, ClientProbe &client)
{
    for (const MailService &service : subject.settings.services) {
        const QString word = protocolWord(service.protocol);
        const QString record = subject.plannedSrv(u'_' + word + u"s._tcp."_s + subject.domain());
        if (record.isEmpty() || !isDeadEnd(client, service.protocol)) {
            continue;
        }
        const Finding finding{&davNotFound,
                              {},
                              subject.domain(),
                              {protocolName(service.protocol), subject.domain(), record,
                               u"/.well-known/"_s + word, serviceUrl(service)},
                              record,
                              {}};
        const bool isTold =
            std::any_of(client.findings.cbegin(), client.findings.cend(), [&finding](const Finding &told) {
                return told.kind == finding.kind && told.expected == finding.expected;
            });
        if (!isTold) {
            client.findings.append(finding);
        }
    }
}

/// A host that is not there, or has no document, harms nobody where a later address of its kind has the
/// settings, or where the client has the right ones before it comes to it.
void judgeAbsences(ClientProbe &client, qsizetype used)
{
    for (qsizetype i = 0; i < client.steps.size(); ++i) {
        DiscoveryStep &step = client.steps[i];
        if (step.format == nullptr || step.verdict != StepVerdict::Absent) {
            continue;
        }
        const bool isReplaced =
            std::any_of(client.steps.cbegin() + i, client.steps.cend(), [&step](const DiscoveryStep &other) {
                return other.format == step.format && stepjudging::isWorking(other);
            });
        if (isReplaced) {
            stepjudging::lowerAbsence(step, true);
        } else if (used < i && client.verdict == ClientVerdict::Ok) {
            stepjudging::lowerAbsence(step, false);
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
        texts.append(serviceText(service) + (showsUsers ? u' ' + writtenName(service.username) : QString()));
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
        found.services += step.understood;
        found.comparable +=
            inWordsOfWorkspace(subject, step.format, stepjudging::answeredBody(step), step.understood);
    }
    return found;
}

} // namespace

void judgeClient(const ProbeSubject &subject, const ClientSequence &sequence, ClientProbe &client)
{
    stepjudging::judgeExtraSteps(subject, client.steps);
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
    judgeCalendars(subject, client);
    const Found found = servicesOf(subject, client, all);
    client.settings = withPatterns(subject, sequence.takes(found.services));
    if (client.settings.isEmpty()) {
        client.verdict = ClientVerdict::None;
        if (!client.expected.isEmpty()) {
            client.findings.append({sequence.guesses ? &nothingButGuesses : &nothingFound,
                                    {},
                                    subject.domain(),
                                    {sequence.nameString(), subject.domain()},
                                    {},
                                    {}});
        }
        return;
    }
    for (const qsizetype position : std::as_const(all)) {
        client.steps[position].used = true;
    }
    client.differences = differencesOf(client.expected, sequence.takes(found.comparable), subject.account);
    client.verdict = client.differences.isEmpty() ? ClientVerdict::Ok : ClientVerdict::Different;
    tellDifferent(subject, sequence, client);
    judgeAbsences(client, used);
}

} // namespace autoconfigure
