// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/probereport.h"

#include "dns/lookupfailure.h"
#include "model/hostname.h"
#include "probe/clientsequence.h"
#include "probe/loginname.h"
#include "probe/settingsdifference.h"
#include "report/findingsreport.h"
#include "report/mailserverreport.h"

#include <QCoreApplication>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString clientName(const ClientProbe &client)
{
    const ClientSequence *sequence = clientSequence(client.client);
    return sequence == nullptr ? client.client : sequence->nameString();
}

QString stepLine(const DiscoveryStep &step)
{
    QString line = step.used ? u"  > "_s : u"    "_s;
    line += printable(step.title()) + u" – "_s + stepVerdictName(step.verdict) + u" ("_s +
            printable(stepOutcomeText(step)) + u", "_s + Report::tr("%1 ms").arg(step.milliseconds()) + u')';
    return line + u'\n';
}

QString clientText(const ClientProbe &client)
{
    QString text = u"  "_s + clientName(client) + u": "_s + clientVerdictName(client.verdict);
    if (!client.settings.isEmpty()) {
        text += u" – "_s + printable(settingsText(client.settings));
    }
    text += u'\n';
    for (const DiscoveryStep &step : client.steps) {
        if (step.state == StepState::Finished && !step.isExtra) {
            text += stepLine(step);
        }
    }
    return text;
}

Findings notable(const Findings &findings)
{
    Findings some = findings;
    some.removeIf([](const Finding &finding) { return finding.severity() == Severity::Ok; });
    return some;
}

QJsonArray settingsJson(const ClientProbe &client, const std::optional<Account> &account)
{
    QJsonArray settings;
    for (const MailService &service : client.settings) {
        const QString username = account ? loginName(service.username, *account) : service.username;
        settings.append(QJsonObject{{u"protocol"_s, protocolWord(service.protocol)},
                                    {u"host"_s, service.host},
                                    {u"port"_s, service.port},
                                    {u"security"_s, securityWord(service.security)},
                                    {u"username"_s, username}});
    }
    return settings;
}

QJsonArray hopsJson(const DiscoveryStep &step)
{
    QJsonArray hops;
    for (const HttpHop &hop : step.http.hops) {
        hops.append(QJsonObject{{u"method"_s, QString::fromLatin1(hop.method)},
                                {u"url"_s, hop.url.toString(QUrl::FullyEncoded)},
                                {u"address"_s, hop.address.toString()},
                                {u"status"_s, hop.status},
                                {u"mediaType"_s, hop.mediaType()},
                                {u"bytes"_s, hop.bytes},
                                {u"failure"_s, httpFailureWord(hop.failure)},
                                {u"tls"_s, hop.certificate.protocolName()},
                                {u"dnsMilliseconds"_s, hop.timings.dns},
                                {u"connectMilliseconds"_s, hop.timings.connect},
                                {u"tlsMilliseconds"_s, hop.timings.tls},
                                {u"firstByteMilliseconds"_s, hop.timings.firstByte},
                                {u"milliseconds"_s, hop.timings.total}});
    }
    return hops;
}

QJsonObject stepJson(const DiscoveryStep &step)
{
    const bool isDns = step.kind == StepKind::Dns;
    QJsonArray codes;
    for (const Finding &finding : step.findings) {
        codes.append(finding.code());
    }
    return {{u"id"_s, step.id},
            {u"redirect"_s, step.redirect ? step.redirect->target : QString()},
            {u"method"_s,
             isDns ? recordTypeName(step.question.type) : QString::fromLatin1(step.http.request.method)},
            {u"url"_s,
             isDns ? u"dns:"_s + step.question.name : step.http.request.url.toString(QUrl::FullyEncoded)},
            {u"status"_s, isDns || step.http.hops.isEmpty() ? 0 : step.http.answer().status},
            {u"verdict"_s, stepVerdictWord(step.verdict)},
            {u"used"_s, step.used},
            {u"milliseconds"_s, step.milliseconds()},
            {u"codes"_s, codes},
            {u"hops"_s, hopsJson(step)}};
}

