// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/stepjudgement.h"

#include "probe/settingsdifference.h"
#include "probe/srvservices.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind dnsFailed{
    "probe-dns-question-failed", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The %1 record of %2 could not be looked up: what clients do with it is not "
                                 "known."),
    QT_TRANSLATE_NOOP("Finding", "Check the name server, and probe again.")};
constexpr FindingKind nothingFound{
    "probe-nothing-found", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 finds no settings for %2: the user has to know and type everything."),
    QT_TRANSLATE_NOOP("Finding", "Start with the first step that does not work.")};
constexpr FindingKind getRefused{
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

/// What a service's SRV record says, and whether the workspace says it.
void readServices(const ProbeSubject &subject, DiscoveryStep &step)
{
    const QList<MailService> services = servicesOfSrv(step.dns);
    if (services.isEmpty()) {
        return;
    }
    const QList<MailService> &expected = subject.settings.services;
    const bool isExpected = std::all_of(services.cbegin(), services.cend(), [&](const MailService &service) {
        return std::any_of(expected.cbegin(), expected.cend(), [&service](const MailService &other) {
            return serviceText(service) == serviceText(other);
        });
    });
    // Clients take the best one.
    step.document.emplace().services = services.first(1);
    step.verdict = isExpected ? StepVerdict::Ok : StepVerdict::Different;
}

void judgeDnsStep(const ProbeSubject &subject, DiscoveryStep &step)
{
    if (step.dns.isDefinite()) {
        step.verdict = step.dns.records.isEmpty() ? StepVerdict::Absent : StepVerdict::Ok;
        readServices(subject, step);
        return;
    }
    step.verdict = StepVerdict::Faulty;
    Finding finding;
    finding.kind = &dnsFailed;
    finding.subject = step.question.name;
    finding.arguments = {recordTypeName(step.question.type), step.question.name};
    step.findings.append(finding);
}

const DiscoveryStep *stepOf(const ClientProbe &client, const QString &id)
{
    const auto found = std::find_if(client.steps.cbegin(), client.steps.cend(),
                                    [&id](const DiscoveryStep &step) { return step.id == id; });
    return found == client.steps.cend() || found->state != StepState::Finished ? nullptr : &*found;
}

QString outcome(const DiscoveryStep &step)
{
    return step.http.isAnswered() ? QString::number(step.http.answer().status)
                                  : httpFailureWord(step.http.failure);
}

/// An extra step and the one beside which it was asked.
void compareWays(const ProbeSubject &subject, const DiscoveryStep &usual, DiscoveryStep &other)
{
    const QString url = other.http.request.url.toString();
    const bool isGet = other.http.request.method == "GET";
    if (!other.document) {
        if (usual.document) {
            stepjudging::add(other, isGet ? getRefused : pathCase, {url, outcome(other)});
        }
    } else if (usual.document && isGet &&
               !differencesOf(usual.document->services, other.document->services, subject.account)
                    .isEmpty()) {
        stepjudging::add(other, getDiffers, {url});
    }
}

void judgeOtherWays(const ProbeSubject &subject, ClientProbe &client)
{
    for (const auto &[usualId, name] :
         {std::pair(u"autodiscover-host"_s, u"host"_s), std::pair(u"autodiscover-domain"_s, u"domain"_s)}) {
        const DiscoveryStep *usual = stepOf(client, usualId);
        for (DiscoveryStep &step : client.steps) {
            if (usual != nullptr && step.isExtra && step.state == StepState::Finished &&
                step.id.startsWith(name + u'-')) {
                const DiscoveryStep compared = *usual;
                compareWays(subject, compared, step);
            }
        }
    }
}

} // namespace

UrlRole roleOf(const ProbeSubject &subject, const DiscoveryStep &step)
{
    const auto planned = [&subject](const QString &host) {
        return host.endsWith(u'.' + subject.domain()) || host.endsWith(u'.' + subject.hostingDomain);
    };
    const QString host = step.http.request.url.host(QUrl::FullyEncoded);
    if (!step.http.request.url.isEmpty() && step.http.request.url.scheme() == u"http"_s &&
        (step.http.hops.isEmpty() || !step.http.answer().isSecure())) {
        return UrlRole::Plain;
    }
    if (step.id.startsWith(srvTargetPrefix)) {
        return UrlRole::Planned;
    }
    if (host == subject.domain()) {
        return UrlRole::Site;
    }
    if (step.id.startsWith(u"mx-"_s)) {
        return UrlRole::Foreign;
    }
    if (step.followedFrom >= 0) {
        return step.id.endsWith(u" autodiscover-domain"_s) ? UrlRole::Site : UrlRole::Planned;
    }
    return planned(host) || step.id == u"srv-host"_s || step.id == u"redirected"_s ? UrlRole::Planned
                                                                                   : UrlRole::Foreign;
}

void judgeStep(const ProbeSubject &subject, DiscoveryStep &step)
{
    if (step.kind == StepKind::Dns) {
        judgeDnsStep(subject, step);
        return;
    }
    const UrlRole role = roleOf(subject, step);
    if (stepjudging::judgeTransport(subject, role, step) && stepjudging::judgeStatus(role, step)) {
        stepjudging::judgeDocument(subject, role, step);
    }
    if (role == UrlRole::Foreign) {
        // Nobody here can mend it; what it says counts.
        step.findings.removeIf([](const Finding &finding) { return finding.severity() == Severity::Error; });
    }
}

void judgeClient(const ProbeSubject &subject, const ClientSequence &sequence, ClientProbe &client)
{
    judgeOtherWays(subject, client);
    stepjudging::judgeDocumentRedirects(subject, sequence.nameString(), client.steps);
    const qsizetype used = sequence.choose(client.steps);
    const ClientFormat *read = used >= 0 ? client.steps.at(used).format : nullptr;
    const ClientFormat *format = read != nullptr ? read : clientFormat(QString::fromLatin1(sequence.format));
    client.expected = sequence.takes(subject.expected.value(format).services);
    if (used < 0) {
        client.verdict = ClientVerdict::None;
        if (!client.expected.isEmpty()) {
            client.findings.append(
                {&nothingFound, {}, subject.domain(), {sequence.nameString(), subject.domain()}, {}, {}});
        }
        return;
    }
    QList<qsizetype> all{used};
    if (sequence.alsoUses != nullptr) {
        all += sequence.alsoUses(client.steps, used);
    }
    QList<MailService> services;
    for (const qsizetype position : std::as_const(all)) {
        client.steps[position].used = true;
        services += client.steps.at(position).document->services;
    }
    client.settings = sequence.takes(services);
    client.differences = differencesOf(client.expected, client.settings, subject.account);
    client.verdict = client.differences.isEmpty() ? ClientVerdict::Ok : ClientVerdict::Different;
}

namespace stepjudging
{

QString answeredUrl(const DiscoveryStep &step)
{
    const QUrl url = step.http.hops.isEmpty() ? step.http.request.url : step.http.answer().url;
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

void add(DiscoveryStep &step, const FindingKind &kind, const QStringList &arguments, const QString &expected,
         const QString &actual)
{
    step.findings.append({&kind, {}, answeredUrl(step), arguments, expected, actual});
}

} // namespace stepjudging

} // namespace autoconfigure
