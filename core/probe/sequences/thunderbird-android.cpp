// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Thunderbird for Android and K-9 Mail: autoconfig only, never with the address.
#include "probe/askalike.h"
#include "probe/clientsequence.h"
#include "probe/documentchoice.h"

#include <algorithm>

namespace autoconfigure
{

extern const ClientSequence thunderbirdAndroidSequence;

namespace
{

using namespace Qt::StringLiterals;

void steps(SequenceSteps &steps)
{
    for (const QString &scheme : {u"https"_s, u"http"_s}) {
        steps.http(scheme + u"-autoconfig"_s, mozillaFormat(),
                   ask::get(scheme, u"autoconfig."_s + steps.domain(), mozillaAutoconfigPath),
                   UrlRole::Planned);
        steps.http(scheme + u"-well-known"_s, mozillaFormat(),
                   ask::get(scheme, steps.domain(), mozillaWellKnownPath), UrlRole::Site);
    }
    const QString database = u"https://autoconfig.thunderbird.net/v1.1/"_s;
    ask::providerDatabase(steps, u"database"_s, database, steps.domain());
    ask::mozillaByMx(steps, database, {});
}

/// One IMAP or SMTP section that it cannot read, and it leaves the whole file.
bool canRead(const MailService &service)
{
    if (service.protocol != Protocol::Imap && service.protocol != Protocol::Smtp) {
        return true;
    }
    const auto knows = [](Authentication method) {
        return method == Authentication::PasswordCleartext || method == Authentication::PasswordEncrypted ||
               method == Authentication::OAuth2;
    };
    return service.security != Security::None &&
           std::any_of(service.authentication.cbegin(), service.authentication.cend(), knows);
}

qsizetype choose(const QList<DiscoveryStep> &steps)
{
    return firstStep(steps, [](const DiscoveryStep &step) {
        return step.document && firstImapAndSmtp(step.document->services).size() == 2 &&
               std::all_of(step.document->services.cbegin(), step.document->services.cend(), canRead);
    });
}

} // namespace

const ClientSequence thunderbirdAndroidSequence = {
    "thunderbird-android", "Thunderbird for Android", steps, choose, firstImapAndSmtp, "mozilla-autoconfig"};

} // namespace autoconfigure
