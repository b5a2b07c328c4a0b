// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/validationparts.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind profileIdMissing{
    "profile-id-missing", Severity::Error, QT_TRANSLATE_NOOP("Finding", "The profile has no name."),
    QT_TRANSLATE_NOOP("Finding", "Give it a short name, such as main; domains refer to it.")};
constexpr FindingKind duplicateProfile{
    "duplicate-profile", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "Two profiles are named “%1”; domains use the first."),
    QT_TRANSLATE_NOOP("Finding", "Rename or remove one of them.")};
constexpr FindingKind profileUnused{"profile-unused", Severity::Info,
                                    QT_TRANSLATE_NOOP("Finding", "No domain uses the profile “%1”."), ""};

constexpr FindingKind documentationUrl{
    "documentation-url", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "“%1” is not the address of a web page."),
    QT_TRANSLATE_NOOP("Finding", "Enter an address that begins with https://.")};
constexpr FindingKind documentationLanguage{
    "documentation-language", Severity::Warning, QT_TRANSLATE_NOOP("Finding", "“%1” is not a language code."),
    QT_TRANSLATE_NOOP("Finding", "Enter a code such as en, fr or pt-BR.")};
constexpr FindingKind documentationTitle{
    "documentation-title", Severity::Info, QT_TRANSLATE_NOOP("Finding", "The help page has no title."),
    QT_TRANSLATE_NOOP("Finding", "Enter the text that users shall click on.")};

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) &&
           !url.host().isEmpty() && url.userInfo().isEmpty();
}

} // namespace

void validateDocumentation(const QList<Documentation> &pages, const FieldPath &path, const QString &subject,
                           Findings &findings)
{
    static const QRegularExpression languageTag(u"\\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z"_s);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const Documentation &page = pages.at(i);
        const FieldPath where = path / i;
        if (validateText(page.url, where / u"url", subject, findings) && !isWebAddress(page.url)) {
            findings.append(
                {&documentationUrl, where / u"url", subject, {page.url}, u"https://…"_s, page.url});
        }
        if (validateText(page.lang, where / u"lang", subject, findings) &&
            !languageTag.match(page.lang).hasMatch()) {
            findings.append(
                {&documentationLanguage, where / u"lang", subject, {page.lang}, u"fr"_s, page.lang});
        }
        if (validateText(page.title, where / u"title", subject, findings) && page.title.isEmpty()) {
            findings.append({&documentationTitle, where / u"title", subject, {}, {}, {}});
        }
    }
}

void validateProfiles(const Workspace &workspace, Findings &findings)
{
    QSet<QString> used;
    for (const Domain &domain : workspace.domains) {
        used.insert(domain.profile);
    }
    QSet<QString> ids;
    for (qsizetype i = 0; i < workspace.profiles.size(); ++i) {
        const ServiceProfile &profile = workspace.profiles.at(i);
        const FieldPath path = FieldPath() / u"profiles" / i;
        const FieldPath idPath = path / u"id";
        validateText(profile.id, idPath, profile.id, findings);
        if (profile.id.isEmpty()) {
            findings.append({&profileIdMissing, idPath, {}, {}, {}, {}});
        } else if (ids.contains(profile.id)) {
            findings.append({&duplicateProfile, idPath, profile.id, {profile.id}, {}, profile.id});
        } else if (!used.contains(profile.id)) {
            findings.append({&profileUnused, idPath, profile.id, {profile.id}, {}, {}});
        }
        ids.insert(profile.id);
        validateText(profile.displayName, path / u"displayName", profile.id, findings);
        validateText(profile.shortName, path / u"shortName", profile.id, findings);
        const FieldPath applePath = path / u"apple";
        validateText(profile.apple.organization, applePath / u"organization", profile.id, findings);
        validateText(profile.apple.consent.fr, applePath / u"consent" / u"fr", profile.id, findings);
        validateText(profile.apple.consent.en, applePath / u"consent" / u"en", profile.id, findings);
        validateDocumentation(profile.documentation, path / u"documentation", profile.id, findings);
        validateServices(profile.services, path / u"services", profile.id, findings);
    }
}

} // namespace autoconfigure
