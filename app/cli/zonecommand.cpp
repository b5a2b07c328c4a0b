// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "dns/zonefile.h"
#include "report/findingsreport.h"
#include "workspaceargument.h"

#include <QCoreApplication>

namespace autoconfigure
{

extern const Command zoneCommand;

namespace
{

using namespace Qt::StringLiterals;

QJsonObject toJson(const DnsRecord &record)
{
    return {{u"owner"_s, record.owner},
            {u"type"_s, recordTypeName(record.type)},
            {u"ttl"_s, record.ttl},
            {u"line"_s, QString::fromUtf8(zoneLine(record))},
            {u"necessity"_s, necessityWord(record.necessity)},
            {u"reason"_s, record.reasonText()},
            {u"clients"_s, QJsonArray::fromStringList(record.clients)}};
}

QByteArray jsonPlan(const DnsPlan &plan)
{
    QJsonArray records;
    for (const DnsRecord &record : plan.records) {
        records.append(toJson(record));
    }
    return jsonReport(plan.findings, {{u"domain"_s, plan.domain}, {u"records"_s, records}});
}

ExitStatus run(const Invocation &invocation)
{
    Console &console = invocation.console;
    const std::optional<WorkspaceDomain> asked = readWorkspaceDomain(invocation);
    if (!asked) {
        return ExitStatus::Failed;
    }
    const DnsPlan plan = dnsPlanOf(asked->workspace, asked->domain);
    if (invocation.format == ReportFormat::Json) {
        console.write(jsonPlan(plan));
    } else {
        // The fragment alone on standard output: it is pasted into a zone as it is.
        console.write(zoneFragment(plan));
        for (const Finding &finding : plan.findings) {
            console.complain(
                Error{finding.where.toString(), finding.message() + u' ' + finding.advice()}.text());
        }
    }
    return worstSeverity(plan.findings) == Severity::Error ? ExitStatus::FoundErrors : ExitStatus::Ok;
}

constexpr CommandArgument arguments[] = {{"FILE", QT_TRANSLATE_NOOP("Cli", "The workspace file.")}};
constexpr CommandOption options[] = {
    {"domain", "DOMAIN", QT_TRANSLATE_NOOP("Cli", "The mail domain."), CommandOption::Use::Required},
};

} // namespace

const Command zoneCommand = {
    "zone",    QT_TRANSLATE_NOOP("Cli", "Writes the DNS records of one domain, to be pasted into its zone."),
    arguments, options,
    true,      run};

} // namespace autoconfigure
