// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Thunderbird 149 and later: FindConfig, FetchConfig and ExchangeAutoDiscover. Everything is asked at once
// and the order decides.
#include "probe/askalike.h"
#include "probe/clientreading.h"
#include "probe/clientsequence.h"
#include "probe/documentchoice.h"
#include "probe/documentredirects.h"

namespace autoconfigure
{

extern const ClientSequence thunderbirdSequence;

namespace
{

using namespace Qt::StringLiterals;

constexpr char afterLogin[] = QT_TRANSLATE_NOOP(
    "Probe",
    "After the login Thunderbird looks for calendars and address books as RFC 6764 says: the SRV records and "
    "well-known addresses that are among Apple's steps. It never takes them from the configuration file.");

constexpr char byGuessing[] = QT_TRANSLATE_NOOP(
    "Probe",
    "Where it finds nothing, Thunderbird tries imap., pop3., pop., mail. and smtp. before the domain, "
    "and the domain itself, at the usual ports. Not tried here: where settings are published, it need "
    "not guess.");

const QStringList &providerIds()
{
    static const QStringList ids = {u"https-autoconfig"_s, u"https-well-known"_s, u"http-autoconfig"_s,
                                    u"http-well-known"_s};
    return ids;
}

void discoverExchange(SequenceSteps &steps, const Account &account, const QString &prefix)
{
    const QString autodiscover = u"autodiscover."_s + account.domain;
    const auto post = [&account](const QString &scheme, const QString &host) {
        return ask::autodiscoverPost(ask::get(scheme, host, autodiscoverPath).url, account.address());
    };
    steps.http(prefix + u"autodiscover-host"_s, outlookFormat(), post(u"https"_s, autodiscover),
               UrlRole::Planned);
    steps.http(prefix + u"autodiscover-domain"_s, outlookFormat(), post(u"https"_s, account.domain),
               UrlRole::Site);
    steps.http(prefix + u"autodiscover-http"_s, outlookFormat(), post(u"http"_s, autodiscover),
               UrlRole::Planned);
    ask::autodiscoverBySrv(steps, account, ask::SrvChoice::LowestWeight, prefix);
}

void steps(SequenceSteps &steps)
{
    const QString query = u"emailaddress="_s + ask::encoded(steps.address());
    const QString autoconfig = u"autoconfig."_s + steps.domain();
    qsizetype id = 0;
    for (const QString &scheme : {u"https"_s, u"http"_s}) {
        steps.http(providerIds().at(id++), mozillaFormat(),
                   ask::get(scheme, autoconfig, mozillaAutoconfigPath, query), UrlRole::Planned);
        steps.http(providerIds().at(id++), mozillaFormat(),
                   ask::get(scheme, steps.domain(), mozillaWellKnownPath, query), UrlRole::Site);
    }
    const QString database = u"https://live.thunderbird.net/autoconfig/v1.1/"_s;
    ask::providerDatabase(steps, u"database"_s, database, steps.domain());
    ask::mozillaByMx(steps, database, query);
    discoverExchange(steps, steps.subject().account, {});
    steps.skip(u"guess"_s, StepKind::Http, byGuessing);
    steps.skip(u"calendars"_s, StepKind::Http, afterLogin);
    // It knows no redirectUrl, and gives up after the second address.
    followRedirects(steps, {nullptr, discoverExchange, 2});
}

bool isUsable(const DiscoveryStep &step)
{
    return hasAcceptedMediaType(step) && hasBothDirections(step);
}

/// Of those for one address the first that answers is taken, and if that cannot be read none is.
qsizetype chooseExchange(const QList<DiscoveryStep> &steps, qsizetype followedFrom)
{
    const qsizetype first = firstStep(steps, [followedFrom](const DiscoveryStep &step) {
        return step.format == outlookFormat() && step.followedFrom == followedFrom && step.http.isSuccess();
    });
    if (first < 0 || isUsable(steps.at(first))) {
        return first;
    }
    return steps.at(first).redirect ? chooseExchange(steps, first) : -1;
}

qsizetype choose(const QList<DiscoveryStep> &steps)
{
    // Of the provider's own URLs the first that answers is taken, and if that cannot be read none is.
    const qsizetype provider = firstStep(steps, [](const DiscoveryStep &step) {
        return providerIds().contains(step.id) && step.http.isSuccess();
    });
    if (provider >= 0 && isUsable(steps.at(provider))) {
        return provider;
    }
    const qsizetype other = firstStep(steps, [](const DiscoveryStep &step) {
        return step.format == mozillaFormat() && !providerIds().contains(step.id) && isUsable(step);
    });
    return other >= 0 ? other : chooseExchange(steps, -1);
}

/// The others of a kind are offered as alternatives.
QList<MailService> all(const QList<MailService> &services)
{
    return mailOnly(services);
}

QList<MailService> reads(const DiscoveryStep &step)
{
    return step.format == outlookFormat() ? autodiscoverAsThunderbird(step) : mozillaAsThunderbird(step);
}

} // namespace

const ClientSequence thunderbirdSequence = {"thunderbird",        "Thunderbird", steps, choose, all,
                                            "mozilla-autoconfig", nullptr,       reads, true};

} // namespace autoconfigure
