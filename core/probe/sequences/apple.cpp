// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Apple devices: the profile that the user opens in the browser, and RFC 6764 for calendars and contacts.
// Apple Mail itself looks for nothing.
#include "probe/askalike.h"
#include "probe/clientreading.h"
#include "probe/clientsequence.h"
#include "probe/davrequest.h"
#include "probe/documentchoice.h"
#include "probe/sequencesteps.h"
#include "probe/srvservices.h"

#include <algorithm>

namespace autoconfigure
{

extern const ClientSequence appleSequence;

namespace
{

using namespace Qt::StringLiterals;

constexpr char noCalendars[] = QT_TRANSLATE_NOOP("Probe", "The workspace has no calendar service.");
constexpr char noContacts[] = QT_TRANSLATE_NOOP("Probe", "The workspace has no address book service.");
constexpr char noSrv[] = QT_TRANSLATE_NOOP("Probe", "No SRV record names a server for it.");

HttpRequest propfind(const QString &host, int port, const QString &path)
{
    QUrl url = ask::get(u"https"_s, host, {}).url;
    url.setPath(path, QUrl::TolerantMode);
    if (port != 443) {
        url.setPort(port);
    }
    HttpRequest request = principalRequest(url);
    // The client goes on with the user's password where this leads.
    request.redirects = HttpRequest::Redirects::FollowSecure;
    request.keepsMethod = true;
    return request;
}

/// RFC 6764 section 6: the server that the SRV record names, at the path that the TXT record beside it says,
/// or at its well-known address.
void bySrv(SequenceSteps &steps, const QString &word)
{
    const QString owner = u'_' + word + u"s._tcp."_s + steps.domain();
    const QString txtId = u"txt-"_s + word;
    const QString targetId = u"srv-target-"_s + word;
    const DiscoveryStep srv = steps.dns(u"srv-"_s + word, owner, RecordType::Srv);
    if (srv.state != StepState::Finished) {
        steps.later(txtId, StepKind::Dns);
        steps.later(targetId, StepKind::Http);
        return;
    }
    const DnsRecord best = srv.dns.records.isEmpty() ? DnsRecord() : srv.dns.records.constFirst();
    if (best.target.isEmpty() || best.port == 0) {
        steps.skip(txtId, StepKind::Dns, noSrv);
        steps.skip(targetId, StepKind::Http, noSrv);
        return;
    }
    const DiscoveryStep txt = steps.dns(txtId, owner, RecordType::Txt);
    if (txt.state != StepState::Finished) {
        steps.later(targetId, StepKind::Http);
        return;
    }
    const QString path = contextPath(txt.dns);
    steps.http(targetId, nullptr,
               propfind(best.target, best.port, path.isEmpty() ? u"/.well-known/"_s + word : path),
               UrlRole::Planned);
}

void calendarsOrContacts(SequenceSteps &steps, Protocol protocol, const QString &word, const char *note)
{
    steps.beginLookingFor(protocol);
    if (!hasProtocol(steps.subject().settings.services, protocol)) {
        steps.skip(u"srv-"_s + word, StepKind::Dns, note);
        steps.skip(u"txt-"_s + word, StepKind::Dns, note);
        steps.skip(u"srv-target-"_s + word, StepKind::Http, note);
        steps.skip(u"well-known-"_s + word, StepKind::Http, note);
        return;
    }
    bySrv(steps, word);
    steps.http(u"well-known-"_s + word, nullptr, propfind(steps.domain(), 443, u"/.well-known/"_s + word),
               UrlRole::Site);
}

HttpRequest profileOf(const Account &account)
{
    return ask::get(u"https"_s, u"autoconfig."_s + account.domain,
                    QString::fromLatin1(appleFormat()->publishPoints.front().path),
                    u"emailaddress="_s + ask::encoded(account.address()));
}

void steps(SequenceSteps &steps)
{
    steps.http(u"profile"_s, appleFormat(), profileOf(steps.subject().account), UrlRole::Planned);
    ask::withPlus(steps, u"profile-plus"_s, 0, profileOf);
    calendarsOrContacts(steps, Protocol::CalDav, u"caldav"_s, noCalendars);
    calendarsOrContacts(steps, Protocol::CardDav, u"carddav"_s, noContacts);
}

qsizetype choose(const QList<DiscoveryStep> &steps)
{
    return firstStep(steps, [](const DiscoveryStep &step) {
        return step.http.isSuccess() && hasAcceptedMediaType(step) && !step.understood.isEmpty();
    });
}

} // namespace

const ClientSequence appleSequence = {"apple",     "Apple",         steps,   choose,
                                      firstOfEach, "apple-profile", nullptr, profileAsApple};

} // namespace autoconfigure
