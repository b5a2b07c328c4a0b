// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Thunderbird for Android and K-9 Mail: autoconfig only, never with the address.
#include "probe/askalike.h"
#include "probe/clientreading.h"
#include "probe/clientsequence.h"
#include "probe/documentchoice.h"

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

qsizetype choose(const QList<DiscoveryStep> &steps)
{
    return firstStep(steps,
                     [](const DiscoveryStep &step) { return firstImapAndSmtp(step.understood).size() == 2; });
}

} // namespace

const ClientSequence thunderbirdAndroidSequence = {
    "thunderbird-android", "Thunderbird for Android", steps,   choose,
    firstImapAndSmtp,      "mozilla-autoconfig",      nullptr, mozillaAsThunderbirdForAndroid};

} // namespace autoconfigure
