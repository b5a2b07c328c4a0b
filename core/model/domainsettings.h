// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/fieldpath.h"
#include "model/workspace.h"

namespace autoconfigure
{

/// What holds for one domain after profile, overrides and %EMAILDOMAIN% are put together: the only input of
/// the client formats and the DNS plan. Host names are lower-case A-labels; a host that is no host name stays
/// as typed, and validation reports it.
struct DomainSettings {
    /// A-labels.
    QString domain;
    /// Falls back to the domain as a reader sees it.
    QString displayName;
    /// Falls back to the display name, cut to 20 characters (the limit of Mozilla autoconfig).
    QString shortName;
    QList<Documentation> documentation;
    /// In order of preference.
    QList<MailService> services;
    QList<MxHost> mx;
    /// How long Outlook keeps what it was told, in hours.
    int ttlHours = 168;
    /// The IETF's JSON form is published.
    bool pacc = false;
    AppleSettings apple;

    /// Where these settings were entered, for findings.
    FieldPath domainPath;
    /// The list of services: the profile's, or the domain's own.
    FieldPath servicesPath;
    FieldPath displayNamePath;
    FieldPath shortNamePath;
    /// The profile's.
    FieldPath applePath;

    FieldPath servicePath(qsizetype index) const { return servicesPath / index; }
};

/// The settings of domain number `index`. An unknown profile gives settings without services.
DomainSettings settingsOf(const Workspace &workspace, qsizetype index);

} // namespace autoconfigure
