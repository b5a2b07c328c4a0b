// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hostname.h"
#include "model/usernamepattern.h"
#include "model/validationparts.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind domainMissing{
    "domain-missing", Severity::Error, QT_TRANSLATE_NOOP("Finding", "The domain has no name."),
    QT_TRANSLATE_NOOP("Finding", "Enter the part after the @, or remove it.")};
constexpr FindingKind domainInvalid{
    "domain-invalid", Severity::Error, QT_TRANSLATE_NOOP("Finding", "“%1” is not a domain name."),
    QT_TRANSLATE_NOOP("Finding",
                      "Enter the part after the @, such as example.org: letters, digits and hyphens "
                      "between dots.")};
constexpr FindingKind domainTooLong{
    "domain-too-long", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The domain name is so long that autodiscover.%1 is no valid host name."),
    QT_TRANSLATE_NOOP("Finding", "At most 240 characters are possible.")};
constexpr FindingKind duplicateDomain{
    "duplicate-domain", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The domain “%1” stands twice in the list (also as “%2”)."),
    QT_TRANSLATE_NOOP("Finding", "Remove one of the two entries.")};
constexpr FindingKind profileMissing{
    "profile-missing", Severity::Error, QT_TRANSLATE_NOOP("Finding", "No profile is chosen for this domain."),
    QT_TRANSLATE_NOOP("Finding", "Choose the profile with the services of its users.")};
constexpr FindingKind unknownProfile{
    "unknown-profile", Severity::Error, QT_TRANSLATE_NOOP("Finding", "There is no profile named “%1”."),
    QT_TRANSLATE_NOOP("Finding", "Choose one of the profiles, or add one of this name.")};
constexpr FindingKind mxInvalid{"mx-host-invalid", Severity::Error,
                                QT_TRANSLATE_NOOP("Finding", "“%1” is not the host name of a mail server."),
                                QT_TRANSLATE_NOOP("Finding", "Enter a name such as mail.example.org.")};
constexpr FindingKind mxIsAddress{
    "mx-is-address", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "“%1” is an IP address; an MX record needs a host name."),
    QT_TRANSLATE_NOOP("Finding", "Enter the name of the server that has this address.")};
constexpr FindingKind mxPreference{
    "mx-preference", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 is not the preference of an MX record."),
    QT_TRANSLATE_NOOP("Finding", "Enter a number from 0 to 65535; the lowest is tried first.")};
constexpr FindingKind duplicateMx{"duplicate-mx", Severity::Warning,
                                  QT_TRANSLATE_NOOP("Finding", "The MX host “%1” is listed twice."),
                                  QT_TRANSLATE_NOOP("Finding", "Remove one of the two entries.")};
constexpr FindingKind sameAsProfile{
    "override-same", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "What this domain overrides is the same as in the profile “%1”."),
    QT_TRANSLATE_NOOP("Finding",
                      "Remove the override, so that later changes of the profile reach this domain.")};

// "autodiscover." before it must leave a host name of at most 253 characters.
constexpr qsizetype longestDomain = 240;

void checkMx(const Domain &domain, const FieldPath &path, Findings &findings)
{
    for (qsizetype i = 0; i < domain.mx.size(); ++i) {
        const MxHost &mx = domain.mx.at(i);
        const FieldPath where = path / u"mx" / i;
        if (isIpAddress(mx.host)) {
            findings.append({&mxIsAddress, where / u"host", domain.name, {mx.host}, {}, mx.host});
        } else if (toAsciiHost(expandDomain(mx.host, u"example.org"_s)).isEmpty()) {
            findings.append({&mxInvalid, where / u"host", domain.name, {mx.host}, {}, mx.host});
        } else if (std::any_of(domain.mx.begin(), domain.mx.begin() + i, [&](const MxHost &before) {
                       return before.host.compare(mx.host, Qt::CaseInsensitive) == 0;
                   })) {
            findings.append({&duplicateMx, where / u"host", domain.name, {mx.host}, {}, mx.host});
        }
        if (mx.preference < 0 || mx.preference > 65535) {
            const QString preference = QString::number(mx.preference);
            findings.append(
                {&mxPreference, where / u"preference", domain.name, {preference}, u"0–65535"_s, preference});
        }
    }
}

