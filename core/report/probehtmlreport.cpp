// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hostname.h"
#include "probe/clientsequence.h"
#include "probe/httprequestbytes.h"
#include "probe/settingsdifference.h"
#include "report/htmlpage.h"
#include "report/mailserverreport.h"
#include "report/probereport.h"

#include <QCoreApplication>
#include <QLocale>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// Of a body: enough for a document, and a page stays readable.
constexpr qsizetype shownOctets = 16'384;

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString row(const QStringList &cells, const QString &tag = u"td"_s)
{
    QString html = u"<tr>"_s;
    for (const QString &cell : cells) {
        html += u"<%1>%2</%1>"_s.arg(tag, cell);
    }
    return html + u"</tr>\n"_s;
}

QString headRow(const QStringList &texts)
{
    QStringList cells;
    for (const QString &text : texts) {
        cells.append(htmlText(text));
    }
    return row(cells, u"th"_s);
}

QString classOf(Severity severity, const QString &text)
{
    return u"<span class=\"%1\">%2</span>"_s.arg(severityWord(severity), htmlText(text));
}

Severity severityOf(StepVerdict verdict)
{
    switch (verdict) {
    case StepVerdict::Ok:
        return Severity::Ok;
    case StepVerdict::Different:
    case StepVerdict::Faulty:
        return Severity::Error;
    case StepVerdict::None:
    case StepVerdict::Absent:
        break;
    }
    return Severity::Info;
}

QString hopHtml(const HttpHop &hop, const HttpRequest &request)
{
    QString text = QString::fromLatin1(hop.method) + u' ' + hop.url.toString(QUrl::FullyEncoded) + u'\n';
    if (!hop.address.isNull()) {
        text += u"→ %1, %2\n"_s.arg(hop.address.toString(), QString::number(hop.port));
    }
    if (isSent(hop)) {
        text += u'\n' + QString::fromUtf8(requestText(hop, request).trimmed()) + u"\n\n"_s;
    }
    if (hop.failure != HttpFailure::None) {
        text += httpFailureName(hop.failure) + u' ' + hop.failureText + u'\n';
    }
    if (hop.status > 0) {
        text += u"HTTP %1\n"_s.arg(hop.status);
    }
    for (const auto &[name, value] : hop.headers) {
        text += QString::fromLatin1(name) + u": "_s + QString::fromUtf8(value) + u'\n';
    }
    if (!hop.body.isEmpty()) {
        text += u'\n' + QString::fromUtf8(hop.body.left(shownOctets));
        text += hop.body.size() > shownOctets ? u"\n…"_s : QString();
    }
    return u"<pre>"_s + htmlText(text) + u"</pre>"_s;
}

QString certificateHtml(const CertificateFacts &facts)
{
    const CertificateEntry leaf = facts.leaf();
    const QString dates = QLocale().toString(leaf.notAfter.date(), QLocale::ShortFormat);
    return u"<p>"_s +
           htmlText(Report::tr("Certificate for %1, issued by %2, valid until %3, %4")
                        .arg(leaf.names.join(u", "_s), leaf.issuer, dates, facts.protocolName())) +
           u"</p>"_s;
}

QString exchangeHtml(const DiscoveryStep &step)
{
    if (step.kind == StepKind::Dns || step.http.hops.isEmpty()) {
        return {};
    }
    QString html = u"<details><summary>"_s + htmlText(Report::tr("Request and answer")) + u"</summary>"_s;
    for (const HttpHop &hop : step.http.hops) {
        html += hopHtml(hop, step.http.request);
        html += hop.certificate.isEmpty() ? QString() : certificateHtml(hop.certificate);
    }
    return html + u"</details>"_s;
}

QString stepHtml(const DiscoveryStep &step)
{
    QString explanation;
    for (const Finding &finding : step.findings) {
        explanation += htmlFinding(finding);
    }
    const QString verdict =
        step.used ? Report::tr("%1, used").arg(stepVerdictName(step.verdict)) : stepVerdictName(step.verdict);
    return row({htmlCode(step.title()), classOf(severityOf(step.verdict), verdict),
                htmlText(stepOutcomeText(step)), htmlText(Report::tr("%1 ms").arg(step.milliseconds())),
                explanation + exchangeHtml(step)});
}

QString clientName(const ClientProbe &client)
{
    const ClientSequence *sequence = clientSequence(client.client);
    return sequence == nullptr ? client.client : sequence->nameString();
}

QString clientHtml(const ClientProbe &client)
{
    QString html = u"<h3>"_s + htmlText(clientName(client)) + u"</h3>\n"_s;
    for (const Finding &finding : client.findings) {
        html += htmlFinding(finding);
    }
    html += u"<table>\n"_s + headRow({Report::tr("Step"), Report::tr("Verdict"), Report::tr("Answer"),
                                      Report::tr("Time"), Report::tr("Explanation")});
    for (const DiscoveryStep &step : client.steps) {
        if (step.state == StepState::Finished) {
            html += stepHtml(step);
        } else if (step.state == StepState::Skipped) {
            html += row({htmlCode(step.id),
                         htmlText(stepVerdictName(StepVerdict::None)),
                         {},
                         {},
                         htmlText(step.noteText())});
        }
    }
    return html + u"</table>\n"_s;
}

QString domainHtml(const ProbeReport &report, const DomainProbe &probe)
{
    QString html = u"<h2>"_s + htmlText(toUnicodeHost(probe.domain)) + u"</h2>\n<p>"_s +
                   htmlText(Report::tr("Asked with the address %1.").arg(probe.email)) +
                   u"</p>\n<table>\n"_s +
                   headRow({Report::tr("Client"), Report::tr("Verdict"), Report::tr("Settings"),
                            Report::tr("Expected")});
    for (const ClientProbe &client : probe.clients) {
        const Severity severity = client.verdict == ClientVerdict::Ok ? Severity::Ok : Severity::Error;
        const QString expected =
            client.verdict == ClientVerdict::Ok ? QString() : settingsText(client.expected);
        html += row({htmlText(clientName(client)), classOf(severity, clientVerdictName(client.verdict)),
                     htmlCode(settingsText(client.settings)), htmlCode(expected)});
    }
    html += u"</table>\n"_s;
    for (const ClientProbe &client : probe.clients) {
        html += clientHtml(client);
    }
    return html + mailServersHtml(report.mailServersOf(probe.domainIndex));
}

} // namespace

QByteArray probeHtmlReport(const ProbeReport &report)
{
    const QString time = QLocale().toString(report.time, QLocale::ShortFormat);
    QString body = u"<p>"_s + htmlText(Report::tr("Probed on %1.").arg(time)) + u"</p>\n<p>"_s +
                   htmlText(probeSummaryText(report)) + u"</p>\n"_s;
    if (!report.overrides.isEmpty()) {
        body +=
            u"<p>"_s +
            htmlText(Report::tr("In place of what the DNS says: %1").arg(report.overrides.join(u", "_s))) +
            u"</p>\n"_s;
    }
    if (report.cancelled) {
        body += u"<p class=\"warning\">"_s +
                htmlText(Report::tr("The probe was cancelled: only what was complete by then is here.")) +
                u"</p>\n"_s;
    }
    for (const DomainProbe &probe : report.domains) {
        body += domainHtml(report, probe);
    }
    return htmlPage(Report::tr("Live servers, asked as the clients do"), body);
}

} // namespace autoconfigure
