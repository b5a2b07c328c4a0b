// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/stepjudgement.h"

#include "dns/zonefile.h"
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
constexpr FindingKind srvDifferent{
    "probe-srv-different", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The SRV record of %1 is “%2”, which is not what the workspace says: clients "
                      "that find servers by SRV records find others."),
    QT_TRANSLATE_NOOP("Finding", "If the workspace is right, replace it in the zone by: %3")};
constexpr FindingKind srvUnplanned{
    "probe-srv-unplanned", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The SRV record of %1, “%2”, leads to a server that is not in the workspace."),
    QT_TRANSLATE_NOOP("Finding", "Remove it from the zone, or add the server to the workspace.")};

constexpr FindingKind clientDrops{
    "probe-client-drops", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "%2 does not take %3 from the document of %1: it does not forgive a mistake in "
                      "it that others pass over."),
    QT_TRANSLATE_NOOP("Finding", "See what else is said about the document, or put the exported one there.")};

void tellOtherRecords(const ProbeSubject &subject, DiscoveryStep &step)
{
    QStringList seen;
    for (const DnsRecord &record : step.dns.records) {
        seen.append(QString::fromLatin1(zoneData(record)));
    }
    const QString name = step.question.name;
    const QString actual = seen.join(u", "_s);
    const QString planned = subject.plannedSrv(name);
    step.findings.append({planned.isEmpty() ? &srvUnplanned : &srvDifferent,
                          {},
                          name,
                          {name, actual, planned},
                          planned,
                          actual});
}

/// What a service's SRV record says, and whether the workspace says it.
void readServices(const ProbeSubject &subject, DiscoveryStep &step)
{
    const QList<MailService> services = servicesOfSrv(step.dns);
    if (services.isEmpty()) {
        const bool saysNo = !step.dns.records.isEmpty() &&
                            std::all_of(step.dns.records.cbegin(), step.dns.records.cend(),
                                        [](const DnsRecord &record) { return record.target.isEmpty(); });
        if (saysNo && !subject.plannedSrv(step.question.name).isEmpty()) {
            step.verdict = StepVerdict::Different;
            tellOtherRecords(subject, step);
        }
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
    step.understood = step.document->services;
    step.verdict = isExpected ? StepVerdict::Ok : StepVerdict::Different;
    if (!isExpected && !expected.isEmpty()) {
        tellOtherRecords(subject, step);
    }
}

void judgeDnsStep(const ProbeSubject &subject, DiscoveryStep &step)
{
    if (step.dns.isDefinite()) {
        step.verdict = step.dns.records.isEmpty() ? StepVerdict::Absent : StepVerdict::Ok;
        if (step.question.type == RecordType::Srv) {
            readServices(subject, step);
            stepjudging::judgeSrvTarget(subject, step);
        }
        return;
    }
    step.verdict = StepVerdict::Faulty;
    Finding finding;
    finding.kind = &dnsFailed;
    finding.subject = step.question.name;
    finding.arguments = {recordTypeName(step.question.type), step.question.name};
    step.findings.append(finding);
}

bool isSameServer(const MailService &a, const MailService &b)
{
    return a.protocol == b.protocol && a.host == b.host && a.port == b.port;
}

/// Reads the document as the client does, and tells what the client drops of it.
void understand(const ClientSequence &sequence, UrlRole role, DiscoveryStep &step)
{
    if (!step.document) {
        return;
    }
    step.understood = sequence.reads == nullptr ? step.document->services : sequence.reads(step);
    if (sequence.weighs != nullptr) {
        for (Finding &finding : step.findings) {
            finding.kind = &sequence.weighs(*finding.kind);
        }
        if (step.verdict == StepVerdict::Ok && step.severity() == Severity::Error) {
            step.verdict = StepVerdict::Faulty;
        }
    }
    const QList<MailService> taken = sequence.takes(step.understood);
    QList<MailService> dropped = sequence.takes(step.document->services);
    dropped.removeIf([&taken](const MailService &service) {
        return std::any_of(taken.cbegin(), taken.cend(),
                           [&service](const MailService &other) { return isSameServer(service, other); });
    });
    if (dropped.isEmpty() || step.isExtra) {
        return;
    }
    if (taken.isEmpty()) {
        step.verdict = StepVerdict::Faulty;
    }
    if (role != UrlRole::Foreign) {
        stepjudging::add(step, clientDrops,
                         {stepjudging::answeredUrl(step), sequence.nameString(), settingsText(dropped)});
    }
}

/// What is over HTTP at the end of its redirects is nothing else than that. Where HTTP is sent to the same
/// address over HTTPS, it is what that is.
UrlRole roleOf(const DiscoveryStep &step)
{
    const QUrl &asked = step.http.request.url;
    if (asked.scheme() != u"http"_s) {
        return step.role;
    }
    if (step.http.hops.isEmpty() || !step.http.answer().isSecure()) {
        return UrlRole::Plain;
    }
    const HttpHop &hop = step.http.answer();
    if (step.role == UrlRole::Foreign) {
        return step.role;
    }
    const bool isMoved = hop.url.host() != asked.host() || hop.url.path() != asked.path();
    const bool isSomePage = isMoved && step.http.isSuccess() && stepjudging::isPage(hop);
    return isSomePage || stepjudging::leadsElsewhere(asked, hop.url) ? UrlRole::Elsewhere : step.role;
}

} // namespace

void judgeStep(const ProbeSubject &subject, const ClientSequence &sequence, DiscoveryStep &step)
{
    if (step.kind == StepKind::Dns) {
        judgeDnsStep(subject, step);
        return;
    }
    const UrlRole role = roleOf(step);
    if (stepjudging::judgeTransport(subject, role, step) && stepjudging::judgeStatus(subject, role, step)) {
        stepjudging::judgeDocument(subject, role, step);
    }
    understand(sequence, role, step);
    if (role == UrlRole::Foreign) {
        // Nobody here can mend it; what it says counts.
        step.findings.removeIf([](const Finding &finding) { return finding.severity() == Severity::Error; });
    }
}

namespace stepjudging
{

QString withoutQuery(const QUrl &url)
{
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

QString answeredUrl(const DiscoveryStep &step)
{
    return withoutQuery(step.http.hops.isEmpty() ? step.http.request.url : step.http.answer().url);
}

QByteArray answeredBody(const DiscoveryStep &step)
{
    return step.http.hops.isEmpty() ? QByteArray() : step.http.answer().body;
}

bool isWorking(const DiscoveryStep &step)
{
    return !step.isExtra && !step.understood.isEmpty() && step.http.isSuccess() &&
           step.http.answer().isSecure();
}

void add(DiscoveryStep &step, const FindingKind &kind, const QStringList &arguments, const QString &expected,
         const QString &actual)
{
    const Finding finding{&kind, {}, answeredUrl(step), arguments, expected, actual};
    // Two services of one protocol may differ in the same way.
    if (!step.findings.contains(finding)) {
        step.findings.append(finding);
    }
}

} // namespace stepjudging

} // namespace autoconfigure
