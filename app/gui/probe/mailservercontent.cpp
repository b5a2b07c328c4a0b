// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/detailcontent.h"
#include "probe/httprequestbytes.h"
#include "probe/mailservertexts.h"
#include "probe/probedetailtexts.h"
#include "probe/probetexts.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

QString conversationHtml(const MailConversation &conversation)
{
    const MailCapabilities offered = conversation.offered();
    QString html = lineHtml(conversationText(conversation));
    html += conversation.greeting.isEmpty()
                ? QString()
                : lineHtml(ProbeDetailTexts::tr("Greeting: %1").arg(conversation.greeting));
    html += offered.words.isEmpty()
                ? QString()
                : lineHtml(ProbeDetailTexts::tr("Capabilities: %1").arg(offered.words.join(u' ')));
    html += offered.mechanisms.isEmpty()
                ? QString()
                : lineHtml(ProbeDetailTexts::tr("Ways to log in: %1").arg(offered.mechanisms.join(u", "_s)));
    return html + (conversation.failureText.isEmpty() ? QString() : lineHtml(conversation.failureText));
}

void addConversation(DetailContent &content, const MailConversation &conversation)
{
    content.findings += conversationHtml(conversation);
    content.answer += content.answer.isEmpty() ? QByteArray() : QByteArray("\n");
    content.answer +=
        addressText(conversation).toUtf8() + '\n' + conversation.transcript.join(u'\n').toUtf8() + '\n';
    if (content.certificate.isEmpty()) {
        content.certificate =
            certificateHtml(conversation.certificate, QString(), QDateTime::currentDateTimeUtc());
    }
}

} // namespace

DetailContent contentOf(const MailServerResult &result, const MailConversation *conversation)
{
    DetailContent content;
    content.findings = titleHtml(serviceTitle(result.service));
    if (result.login() != LoginOutcome::NotAsked) {
        content.findings += lineHtml(loginText(result.login()));
    }
    content.findings += findingsHtml(result.findings);
    content.advice = adviceText(result.findings);
    if (conversation != nullptr) {
        addConversation(content, *conversation);
        return content;
    }
    for (const MailConversation &one : result.conversations) {
        addConversation(content, one);
    }
    if (result.otherWay) {
        addConversation(content, *result.otherWay);
    }
    if (result.http && !result.http->hops.isEmpty()) {
        const HttpHop &hop = result.http->answer();
        content.answer =
            (isSent(hop) ? requestText(hop, result.http->request) + '\n' : QByteArray()) + answerText(hop);
        content.certificate =
            certificateHtml(hop.certificate, hop.tlsCipher, QDateTime::currentDateTimeUtc());
    }
    return content;
}

} // namespace autoconfigure
