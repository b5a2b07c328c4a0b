// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where redirects and SRV records lead.
#include "dns/zonefile.h"
#include "probe/documentchoice.h"
#include "probe/registrabledomain.h"
#include "probe/stepjudgement.h"

#include <algorithm>

namespace autoconfigure::stepjudging
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind otherOrganisation{
    "probe-redirect-organisation", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 redirects to another organisation, %2: Outlook asks the user whether that "
                      "may be, and the settings are theirs to choose."),
    QT_TRANSLATE_NOOP("Finding", "If that is as it should be, nothing is to be done.")};
/// Of a document that Outlook does not read.
constexpr FindingKind otherAuthor{
    "probe-redirect-organisation", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 redirects to another organisation, %2: the settings are theirs to "
                                 "choose."),
    QT_TRANSLATE_NOOP("Finding", "If that is as it should be, nothing is to be done.")};
constexpr FindingKind otherServer{
    "probe-redirect-organisation", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 redirects to another organisation, %2: calendars and address books are "
                                 "looked for there, with the user's password."),
    QT_TRANSLATE_NOOP("Finding", "If that is as it should be, nothing is to be done.")};

constexpr FindingKind srvPort{
    "probe-srv-port", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The SRV record of %1 names port %2 of %3. Outlook and Thunderbird do not "
                                 "look at it and ask port 443."),
    QT_TRANSLATE_NOOP("Finding", "Serve Autodiscover on port 443 of %3, and replace the record in the zone "
                                 "by: %4")};
constexpr FindingKind srvOrganisation{
    "probe-srv-organisation", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The SRV record of %1 leads to another organisation, %2: Outlook and "
                                 "Thunderbird ask the user whether that may be, and the settings are theirs "
                                 "to choose."),
    QT_TRANSLATE_NOOP("Finding", "If that is as it should be, nothing is to be done.")};

} // namespace

bool isOtherOrganisation(const ProbeSubject &subject, const QString &fromHost, const QString &toHost)
{
    const QString to = registrableDomain(toHost);
    return registrableDomain(fromHost) != to && to != registrableDomain(subject.hostingDomain);
}

bool isWebSite(const QUrl &asked, const QUrl &target)
{
    QString site = asked.host();
    for (const QString &prefix : {u"autoconfig."_s, u"autodiscover."_s}) {
        if (site.startsWith(prefix)) {
            site.remove(0, prefix.size());
            break;
        }
    }
    return target.host() == site || target.host() == u"www."_s + site;
}

bool leadsElsewhere(const QUrl &asked, const QUrl &target)
{
    const bool isOtherPath = target.path().compare(asked.path(), Qt::CaseInsensitive) != 0;
    if (isWebSite(asked, target)) {
        return isOtherPath || target.host() != asked.host();
    }
    // A provider's program may have any path.
    const bool isHome = target.path().isEmpty() || target.path() == u"/"_s;
    return isOtherPath && (isHome || registrableDomain(asked.host()) == registrableDomain(target.host()));
}

void judgeRedirects(const ProbeSubject &subject, DiscoveryStep &step)
{
    const QList<HttpHop> &hops = step.http.hops;
    // Of rules that redirect to each other the ring is the fault.
    const bool isRing = step.http.failure == HttpFailure::RedirectLoop;
    for (qsizetype i = 1; i < hops.size(); ++i) {
        const HttpHop &from = hops.at(i - 1);
        const QUrl &to = hops.at(i).url;
        if (from.isSecure() && !hops.at(i).isSecure() && !isRing) {
            addFailure(step, from, HttpFailure::RedirectInsecure, withoutQuery(to));
        }
        judgeTarget(subject, step, from.url, to.host(QUrl::FullyEncoded));
    }
}

void judgeTarget(const ProbeSubject &subject, DiscoveryStep &step, const QUrl &from, const QString &toHost)
{
    const QList<MailService> &services = subject.settings.services;
    const bool isPlanned = step.format == nullptr &&
                           std::any_of(services.cbegin(), services.cend(), [&](const MailService &service) {
                               return service.host.compare(toHost, Qt::CaseInsensitive) == 0;
                           });
    if (isPlanned || !isOtherOrganisation(subject, from.host(QUrl::FullyEncoded), toHost)) {
        return;
    }
    const FindingKind &kind = step.format == nullptr           ? otherServer
                              : step.format == outlookFormat() ? otherOrganisation
                                                               : otherAuthor;
    // The place that redirects: one client follows, another shows the redirect itself.
    const QString place = withoutQuery(from);
    step.findings.append({&kind, {}, place, {place, registrableDomain(toHost)}, {}, {}});
}

void judgeSrvTarget(const ProbeSubject &subject, DiscoveryStep &step)
{
    const QString name = step.question.name;
    if (step.question.type != RecordType::Srv || !name.startsWith(u"_autodiscover."_s)) {
        return;
    }
    for (const DnsRecord &record : std::as_const(step.dns.records)) {
        if (!record.target.isEmpty() && record.port != 443) {
            DnsRecord right = record;
            right.port = 443;
            const QString expected = QString::fromLatin1(zoneLine(right));
            step.findings.append({&srvPort,
                                  {},
                                  name,
                                  {name, QString::number(record.port), record.target, expected},
                                  expected,
                                  QString::fromLatin1(zoneData(record))});
        }
    }
    const QString target = step.dns.records.isEmpty() ? QString() : step.dns.records.constFirst().target;
    if (!target.isEmpty() && isOtherOrganisation(subject, name.section(u'.', 2), target)) {
        step.findings.append({&srvOrganisation, {}, name, {name, registrableDomain(target)}, {}, target});
    }
}

} // namespace autoconfigure::stepjudging
