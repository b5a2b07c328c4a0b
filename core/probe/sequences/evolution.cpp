// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Evolution: the domain, then the hosts that its MX record leads to (src/mail/e-mail-autoconfig.c), and
// beside that the SRV records of RFC 6186 and RFC 6764 (src/modules/config-lookup/e-srv-config-lookup.c).
// Those for LDAP are left out: the workspace has no such service.
#include "clients/serviceselection.h"
#include "probe/askalike.h"
#include "probe/clientreading.h"
#include "probe/clientsequence.h"
#include "probe/documentchoice.h"

#include <QCryptographicHash>

#include <algorithm>
#include <functional>

namespace autoconfigure
{

extern const ClientSequence evolutionSequence;

namespace
{

using namespace Qt::StringLiterals;

constexpr char foundAlready[] =
    QT_TRANSLATE_NOOP("Probe", "Not asked: the domain itself or the database of providers has settings.");

constexpr char databaseDiffers[] = QT_TRANSLATE_NOOP(
    "Probe", "Not asked: Evolution goes on to the mail server's names only where the database of providers "
             "answers that it does not know the domain (status 404).");

/// Evolution has no bound, a name may have a hundred labels, and each is asked in five ways.
constexpr qsizetype mostHosts = 8;

bool isUsable(const DiscoveryStep &step)
{
    return step.http.isSuccess() && !step.understood.isEmpty();
}

/// At the domain itself, or at a mail server's name, which was never meant to have settings.
QList<DiscoveryStep> askHost(SequenceSteps &steps, const QString &prefix, const QString &host)
{
    const bool isOwn = host == steps.domain();
    const QByteArray md5 =
        QCryptographicHash::hash(steps.address().toLower().toUtf8(), QCryptographicHash::Md5).toHex();
    const QString query =
        u"emailaddress=%1&emailmd5=%2"_s.arg(ask::encoded(steps.address()), QString::fromLatin1(md5));
    QList<DiscoveryStep> asked;
    for (const auto &[path, name, before, role] :
         {std::tuple(mozillaAutoconfigPath, u"autoconfig"_s, u"autoconfig."_s, UrlRole::Planned),
          std::tuple(mozillaWellKnownPath, u"well-known"_s, QString(), UrlRole::Site)}) {
        for (const QString &scheme : {u"https"_s, u"http"_s}) {
            asked.append(steps.http(prefix + scheme + u'-' + name, mozillaFormat(),
                                    ask::get(scheme, before + host, path, query),
                                    isOwn ? role : UrlRole::Foreign));
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

void askSrv(SequenceSteps &steps)
{
    QStringList names = {u"imaps"_s, u"imap"_s, u"pop3s"_s, u"pop3"_s, u"submissions"_s, u"submission"_s};
    const QList<MailService> &offered = steps.subject().settings.services;
    if (hasProtocol(offered, Protocol::CalDav)) {
        names += {u"caldavs"_s, u"caldav"_s};
    }
    if (hasProtocol(offered, Protocol::CardDav)) {
        names += {u"carddavs"_s, u"carddav"_s};
    }
    for (const QString &name : std::as_const(names)) {
        steps.dns(u"srv-"_s + name, u'_' + name + u"._tcp."_s + steps.domain(), RecordType::Srv);
    }
}

void steps(SequenceSteps &steps)
{
    const QString database = u"https://autoconfig.thunderbird.net/v1.1/"_s;
    QList<DiscoveryStep> own = askHost(steps, {}, steps.domain());
    ask::providerDatabase(steps, u"database"_s, database, steps.domain());
    const DiscoveryStep known = steps.all().at(steps.count() - 1);
    own.append(known);
    askSrv(steps);
    if (!std::all_of(own.cbegin(), own.cend(), std::mem_fn(&DiscoveryStep::isDone))) {
        steps.later(u"mx"_s, StepKind::Dns);
        return;
    }
    if (std::any_of(own.cbegin(), own.cend(), isUsable)) {
        steps.skip(u"mx"_s, StepKind::Dns, foundAlready);
        return;
    }
    // Where the options leave the database out, it is taken to know nothing.
    const bool knowsNothing =
        known.state == StepState::Skipped || (known.http.isAnswered() && known.http.answer().status == 404);
    if (!knowsNothing) {
        steps.skip(u"mx"_s, StepKind::Dns, databaseDiffers);
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

/// What the step adds to settings that Evolution rates higher: documents before SRV records, IMAP before
/// POP3, TLS before STARTTLS.
bool adds(const DiscoveryStep &step, const QList<MailService> &known)
{
    if (step.kind != StepKind::Dns || step.understood.isEmpty()) {
        return false;
    }
    switch (step.understood.constFirst().protocol) {
    case Protocol::Imap:
        return !hasProtocol(known, Protocol::Imap);
    case Protocol::Pop3:
        return !hasProtocol(known, Protocol::Imap) && !hasProtocol(known, Protocol::Pop3);
    case Protocol::Smtp:
        return !hasProtocol(known, Protocol::Smtp);
    default:
        return false; // an account of its own
    }
}

qsizetype choose(const QList<DiscoveryStep> &steps)
{
    const qsizetype document = firstStep(steps, isUsable);
    return document >= 0 ? document
                         : firstStep(steps, [](const DiscoveryStep &step) { return adds(step, {}); });
}

QList<qsizetype> alsoUses(const QList<DiscoveryStep> &steps, qsizetype used)
{
    QList<MailService> known = steps.at(used).understood;
    QList<qsizetype> more;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (i != used && adds(steps.at(i), known)) {
            known += steps.at(i).understood;
            more.append(i);
        }
    }
    return more;
}

/// One service to receive, IMAP where there is one, and one to send. Of several sections of a kind the last
/// one stays.
QList<MailService> takes(const QList<MailService> &services)
{
    QList<MailService> reversed = mailOnly(services);
    std::reverse(reversed.begin(), reversed.end());
    reversed = firstOfEach(reversed);
    reversed.removeIf([imap = hasProtocol(services, Protocol::Imap)](const MailService &service) {
        return !isMailProtocol(service.protocol) || (service.protocol == Protocol::Pop3 && imap);
    });
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

} // namespace

const ClientSequence evolutionSequence = {"evolution", "Evolution",          steps,    choose,
                                          takes,       "mozilla-autoconfig", alsoUses, mozillaAsEvolution};

} // namespace autoconfigure
