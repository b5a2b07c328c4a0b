// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/detailcontent.h"
#include "probe/httprequestbytes.h"
#include "probe/probedetailtexts.h"
#include "probe/proberesultsmodel.h"
#include "probe/probetexts.h"

#include <QLocale>
#include <QModelIndex>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

QString stepHtml(const DiscoveryStep &step)
{
    QString html = titleHtml(step.title().isEmpty() ? step.id : step.title());
    html += lineHtml(stepResultText(step));
    html +=
        step.used ? lineHtml(ProbeDetailTexts::tr("The client takes its settings from here.")) : QString();
    html += step.isExtra
                ? lineHtml(ProbeDetailTexts::tr("The client does not ask this: it shows what else is wrong."))
                : QString();
    return html + (step.noteText().isEmpty() ? QString() : lineHtml(step.noteText()));
}

QString clientHtml(const ClientProbe &client)
{
    const auto shown = [](const QString &value) { return value.isEmpty() ? u"–"_s : value; };
    QString html = titleHtml(clientName(client.client));
    for (const SettingDifference &difference : client.differences) {
        html += lineHtml(ProbeDetailTexts::tr("%1, %2: %3 expected, %4 found", "protocol, field, values")
                             .arg(protocolName(difference.protocol), settingFieldName(difference.field),
                                  shown(difference.expected), shown(difference.actual)));
    }
    return html;
}

QString domainHtml(const DomainProbe &domain, const QString &name, bool isComplete)
{
    QString html = titleHtml(name);
    html += lineHtml(ProbeDetailTexts::tr("Address: %1", "mail address").arg(domain.email));
    if (isComplete) {
        const QString time = QLocale().toString(domain.time.toLocalTime(), QLocale::ShortFormat);
        html += lineHtml(ProbeDetailTexts::tr("Probed: %1, %2, %3", "time, number of requests, duration")
                             .arg(time, ProbeDetailTexts::tr("%n request(s)", nullptr, int(domain.requests)),
                                  durationText(domain.milliseconds)));
    }
    return html;
}

void addExchange(DetailContent &content, const DiscoveryStep &step, const HttpHop *hop)
{
    if (hop != nullptr) {
        content.request = isSent(*hop) ? requestText(*hop, step.http.request) : QByteArray();
        content.answer = answerText(*hop);
        content.certificate =
            certificateHtml(hop->certificate, hop->tlsCipher, QDateTime::currentDateTimeUtc());
    } else if (step.kind == StepKind::Dns && step.state == StepState::Finished) {
        content.request = step.title().toUtf8() + '\n';
        content.answer = answerText(step.dns);
    }
}

} // namespace

DetailContent contentOf(const ProbeResultsModel &results, const QModelIndex &index)
{
    DetailContent content;
    Findings findings;
    const bool isComplete = results.isComplete(index);
    if (const DiscoveryStep *step = results.step(index)) {
        findings = step->findings;
        content.findings = stepHtml(*step);
        addExchange(content, *step, results.hop(index));
    } else if (const ClientProbe *client = results.client(index)) {
        findings = client->allFindings();
        content.findings = clientHtml(*client);
    } else if (const DomainProbe *domain = results.domain(index)) {
        findings = domain->findings();
        content.findings = domainHtml(*domain, results.shownName(domain->domain), isComplete);
    }
    const QString texts = findingsHtml(findings);
    content.findings += texts.isEmpty() && isComplete && results.step(index) == nullptr
                            ? lineHtml(ProbeDetailTexts::tr("No problem found."))
                            : texts;
    content.advice = adviceText(findings);
    return content;
}

} // namespace autoconfigure
