// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domainsettings.h"

#include "model/hostname.h"
#include "model/usernamepattern.h"

namespace autoconfigure
{

namespace
{

QString asciiOrTyped(const QString &host)
{
    const QString ascii = toAsciiHost(host, true);
    return ascii.isEmpty() ? host : ascii;
}

} // namespace

DomainSettings settingsOf(const Workspace &workspace, qsizetype index)
{
    const Domain &domain = workspace.domains.at(index);
    const qsizetype profileIndex = workspace.indexOfProfile(domain.profile);
    static const ServiceProfile noProfile;
    const ServiceProfile &profile = profileIndex < 0 ? noProfile : workspace.profiles.at(profileIndex);
    const ProfileOverrides &overrides = domain.overrides;

    DomainSettings settings;
    settings.domain = asciiOrTyped(domain.name);
    settings.domainPath = FieldPath() / u"domains" / index;
    const auto placeOf = [&](QStringView field, bool overridden) {
        return overridden          ? settings.domainPath / u"overrides" / field
               : profileIndex >= 0 ? FieldPath() / u"profiles" / profileIndex / field
                                   : settings.domainPath / u"profile";
    };
    settings.servicesPath = placeOf(u"services", overrides.services.has_value());
    settings.displayNamePath = placeOf(u"displayName", overrides.displayName.has_value());
    settings.shortNamePath = placeOf(u"shortName", overrides.shortName.has_value());
    settings.applePath = placeOf(u"apple", false);
    settings.apple = profile.apple;
    settings.displayName = overrides.displayName.value_or(profile.displayName);
    if (settings.displayName.isEmpty()) {
        settings.displayName = toUnicodeHost(domain.name);
    }
    settings.shortName = overrides.shortName.value_or(profile.shortName);
    if (settings.shortName.isEmpty()) {
        settings.shortName = settings.displayName.left(20);
        if (!settings.shortName.isEmpty() && settings.shortName.back().isHighSurrogate()) {
            settings.shortName.chop(1);
        }
        settings.shortName = settings.shortName.trimmed();
    }
    settings.documentation = overrides.documentation.value_or(profile.documentation);
    settings.services = overrides.services.value_or(profile.services);
    for (MailService &service : settings.services) {
        service.host = asciiOrTyped(expandDomain(service.host, settings.domain));
    }
    settings.ttlHours = workspace.hosting.ttlHours;
    settings.pacc = workspace.hosting.pacc;
    settings.mx = domain.mx;
    for (MxHost &mx : settings.mx) {
        mx.host = asciiOrTyped(expandDomain(mx.host, settings.domain));
    }
    return settings;
}

} // namespace autoconfigure