QJsonObject clientJson(const ClientProbe &client, const std::optional<Account> &account)
{
    QJsonArray steps;
    for (const DiscoveryStep &step : client.steps) {
        if (step.state == StepState::Finished) {
            steps.append(stepJson(step));
        }
    }
    QJsonArray differences;
    for (const SettingDifference &difference : client.differences) {
        differences.append(QJsonObject{{u"protocol"_s, protocolWord(difference.protocol)},
                                       {u"field"_s, settingFieldWord(difference.field)},
                                       {u"expected"_s, difference.expected},
                                       {u"actual"_s, difference.actual}});
    }
    return {{u"client"_s, client.client},
            {u"domain"_s, client.domain},
            {u"verdict"_s, clientVerdictWord(client.verdict)},
            {u"settings"_s, settingsJson(client, account)},
            {u"differences"_s, differences},
            {u"steps"_s, steps}};
}

} // namespace

QString stepOutcomeText(const DiscoveryStep &step)
{
    if (step.kind == StepKind::Dns) {
        return step.dns.isDefinite() && !step.dns.records.isEmpty()
                   ? Report::tr("%n record(s)", nullptr, static_cast<int>(step.dns.records.size()))
                   : dnsStatusMnemonic(step.dns.status);
    }
    if (!step.http.isAnswered()) {
        return httpFailureName(step.http.failure);
    }
    if (step.redirect) {
        return Report::tr("sends the client to %1").arg(step.redirect->target);
    }
    const QString status = QString::number(step.http.answer().status);
    const auto redirects = static_cast<int>(step.http.hops.size() - 1);
    return redirects == 0 ? status : status + u", "_s + Report::tr("%n redirect(s)", nullptr, redirects);
}

QList<MailServerResult> ProbeReport::mailServersOf(qsizetype domainIndex) const
{
    QList<MailServerResult> some;
    std::copy_if(mailServers.cbegin(), mailServers.cend(), std::back_inserter(some),
                 [domainIndex](const MailServerResult &result) { return result.domainIndex == domainIndex; });
    return some;
}

Findings ProbeReport::findingsOf(const DomainProbe &probe) const
{
    Findings all = probe.findings();
    for (const Finding &finding : mailServerFindings(mailServersOf(probe.domainIndex))) {
        if (!all.contains(finding)) {
            all.append(finding);
        }
    }
    return all;
}

bool ProbeReport::hasErrors() const
{
    return std::any_of(domains.cbegin(), domains.cend(), [this](const DomainProbe &probe) {
        return worstSeverity(findingsOf(probe)) == Severity::Error;
    });
}

QString probeTextReport(const ProbeReport &report, const DomainProbe &probe)
{
    QString text = printable(toUnicodeHost(probe.domain)) + u" ("_s + printable(probe.email) + u")\n"_s;
    for (const ClientProbe &client : probe.clients) {
        text += clientText(client);
    }
    text += mailServersText(report.mailServersOf(probe.domainIndex));
    return text + u'\n' + textReport(notable(report.findingsOf(probe)));
}

QString probeSummaryText(const ProbeReport &report)
{
    Findings all;
    for (const DomainProbe &probe : report.domains) {
        all += report.findingsOf(probe);
    }
    return Report::tr("%n domain(s) probed.", nullptr, static_cast<int>(report.domains.size())) + u' ' +
           countReport(all);
}

QByteArray probeJsonReport(const ProbeReport &report)
{
    Findings all;
    QJsonArray clients;
    for (const DomainProbe &probe : report.domains) {
        all += report.findingsOf(probe);
        const Result<Account> account = parseAccount(probe.email);
        for (const ClientProbe &client : probe.clients) {
            clients.append(clientJson(client, account ? std::optional(*account) : std::nullopt));
        }
    }
    return jsonReport(all, {{u"clients"_s, clients},
                            {u"mailServers"_s, mailServersJson(report.mailServers)},
                            {u"resolve"_s, QJsonArray::fromStringList(report.overrides)},
                            {u"time"_s, report.time.toUTC().toString(Qt::ISODate)},
                            {u"cancelled"_s, report.cancelled}});
}

} // namespace autoconfigure
