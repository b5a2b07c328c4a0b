// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/shownfinding.h"

#include "findings/placetext.h"

#include <QCollator>

#include <algorithm>
#include <numeric>
#include <vector>

namespace autoconfigure
{

namespace
{

template <typename TextOf>
void rank(QList<ShownFinding> &findings, ShownFinding::Column column, TextOf textOf)
{
    const QCollator collator;
    std::vector<QCollatorSortKey> keys;
    keys.reserve(findings.size());
    for (const ShownFinding &one : std::as_const(findings)) {
        keys.push_back(collator.sortKey(textOf(one)));
    }
    std::vector<qsizetype> order(keys.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&keys](qsizetype a, qsizetype b) { return keys[a].compare(keys[b]) < 0; });
    for (size_t i = 1; i < order.size(); ++i) {
        const bool isSame = keys[order[i]].compare(keys[order[i - 1]]) == 0;
        findings[order[i]].ranks.at(column) = findings.at(order[i - 1]).ranks.at(column) + (isSame ? 0 : 1);
    }
}

ShownFinding shownFinding(const Workspace &workspace, const Finding &finding)
{
    ShownFinding shown{.finding = finding,
                       .message = finding.message(),
                       .place = placeText(workspace, finding.where),
                       .searchKey = {}};
    // Lines, so that no text is found that is half in one column and half in the next.
    shown.searchKey = QStringList{severityName(finding.severity()), finding.subject, shown.message,
                                  shown.place, finding.advice()}
                          .join(u'\n')
                          .toCaseFolded();
    // The worst first is the order in which one works.
    shown.ranks.at(ShownFinding::SeverityColumn) = -static_cast<int>(finding.severity());
    return shown;
}

} // namespace

QList<ShownFinding> shownFindings(const Workspace &workspace, const Findings &findings)
{
    QList<ShownFinding> shown;
    shown.reserve(findings.size());
    for (const Finding &finding : findings) {
        shown.append(shownFinding(workspace, finding));
    }
    std::stable_sort(shown.begin(), shown.end(), [](const ShownFinding &a, const ShownFinding &b) {
        return a.finding.severity() > b.finding.severity();
    });
    rank(shown, ShownFinding::Subject, [](const ShownFinding &one) { return one.finding.subject; });
    rank(shown, ShownFinding::Message, [](const ShownFinding &one) { return one.message; });
    rank(shown, ShownFinding::Place, [](const ShownFinding &one) { return one.place; });
    return shown;
}

} // namespace autoconfigure
