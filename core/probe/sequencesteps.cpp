// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/sequencesteps.h"

#include "clients/serviceselection.h"
#include "model/hostingdomain.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

ProbeSubject probeSubjectOf(const Workspace &workspace, qsizetype domainIndex, const QString &localPart)
{
    ProbeSubject subject;
    subject.settings = settingsOf(workspace, domainIndex);
    subject.hostingDomain = hostingDomainOf(workspace);
    subject.account = {localPart, subject.settings.domain};
    subject.now = QDateTime::currentDateTimeUtc();
    for (const ClientFormat *format : clientFormats()) {
        if (!format->isFor(subject.settings)) {
            continue;
        }
        if (const auto document = format->parse(format->render(subject.settings, std::nullopt))) {
            subject.expected.insert(format, *document);
        }
    }
    return subject;
}

DiscoveryStep &SequenceSteps::next(const QString &id, StepKind kind)
{
    if (m_position == m_steps.size()) {
        DiscoveryStep step;
        step.id = id;
        step.kind = kind;
        step.followedFrom = m_followed;
        m_steps.append(step);
    }
    return m_steps[m_position++];
}

const DiscoveryStep &SequenceSteps::http(const QString &id, const ClientFormat *format,
                                         const HttpRequest &request)
{
    DiscoveryStep &step = next(id, StepKind::Http);
    if (step.state == StepState::Waiting) {
        step.http.request = request;
        step.format = format;
    }
    return step;
}

const DiscoveryStep &SequenceSteps::dns(const QString &id, const QString &name, RecordType type)
{
    DiscoveryStep &step = next(id, StepKind::Dns);
    step.question = {name, type};
    return step;
}

const DiscoveryStep &SequenceSteps::extra(const QString &id, const ClientFormat *format,
                                          const HttpRequest &request)
{
    const DiscoveryStep &step = http(id, format, request);
    m_steps[m_position - 1].isExtra = true;
    return step;
}

void SequenceSteps::later(const QString &id, StepKind kind)
{
    next(id, kind);
}

void SequenceSteps::skip(const QString &id, StepKind kind, const char *note)
{
    DiscoveryStep &step = next(id, kind);
    if (step.state == StepState::Waiting) {
        step.state = StepState::Skipped;
        step.note = note;
    }
}

const ClientFormat *mozillaFormat()
{
    static const ClientFormat *const format = clientFormat(u"mozilla-autoconfig");
    return format;
}

const ClientFormat *outlookFormat()
{
    static const ClientFormat *const format = clientFormat(u"outlook-autodiscover");
    return format;
}

const ClientFormat *appleFormat()
{
    static const ClientFormat *const format = clientFormat(u"apple-profile");
    return format;
}

bool hasBothDirections(const DiscoveryStep &step)
{
    if (!step.document) {
        return false;
    }
    const QList<MailService> &services = step.document->services;
    const auto receives = [](const MailService &service) { return isIncoming(service.protocol); };
    const auto sends = [](const MailService &service) { return service.protocol == Protocol::Smtp; };
    return std::any_of(services.cbegin(), services.cend(), receives) &&
           std::any_of(services.cbegin(), services.cend(), sends);
}

bool hasAcceptedMediaType(const DiscoveryStep &step)
{
    if (step.format == nullptr || !step.http.isAnswered()) {
        return false;
    }
    const QString type = step.http.answer().mediaType();
    if (step.format == appleFormat()) {
        return type == QLatin1StringView(step.format->mediaType);
    }
    return type == u"text/xml"_s || type == u"application/xml"_s || type == u"text/rdf"_s;
}

QList<MailService> mailOnly(QList<MailService> services)
{
    services.removeIf([](const MailService &service) { return !isMailProtocol(service.protocol); });
    return services;
}

QList<MailService> firstOfEach(const QList<MailService> &services)
{
    QList<MailService> first;
    for (const MailService &service : services) {
        const bool known = std::any_of(first.cbegin(), first.cend(), [&service](const MailService &other) {
            return other.protocol == service.protocol;
        });
        if (!known) {
            first.append(service);
        }
    }
    return first;
}

QList<MailService> firstImapAndSmtp(const QList<MailService> &services)
{
    QList<MailService> first = firstOfEach(services);
    first.removeIf([](const MailService &service) {
        return service.protocol != Protocol::Imap && service.protocol != Protocol::Smtp;
    });
    return first;
}

} // namespace autoconfigure
