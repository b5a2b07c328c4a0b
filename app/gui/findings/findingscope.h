// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/workspace.h"

#include <QSet>

namespace autoconfigure
{

/// Position of the element of the list `member` of the workspace that a finding is about; -1 for other
/// places.
qsizetype indexIn(QStringView member, const Finding &finding);

/// Which findings say that some domains are not described well: their own, those of what they share, hosting
/// and their profiles, and those of profiles that no domain uses. Where it is deployed describes no domain.
class FindingScope
{
public:
    /// `positions` in the workspace, ascending.
    FindingScope(const Workspace &workspace, const QList<qsizetype> &positions);

    bool contains(const Finding &finding) const { return isOwn(finding) || isShared(finding); }
    /// Of one of the domains alone.
    bool isOwn(const Finding &finding) const;
    bool isShared(const Finding &finding) const;

private:
    QList<qsizetype> m_domains;
    /// Positions of those of other domains.
    QSet<qsizetype> m_otherProfiles;
};

} // namespace autoconfigure
