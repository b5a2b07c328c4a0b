// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/clientreview.h"

#include "clients/clientformat.h"
#include "model/domainsettings.h"
#include "model/validate.h"

#include <QSet>

#include <algorithm>
#include <utility>
#include <vector>

namespace autoconfigure
{

namespace
{

/// Findings of the formats, each kind once at a place.
class ReviewCollector
{
public:
    explicit ReviewCollector(Findings &findings) : m_findings(findings) {}

    void add(const DomainSettings &settings, const QString &subject)
    {
        for (const ClientFormat *format : clientFormats()) {
            if (!format->isFor(settings)) {
                continue;
            }
            for (Finding &finding : format->review(settings)) {
                const auto key = std::pair(std::pair(finding.kind, finding.where), finding.arguments);
                if (!m_seen.contains(key)) {
                    m_seen.insert(key);
                    finding.subject = subject;
                    m_findings.append(std::move(finding));
                }
            }
        }
    }

private:
    Findings &m_findings;
    QSet<std::pair<std::pair<const FindingKind *, FieldPath>, QStringList>> m_seen;
};

/// Sorts as text and puts list elements into their order: "/domains/2" before "/domains/10".
QString sortKey(const FieldPath &path)
{
    QString key;
    for (const QString &segment : path.segments()) {
        bool isNumber = false;
        segment.toULongLong(&isNumber);
        key += u'/' + (isNumber ? segment.rightJustified(10, u'0') : segment);
    }
    return key;
}

void sortByPlace(Findings &findings)
{
    std::vector<std::pair<QString, Finding>> keyed;
    keyed.reserve(static_cast<std::size_t>(findings.size()));
    for (Finding &finding : findings) {
        keyed.emplace_back(sortKey(finding.where), std::move(finding));
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto &left, const auto &right) { return left.first < right.first; });
    std::transform(keyed.begin(), keyed.end(), findings.begin(),
                   [](auto &entry) { return std::move(entry.second); });
}

bool hasOwnSettings(const ProfileOverrides &overrides)
{
    return overrides.displayName || overrides.shortName || overrides.documentation || overrides.services;
}

} // namespace

Findings reviewWorkspace(const Workspace &workspace)
{
    Findings findings = validate(workspace);
    ReviewCollector collector(findings);
    // What a format makes of a profile is the same for all its domains: the first one stands for them. Then
    // the domains that differ, of which only what is their own is new.
    QSet<QString> reviewedProfiles;
    QList<qsizetype> different;
    for (qsizetype i = 0; i < workspace.domains.size(); ++i) {
        const Domain &domain = workspace.domains.at(i);
        if (hasOwnSettings(domain.overrides)) {
            different.append(i);
        } else if (!reviewedProfiles.contains(domain.profile)) {
            reviewedProfiles.insert(domain.profile);
            const qsizetype profile = workspace.indexOfProfile(domain.profile);
            if (profile >= 0) {
                const QString &name = workspace.profiles.at(profile).displayName;
                collector.add(settingsOf(workspace, i), name.isEmpty() ? domain.profile : name);
            }
        }
    }
    for (const qsizetype i : different) {
        collector.add(settingsOf(workspace, i), workspace.domains.at(i).name);
    }
    sortByPlace(findings);
    return findings;
}

} // namespace autoconfigure
