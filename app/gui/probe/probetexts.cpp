// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probetexts.h"

#include "probe/clientsequence.h"
#include "theme/icons.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

struct ProbeTexts {
    Q_DECLARE_TR_FUNCTIONS(ProbeTexts)
};

constexpr qint64 millisecondsShown = 1000;

} // namespace

QString clientName(const QString &id)
{
    const ClientSequence *sequence = clientSequence(id);
    return sequence == nullptr ? id : sequence->nameString();
}

QString shortRequest(const QByteArray &method, const QUrl &url)
{
    const QUrl::FormattingOptions parts(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment);
    QString text = url.toString(parts);
    if (text.startsWith("https://"_L1)) {
        text.remove(0, QLatin1StringView("https://").size());
    }
    return QString::fromLatin1(method) + u' ' + text;
}

QString stepTitle(const DiscoveryStep &step)
{
    if (step.kind == StepKind::Http && !step.http.request.url.isEmpty()) {
        return shortRequest(step.http.request.method, step.http.request.url);
    }
    const QString title = step.title();
    return !title.isEmpty() ? title : step.noteText().isEmpty() ? step.id : step.noteText();
}

QString stepResultText(const DiscoveryStep &step)
{
    switch (step.state) {
    case StepState::Waiting:
        return ProbeTexts::tr("Waiting");
    case StepState::Running:
        return ProbeTexts::tr("Running…");
    case StepState::Skipped:
        return ProbeTexts::tr("Skipped");
    case StepState::Finished:
        break;
    }
    const QString verdict = stepVerdictName(step.verdict);
    if (step.used) {
        return ProbeTexts::tr("%1, used", "result of a step").arg(verdict);
    }
    return step.isExtra
               ? ProbeTexts::tr("%1, extra", "result of a step that the client does not ask").arg(verdict)
               : verdict;
}

QIcon stepIcon(const DiscoveryStep &step)
{
    if (step.state == StepState::Running) {
        return themedIcon(u"view-refresh"_s);
    }
    if (step.state != StepState::Finished) {
        return {};
    }
    switch (step.verdict) {
    case StepVerdict::None:
        return {};
    case StepVerdict::Absent:
        return themedIcon(step.severity() > Severity::Info ? severityIconName(step.severity())
                                                           : u"status-unknown"_s);
    case StepVerdict::Ok:
        return themedIcon(severityIconName(step.severity()));
    case StepVerdict::Different:
    case StepVerdict::Faulty:
        return themedIcon(severityIconName(std::max(step.severity(), Severity::Warning)));
    }
    return {};
}

QIcon clientVerdictIcon(ClientVerdict verdict, Severity severity)
{
    switch (verdict) {
    case ClientVerdict::Ok:
        // The client is served; what else is wrong is for the administrator.
        return themedIcon(severity > Severity::Info ? u"status-warning"_s : u"status-ok"_s);
    case ClientVerdict::Different:
        return themedIcon(u"status-error"_s);
    case ClientVerdict::None:
        return themedIcon(severity == Severity::Error ? u"status-error"_s : u"status-unknown"_s);
    }
    return {};
}

Severity clientSeverity(const ClientProbe &client)
{
    Severity worst = worstSeverity(client.findings);
    for (const DiscoveryStep &step : client.steps) {
        worst = std::max(worst, step.severity());
    }
    return worst;
}

QString hopResultText(const HttpHop &hop)
{
    if (hop.isRedirect() && hop.location().isValid()) {
        return ProbeTexts::tr("Redirects to %1").arg(hop.location().toString(QUrl::FullyEncoded));
    }
    return hop.failure == HttpFailure::None ? ProbeTexts::tr("Answered") : httpFailureName(hop.failure);
}

QString durationText(qint64 milliseconds)
{
    if (milliseconds < 0) {
        return {};
    }
    if (milliseconds < millisecondsShown) {
        return ProbeTexts::tr("%1 ms", "milliseconds").arg(QLocale().toString(milliseconds));
    }
    return ProbeTexts::tr("%1 s", "seconds")
        .arg(QLocale().toString(static_cast<double>(milliseconds) / millisecondsShown, 'f', 1));
}

QString sizeText(qint64 bytes)
{
    return bytes < 0 ? QString() : QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace autoconfigure
