// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/mailserverreport.h"

#include "report/findingsreport.h"
#include "report/htmlpage.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString serviceName(const MailServerResult &result)
{
    return u"%1 %2:%3"_s.arg(protocolName(result.service.protocol), result.service.host,
                             QString::number(result.service.port));
}

/// "192.0.2.1, TLS 1.3, 34 ms".
QString conversationText(const MailConversation &conversation)
{
    QStringList facts = {conversation.address.toString()};
    if (conversation.failure != MailFailure::None) {
        facts.append(mailFailureWord(conversation.failure));
    }
    if (!conversation.certificate.isEmpty()) {
        facts.append(conversation.certificate.protocolName());
    }
    if (conversation.milliseconds >= 0) {
        facts.append(Report::tr("%1 ms").arg(conversation.milliseconds));
    }
    return facts.join(u", "_s);
}

QString httpText(const HttpResult &http, bool namesAddress)
{
    const QString outcome =
        http.isAnswered() ? QString::number(http.answer().status) : httpFailureName(http.failure);
    return namesAddress && !http.hops.isEmpty()
               ? http.hops.constFirst().address.toString() + u", "_s + outcome
               : outcome;
}

QString conversationsText(const MailServerResult &result)
{
    QStringList texts;
    for (const MailConversation &conversation : result.conversations) {
        texts.append(conversationText(conversation));
    }
    if (result.http) {
        texts.append(httpText(*result.http, !result.httpElsewhere.isEmpty()));
    }
    for (const HttpResult &http : result.httpElsewhere) {
        texts.append(httpText(http, true));
    }
    if (result.lookup != HttpFailure::None) {
        texts.append(httpFailureName(result.lookup));
    }
    return texts.join(u"; "_s);
}

QJsonObject conversationJson(const MailConversation &conversation)
{
    return {{u"address"_s, conversation.address.toString()},
            {u"port"_s, conversation.port},
            {u"step"_s, mailStepWord(conversation.step)},
            {u"failure"_s, mailFailureWord(conversation.failure)},
            {u"tls"_s, conversation.certificate.protocolName()},
            {u"milliseconds"_s, conversation.milliseconds}};
}

QString transcripts(const MailServerResult &result)
{
    QString html;
    for (const MailConversation &conversation : result.conversations) {
        html += u"<details><summary>"_s + htmlText(conversationText(conversation)) + u"</summary><pre>"_s +
                htmlText(conversation.transcript.join(u'\n')) + u"</pre></details>"_s;
    }
    return html;
}

} // namespace

QString mailServersText(const QList<MailServerResult> &results)
{
    QString text;
    for (const MailServerResult &result : results) {
        text += u"  "_s + printable(serviceName(result)) + u": "_s + severityName(result.verdict());
        const QString how = conversationsText(result);
        text += how.isEmpty() ? QString() : u" – "_s + printable(how);
        // What else a login test gives is among the findings.
        text += result.login() == LoginOutcome::Accepted ? u"; "_s + Report::tr("login accepted") : QString();
        text += u'\n';
    }
    return text;
}

QJsonArray mailServersJson(const QList<MailServerResult> &results)
{
    QJsonArray all;
    for (const MailServerResult &result : results) {
        QJsonArray codes;
        for (const Finding &finding : result.findings) {
            codes.append(finding.code());
        }
        QJsonArray conversations;
        for (const MailConversation &conversation : result.conversations) {
            conversations.append(conversationJson(conversation));
        }
        all.append(QJsonObject{{u"domain"_s, result.domain},
                               {u"protocol"_s, protocolWord(result.service.protocol)},
                               {u"host"_s, result.service.host},
                               {u"port"_s, result.service.port},
                               {u"security"_s, securityWord(result.service.security)},
                               {u"verdict"_s, severityWord(result.verdict())},
                               {u"login"_s, loginOutcomeWord(result.login())},
                               {u"codes"_s, codes},
                               {u"conversations"_s, conversations}});
    }
    return all;
}

QString mailServersHtml(const QList<MailServerResult> &results)
{
    if (results.isEmpty()) {
        return {};
    }
    QString html = u"<h3>"_s + htmlText(Report::tr("Mail servers")) + u"</h3>\n<table>\n<tr>"_s;
    for (const QString &head : {Report::tr("Service"), Report::tr("Verdict"), Report::tr("Explanation")}) {
        html += u"<th scope=\"col\">"_s + htmlText(head) + u"</th>"_s;
    }
    html += u"</tr>\n"_s;
    for (const MailServerResult &result : results) {
        QString explanation;
        for (const Finding &finding : result.findings) {
            explanation += htmlFinding(finding);
        }
        html += u"<tr><td>%1</td><td>%2</td><td>%3</td></tr>\n"_s.arg(
            htmlCode(serviceName(result)), htmlSeverity(result.verdict()), explanation + transcripts(result));
    }
    return html + u"</table>\n"_s;
}

Findings mailServerFindings(const QList<MailServerResult> &results)
{
    Findings all;
    for (const MailServerResult &result : results) {
        for (const Finding &finding : result.findings) {
            if (!all.contains(finding)) {
                all.append(finding);
            }
        }
    }
    return all;
}

} // namespace autoconfigure
