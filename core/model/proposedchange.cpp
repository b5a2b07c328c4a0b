// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/proposedchange.h"

#include "model/validate.h"

#include <QHash>

namespace autoconfigure
{

void markFindings(const Workspace &after, QList<ProposedChange> &changes)
{
    QHash<QString, qsizetype> places;
    places.reserve(changes.size());
    for (qsizetype i = 0; i < changes.size(); ++i) {
        places.insert(changes.at(i).where.toString(), i);
    }
    const Findings findings = validate(after);
    for (const Finding &finding : findings) {
        if (finding.severity() < Severity::Warning) {
            continue;
        }
        // The change may be of the place itself or of what it is in.
        for (QString place = finding.where.toString(); !place.isEmpty();
             place.truncate(place.lastIndexOf(u'/'))) {
            if (const auto change = places.constFind(place); change != places.constEnd()) {
                changes[change.value()].findings.append(finding);
                break;
            }
        }
    }
}

} // namespace autoconfigure
