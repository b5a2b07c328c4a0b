// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Evolution (src/mail/e-mail-autoconfig.c): the domain, then the hosts that its MX record leads to.
#include "probe/clientsequence.h"
#include "probe/sequencesteps.h"

#include <QCryptographicHash>

#include <algorithm>

namespace autoconfigure
{

extern const ClientSequence evolutionSequence;

namespace
{

using namespace Qt::StringLiterals;

constexpr char foundAlready[] =
    QT_TRANSLATE_NOOP("Probe", "Not asked: the domain itself or the database of providers has settings.");

/// Parents of a mail server's name that are asked; deeper names are rare.
constexpr qsizetype mostHosts = 3;

bool isUsable(const DiscoveryStep &step)
{
    return step.http.isSuccess() && step.document && !step.document->services.isEmpty();
}

/// True once all that was asked for the domain itself is answered.
bool isComplete(const QList<DiscoveryStep> &steps)
{
    return std::all_of(steps.cbegin(), steps.cend(), [](const DiscoveryStep &step) {
        return step.state == StepState::Finished || step.state == StepState::Skipped;
    });
}

QList<DiscoveryStep> askHost(SequenceSteps &steps, const QString &prefix, const QString &host)
{
    const QByteArray md5 =
        QCryptographicHash::hash(steps.address().toLower().toUtf8(), QCryptographicHash::Md5).toHex();
    const QString query =
        u"emailaddress=%1&emailmd5=%2"_s.arg(ask::encoded(steps.address()), QString::fromLatin1(md5));
    QList<DiscoveryStep> asked;
    for (const auto &[path, name, before] :
         {std::tuple(mozillaAutoconfigPath, u"autoconfig"_s, u"autoconfig."_s),
          std::tuple(mozillaWellKnownPath, u"well-known"_s, QString())}) {
        for (const QString &scheme : {u"https"_s, u"http"_s}) {
            asked.append(steps.http(prefix + scheme + u'-' + name, mozillaFormat(),
                                    ask::get(scheme, before + host, path, query)));
        }
    }
    return asked;
}

/// The name and its parents down to two labels.
QStringList mxHosts(const DnsAnswer &mx, const QString &domain)
{
    QStringList hosts;
    QString host = mx.records.isEmpty() ? QString() : mx.records.constFirst().target;
    while (host.count(u'.') >= 1 && hosts.size() < mostHosts) {
        if (host != domain) {
            hosts.append(host);
        }
        host = host.section(u'.', 1);
    }
    return hosts;
}

void steps(SequenceSteps &steps)
{
    const QString database = u"https://autoconfig.thunderbird.net/v1.1/"_s;
    const QList<DiscoveryStep> own = askHost(steps, {}, steps.domain());
    ask::providerDatabase(steps, u"database"_s, database, steps.domain());
    if (!isComplete(own)) {
        steps.later(u"mx"_s, StepKind::Dns);
        return;
    }
    if (std::any_of(own.cbegin(), own.cend(), isUsable)) {
        steps.skip(u"mx"_s, StepKind::Dns, foundAlready);
        return;
    }
    const DiscoveryStep mx = steps.dns(u"mx"_s, steps.domain(), RecordType::Mx);
    if (mx.state != StepState::Finished) {
        return;
    }
    for (const QString &host : mxHosts(mx.dns, steps.domain())) {
        askHost(steps, host + u' ', host);
        ask::providerDatabase(steps, host + u" database"_s, database, host);
    }
}

qsizetype choose(const QList<DiscoveryStep> &steps)
{
    return firstStep(steps, isUsable);
}

/// Of several sections of a kind the last one stays.
QList<MailService> lastOfEach(const QList<MailService> &services)
{
    QList<MailService> reversed = mailOnly(services);
    std::reverse(reversed.begin(), reversed.end());
    reversed = firstOfEach(reversed);
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

} // namespace

const ClientSequence evolutionSequence = {"evolution", "Evolution", steps,
                                          choose,      lastOfEach,  "mozilla-autoconfig"};

} // namespace autoconfigure
