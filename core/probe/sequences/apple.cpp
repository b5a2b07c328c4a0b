// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Apple devices: the profile that the user opens in the browser, and RFC 6764 for calendars and contacts.
// Apple Mail itself looks for nothing.
#include "probe/clientsequence.h"
#include "probe/sequencesteps.h"

#include <algorithm>

namespace autoconfigure
{

extern const ClientSequence appleSequence;

namespace
{

using namespace Qt::StringLiterals;

constexpr char noCalendars[] = QT_TRANSLATE_NOOP("Probe", "The workspace has no calendar service.");
constexpr char noContacts[] = QT_TRANSLATE_NOOP("Probe", "The workspace has no address book service.");

void wellKnown(SequenceSteps &steps, Protocol protocol, const QString &word, const char *note)
{
    const QList<MailService> &services = steps.subject().settings.services;
    const bool isOffered =
        std::any_of(services.cbegin(), services.cend(),
                    [protocol](const MailService &one) { return one.protocol == protocol; });
    if (!isOffered) {
        steps.skip(u"srv-"_s + word, StepKind::Dns, note);
        steps.skip(u"well-known-"_s + word, StepKind::Http, note);
        return;
    }
    steps.dns(u"srv-"_s + word, u'_' + word + u"s._tcp."_s + steps.domain(), RecordType::Srv);
    HttpRequest request = ask::get(u"https"_s, steps.domain(), u"/.well-known/"_s + word);
    request.method = QByteArrayLiteral("PROPFIND");
    // The client goes on there with the user's password.
    request.redirects = HttpRequest::Redirects::Stay;
    steps.http(u"well-known-"_s + word, nullptr, request);
}

void steps(SequenceSteps &steps)
{
    steps.http(u"profile"_s, appleFormat(),
               ask::get(u"https"_s, u"autoconfig."_s + steps.domain(),
                        QString::fromLatin1(appleFormat()->publishPoints.front().path),
                        u"emailaddress="_s + ask::encoded(steps.address())));
    wellKnown(steps, Protocol::CalDav, u"caldav"_s, noCalendars);
    wellKnown(steps, Protocol::CardDav, u"carddav"_s, noContacts);
}

qsizetype choose(const QList<DiscoveryStep> &steps)
{
    return firstStep(steps, [](const DiscoveryStep &step) {
        return step.http.isSuccess() && hasAcceptedMediaType(step) && step.document &&
               !step.document->services.isEmpty();
    });
}

} // namespace

const ClientSequence appleSequence = {"apple", "Apple", steps, choose, firstOfEach, "apple-profile"};

} // namespace autoconfigure
