// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hostname.h"
#include "report/dnsreport.h"
#include "report/htmlpage.h"

#include <QCoreApplication>
#include <QLocale>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString rowHtml(const RecordResult &record)
{
    QString explanation;
    for (const Finding &finding : record.findings) {
        explanation += htmlFinding(finding);
    }
    const QString ttl = record.ttl < 0 ? QString() : Report::tr("%n second(s)", nullptr, record.ttl);
    QString row = u"<tr>"_s;
    for (const QString &cell :
         {htmlCode(record.owner), recordTypeName(record.type),
          u"<span class=\"%1\">%2</span>"_s.arg(severityWord(record.severity()),
                                                htmlText(recordStatusName(record.status))),
          htmlCode(record.expected), htmlCode(record.actual), htmlText(ttl), explanation}) {
        row += u"<td>"_s + cell + u"</td>"_s;
    }
    return row + u"</tr>\n"_s;
}

QString domainHtml(const DomainCheck &check)
{
    QString html = u"<h2>"_s + htmlText(toUnicodeHost(check.domain)) + u"</h2>\n<table>\n<tr>"_s;
    for (const QString &head :
         {Report::tr("Name"), Report::tr("Type"), Report::tr("Status"), Report::tr("Expected"),
          Report::tr("Seen"), Report::tr("Kept by caches"), Report::tr("Explanation")}) {
        html += u"<th scope=\"col\">"_s + htmlText(head) + u"</th>"_s;
    }
    html += u"</tr>\n"_s;
    for (const RecordResult &record : check.records) {
        html += rowHtml(record);
    }
    html += u"</table>\n"_s;
    if (const QByteArray zone = missingRecordsZone({check}); !zone.isEmpty()) {
        html += u"<h3>"_s + htmlText(Report::tr("To paste into the zone")) + u"</h3>\n<pre>"_s +
                QString::fromLatin1(zone).toHtmlEscaped() + u"</pre>\n"_s;
    }
    return html;
}

QString askedText(const DnsReport &report)
{
    const QString time = QLocale::system().toString(report.time, QLocale::ShortFormat);
    if (report.authoritative) {
        return Report::tr("Checked on %1, with the domains' own name servers.").arg(time);
    }
    if (report.server.isEmpty()) {
        return Report::tr("Checked on %1, with the system's resolver.").arg(time);
    }
    return Report::tr("Checked on %1, with the name server %2.").arg(time, report.server);
}

} // namespace

QByteArray dnsHtmlReport(const DnsReport &report)
{
    QString body = u"<p>"_s + htmlText(askedText(report)) + u"</p>\n<p>"_s +
                   htmlText(dnsSummaryText(report)) + u"</p>\n"_s;
    if (report.cancelled) {
        body += u"<p class=\"warning\">"_s +
                htmlText(Report::tr("The check was cancelled: only what was complete by then is here.")) +
                u"</p>\n"_s;
    }
    for (const DomainCheck &check : report.domains) {
        body += domainHtml(check);
    }
    return htmlPage(Report::tr("Live DNS, compared with the plan"), body);
}

} // namespace autoconfigure
