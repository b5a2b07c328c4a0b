// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/dnsreport.h"

#include "model/hostname.h"
#include "report/findingsreport.h"
#include "storage/csvline.h"

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

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QJsonObject recordJson(const RecordResult &record)
{
    QJsonArray codes;
    for (const Finding &finding : record.findings) {
        codes.append(finding.code());
    }
    return {{u"owner"_s, record.owner},
            {u"type"_s, recordTypeName(record.type)},
            {u"status"_s, recordStatusWord(record.status)},
            {u"severity"_s, severityWord(record.severity())},
            {u"expected"_s, record.expected},
            {u"actual"_s, record.actual},
            {u"ttl"_s, record.ttl},
            {u"fix"_s, QString::fromLatin1(record.fix)},
            {u"codes"_s, codes}};
}

} // namespace

QString dnsTextReport(const DomainCheck &check)
{
    const auto matching = static_cast<int>(
        std::count_if(check.records.cbegin(), check.records.cend(),
                      [](const RecordResult &record) { return record.status == RecordStatus::Matches; }));
    Findings notable = check.findings();
    notable.removeIf([](const Finding &finding) { return finding.severity() == Severity::Ok; });
    return printable(toUnicodeHost(check.domain)) + u": "_s +
           Report::tr("%n record(s) as planned.", nullptr, matching) + u'\n' + textReport(notable);
}

QString dnsSummaryText(const DnsReport &report)
{
    Findings all;
    for (const DomainCheck &check : report.domains) {
        all += check.findings();
    }
    return Report::tr("%n domain(s) checked.", nullptr, static_cast<int>(report.domains.size())) + u' ' +
           countReport(all);
}

QByteArray dnsJsonReport(const DnsReport &report)
{
    Findings all;
    QJsonArray domains;
    for (const DomainCheck &check : report.domains) {
        all += check.findings();
        QJsonArray records;
        for (const RecordResult &record : check.records) {
            records.append(recordJson(record));
        }
        domains.append(QJsonObject{{u"domain"_s, check.domain},
                                   {u"severity"_s, severityWord(check.severity())},
                                   {u"time"_s, timeText(check.time)},
                                   {u"records"_s, records}});
    }
    return jsonReport(all, {{u"domains"_s, domains},
                            {u"server"_s, report.server},
                            {u"authoritative"_s, report.authoritative},
                            {u"time"_s, timeText(report.time)},
                            {u"cancelled"_s, report.cancelled}});
}

QByteArray dnsCsvReport(const DnsReport &report)
{
    QByteArray csv = "domain,owner,type,status,severity,code,expected,actual,ttl,fix,message\r\n";
    for (const DomainCheck &check : report.domains) {
        for (const RecordResult &record : check.records) {
            const bool found = !record.findings.isEmpty();
            csv += csvLine({check.domain, record.owner, recordTypeName(record.type),
                            recordStatusWord(record.status), severityWord(record.severity()),
                            found ? record.findings.constFirst().code() : QString(), record.expected,
                            record.actual, record.ttl < 0 ? QString() : QString::number(record.ttl),
                            QString::fromLatin1(record.fix),
                            found ? record.findings.constFirst().message() : QString()});
        }
    }
    return csv;
}

} // namespace autoconfigure
