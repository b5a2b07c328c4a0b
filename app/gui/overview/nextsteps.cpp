// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/nextsteps.h"

#include "overview/overviewmodel.h"

#include <QCoreApplication>

#include <algorithm>

namespace autoconfigure
{

namespace
{

struct NextSteps {
    Q_DECLARE_TR_FUNCTIONS(NextSteps)
};

/// How one column looks for some domains together. What is out of date is known, but no problem and no
/// success any more.
struct Count {
    int all = 0;
    int known = 0;
    int outOfDate = 0;
    int problems = 0;
    Severity worst = Severity::Ok;
};

Count countStates(const OverviewModel &overview, const QList<qsizetype> &positions, int column)
{
    Count count;
    for (const qsizetype position : positions) {
        const int row = static_cast<int>(position);
        const std::optional<Severity> state = overview.state(row, column);
        ++count.all;
        count.known += state ? 1 : 0;
        if (state && overview.isOutOfDate(row, column)) {
            ++count.outOfDate;
            continue;
        }
        const Severity severity = state.value_or(Severity::Ok);
        count.problems += severity >= Severity::Warning ? 1 : 0;
        count.worst = std::max(count.worst, severity);
    }
    return count;
}

PathBar::State describedState(const Count &documents, Severity worstShared)
{
    const bool hasSharedProblem = worstShared >= Severity::Warning;
    const QString text = documents.problems > 0
                             ? NextSteps::tr("%n domain(s) with problems", nullptr, documents.problems)
                         : hasSharedProblem ? NextSteps::tr("problems in the hosting or a profile")
                                            : NextSteps::tr("nothing to correct");
    return {hasSharedProblem ? std::max(documents.worst, worstShared) : documents.worst, text};
}

PathBar::State seenState(const Count &count)
{
    if (count.known == 0) {
        return {{}, NextSteps::tr("not done yet")};
    }
    if (count.problems > 0) {
        return {count.worst, NextSteps::tr("%n domain(s) with problems", nullptr, count.problems)};
    }
    if (count.outOfDate > 0) {
        return {{},
                count.outOfDate == count.all
                    ? NextSteps::tr("done before the last change")
                    : NextSteps::tr("%n domain(s) done before the last change", nullptr, count.outOfDate)};
    }
    return count.known < count.all
               ? PathBar::State{{}, NextSteps::tr("%1 of %2 domains done").arg(count.known).arg(count.all)}
               : PathBar::State{Severity::Ok, NextSteps::tr("as in the workspace")};
}

} // namespace

void showNextSteps(PathBar *path, const OverviewModel &overview, const PathSubject &subject)
{
    const QList<qsizetype> &positions = subject.positions;
    const bool isExported = subject.isExported;
    const Count documents = countStates(overview, positions, OverviewModel::Documents);
    const Count dns = countStates(overview, positions, OverviewModel::Dns);
    const Count clients = countStates(overview, positions, OverviewModel::Clients);
    const PathBar::State described = describedState(documents, subject.worstShared);
    const bool hasErrors = described.severity == Severity::Error;
    path->setState(PathBar::Describe, described);
    path->setState(PathBar::Preview, {hasErrors ? std::nullopt : std::optional(Severity::Ok),
                                      hasErrors ? NextSteps::tr("errors come first")
                                                : NextSteps::tr("what each client will read")});
    path->setState(PathBar::CheckDns, seenState(dns));
    path->setState(PathBar::Probe, seenState(clients));
    path->setState(PathBar::Export, {isExported ? std::optional(Severity::Ok) : std::nullopt,
                                     isExported ? NextSteps::tr("nothing has changed since")
                                                : NextSteps::tr("not done since the last change")});
    path->setNext(
        positions.isEmpty()   ? QString()
        : hasErrors           ? NextSteps::tr("Next: correct the errors (F4).")
        : dns.known < dns.all ? NextSteps::tr("Next: check the DNS (%1).", "key").arg(subject.checkKey)
        : dns.problems > 0    ? NextSteps::tr("Next: correct the DNS; the lines to paste are in the check.")
        : dns.outOfDate > 0   ? NextSteps::tr("Next: check the DNS again (%1).", "key").arg(subject.checkKey)
        : clients.known < clients.all
            ? NextSteps::tr("Next: probe the clients (%1).", "key").arg(subject.probeKey)
        : clients.outOfDate > 0
            ? NextSteps::tr("Next: probe the clients again (%1).", "key").arg(subject.probeKey)
        : !isExported          ? NextSteps::tr("Next: export or deploy (Ctrl+E).")
        : clients.problems > 0 ? NextSteps::tr("Next: see in the probe what clients run into.")
                               : NextSteps::tr("Nothing is left to do."));
}

} // namespace autoconfigure