template <typename T>
void checkSame(const std::optional<T> &own, const T &ofProfile, const Domain &domain, const FieldPath &where,
               Findings &findings)
{
    if (own && *own == ofProfile) {
        findings.append({&sameAsProfile, where, domain.name, {domain.profile}, {}, {}});
    }
}

void checkOverrides(const Domain &domain, const ServiceProfile *profile, const FieldPath &path,
                    Findings &findings)
{
    const ProfileOverrides &overrides = domain.overrides;
    if (overrides.displayName) {
        validateText(*overrides.displayName, path / u"displayName", domain.name, findings);
    }
    if (overrides.shortName) {
        validateText(*overrides.shortName, path / u"shortName", domain.name, findings);
    }
    if (overrides.documentation) {
        validateDocumentation(*overrides.documentation, path / u"documentation", domain.name, findings);
    }
    if (overrides.services) {
        validateServices(*overrides.services, path / u"services", domain.name, findings);
    }
    if (profile != nullptr) {
        checkSame(overrides.displayName, profile->displayName, domain, path / u"displayName", findings);
        checkSame(overrides.shortName, profile->shortName, domain, path / u"shortName", findings);
        checkSame(overrides.documentation, profile->documentation, domain, path / u"documentation", findings);
        checkSame(overrides.services, profile->services, domain, path / u"services", findings);
    }
}

void checkName(const Workspace &workspace, qsizetype position, const FieldPath &domains, DomainIndex &index,
               Findings &findings)
{
    const QString &name = workspace.domains.at(position).name;
    const auto where = [&] { return domains / position / u"name"; };
    const QString ascii = toAsciiHost(name);
    if (ascii.isEmpty()) {
        findings.append({name.isEmpty() ? &domainMissing : &domainInvalid, where(), name, {name}, {}, name});
        return;
    }
    if (ascii.size() > longestDomain) {
        findings.append({&domainTooLong, where(), name, {name}, {}, name});
    }
    if (const auto first = index.constFind(ascii); first != index.constEnd()) {
        const QString &before = workspace.domains.at(first.value()).name;
        findings.append({&duplicateDomain, where(), name, {name, before}, {}, name});
        return;
    }
    index.insert(ascii, position);
}

} // namespace

DomainIndex validateDomains(const Workspace &workspace, Findings &findings)
{
    QHash<QString, const ServiceProfile *> profiles;
    for (const ServiceProfile &profile : workspace.profiles) {
        if (!profiles.contains(profile.id)) {
            profiles.insert(profile.id, &profile);
        }
    }
    DomainIndex index;
    index.reserve(workspace.domains.size());
    const FieldPath domains = FieldPath() / u"domains";
    for (qsizetype i = 0; i < workspace.domains.size(); ++i) {
        const Domain &domain = workspace.domains.at(i);
        checkName(workspace, i, domains, index, findings);
        const ServiceProfile *profile = profiles.value(domain.profile);
        if (domain.profile.isEmpty()) {
            findings.append({&profileMissing, domains / i / u"profile", domain.name, {}, {}, {}});
        } else if (profile == nullptr) {
            findings.append({&unknownProfile,
                             domains / i / u"profile",
                             domain.name,
                             {domain.profile},
                             {},
                             domain.profile});
        }
        if (!domain.mx.isEmpty()) {
            checkMx(domain, domains / i, findings);
        }
        if (!domain.overrides.isEmpty()) {
            checkOverrides(domain, profile, domains / i / u"overrides", findings);
        }
    }
    return index;
}

} // namespace autoconfigure
