// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Apple's profile as devices read it.
#include "clients/clientformat.h"
#include "clients/signeddata.h"
#include "probe/clientreading.h"
#include "probe/loginname.h"

namespace autoconfigure
{

QList<MailService> profileAsApple(const DiscoveryStep &step)
{
    QList<MailService> services = step.document->services;
    // The reader of the format gives a pattern for a missing name as well as for a placeholder. Only the
    // latter changes with what stands in the profile, which may be in the binary form.
    QByteArray changed = withoutSignature(step.http.answer().body);
    changed.replace("%EMAIL", "_EMAIL");
    const Result<ParsedDocument> other = step.format->parse(changed);
    for (qsizetype i = 0; other && i < services.size() && services.size() == other->services.size(); ++i) {
        if (services.at(i).username != other->services.at(i).username) {
            services[i].username = unfilledName(services.at(i).username);
        }
    }
    return services;
}

} // namespace autoconfigure
