// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findingscope.h"

#include <algorithm>

namespace autoconfigure
{

qsizetype indexIn(QStringView member, const Finding &finding)
{
    // Without taking the path apart: it is asked of each of thousands of findings.
    const QStringView path = finding.where.toString();
    const qsizetype start = member.size() + 2;
    if (path.size() <= start || !path.mid(1).startsWith(member) || path.at(start - 1) != u'/') {
        return -1;
    }
    const qsizetype end = path.indexOf(u'/', start);
    bool isNumber = false;
    const qsizetype index = path.mid(start, end < 0 ? -1 : end - start).toLongLong(&isNumber);
    return isNumber ? index : -1;
}

FindingScope::FindingScope(const Workspace &workspace, const QList<qsizetype> &positions)
    : m_domains(positions)
{
    QSet<QString> ofAll;
    for (const Domain &domain : workspace.domains) {
        ofAll.insert(domain.profile);
    }
    QSet<QString> ofThese;
    for (const qsizetype position : positions) {
        ofThese.insert(workspace.domains.at(position).profile);
    }
    for (qsizetype i = 0; i < workspace.profiles.size(); ++i) {
        const QString &id = workspace.profiles.at(i).id;
        if (ofAll.contains(id) && !ofThese.contains(id)) {
            m_otherProfiles.insert(i);
        }
    }
}

bool FindingScope::isOwn(const Finding &finding) const
{
    const qsizetype domain = indexIn(u"domains", finding);
    return domain >= 0 && std::binary_search(m_domains.cbegin(), m_domains.cend(), domain);
}

bool FindingScope::isShared(const Finding &finding) const
{
    static const FieldPath hosting = FieldPath() / u"hosting";
    const qsizetype profile = indexIn(u"profiles", finding);
    return profile >= 0 ? !m_otherProfiles.contains(profile) : finding.where.isWithin(hosting);
}

} // namespace autoconfigure
