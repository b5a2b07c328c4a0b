// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Delta Chat (chatmail core, src/configure.rs): one URL after the other, HTTPS only, Autodiscover by GET.
#include "probe/askalike.h"
#include "probe/clientreading.h"
#include "probe/clientsequence.h"
#include "probe/documentchoice.h"
#include "probe/documentredirects.h"

namespace autoconfigure
{

extern const ClientSequence deltachatSequence;

namespace
{

using namespace Qt::StringLiterals;

HttpRequest getThere(const QUrl &url, const Account &)
{
    HttpRequest request;
    request.url = url;
    return request;
}

void steps(SequenceSteps &steps)
{
    const QString &domain = steps.domain();
    steps.http(u"https-autoconfig"_s, mozillaFormat(),
               ask::get(u"https"_s, u"autoconfig."_s + domain, mozillaAutoconfigPath,
                        u"emailaddress="_s + ask::encoded(steps.address())),
               UrlRole::Planned);
    steps.http(u"https-well-known"_s, mozillaFormat(), ask::get(u"https"_s, domain, mozillaWellKnownPath),
               UrlRole::Site);
    steps.http(u"autodiscover-domain"_s, outlookFormat(), ask::get(u"https"_s, domain, autodiscoverPath),
               UrlRole::Site);
    steps.http(u"autodiscover-host"_s, outlookFormat(),
               ask::get(u"https"_s, u"autodiscover."_s + domain, autodiscoverPath), UrlRole::Planned);
    ask::providerDatabase(steps, u"database"_s, u"https://autoconfig.thunderbird.net/v1.1/"_s, domain);
    // It does not know redirectAddr.
    followRedirects(steps, {getThere, nullptr});
}

qsizetype choose(const QList<DiscoveryStep> &steps)
{
    // Any document ends the search, also one without servers.
    return firstStepFollowing(
        steps, [](const DiscoveryStep &step) { return step.http.isSuccess() && step.document; });
}

QList<MailService> imapAndSmtp(const QList<MailService> &services)
{
    QList<MailService> taken = services;
    taken.removeIf([](const MailService &service) {
        return service.protocol != Protocol::Imap && service.protocol != Protocol::Smtp;
    });
    return taken;
}

QList<MailService> reads(const DiscoveryStep &step)
{
    return step.format == outlookFormat() ? autodiscoverAsDeltaChat(step) : mozillaAsDeltaChat(step);
}

} // namespace

const ClientSequence deltachatSequence = {"deltachat", "Delta Chat",         steps,   choose,
                                          imapAndSmtp, "mozilla-autoconfig", nullptr, reads};

} // namespace autoconfigure
