// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/sequencesteps.h"

#include <algorithm>

namespace autoconfigure
{

/// Redirects that stand in Autodiscover documents (Action redirectUrl and redirectAddr), beside those of
/// HTTP. A client that follows them asks what is to be asked in place, and never more than ten in all.

/// How a client follows them.
struct RedirectFollowing {
    /// Asks another URL; null where the client does not follow these.
    HttpRequest (*ask)(const QUrl &url, const Account &account);
    /// Begins discovery again for another address, with ids that begin with `prefix`; null likewise.
    void (*beginAgain)(SequenceSteps &steps, const Account &account, const QString &prefix);
    qsizetype most = 10;
};

/// Adds the steps that redirects lead to, behind those that are there. To be called last.
void followRedirects(SequenceSteps &steps, const RedirectFollowing &following);

/// It is made because of another step's redirect, and not only shown because the client does not follow it.
inline bool isFollowing(const DiscoveryStep &step)
{
    return step.followedFrom >= 0 && step.state != StepState::Skipped;
}

/// Why the redirect in the document of the step at `position` cannot be followed: RedirectInsecure,
/// RedirectUnusable, RedirectLoop, TooManyRedirects; None where it can.
HttpFailure redirectFailure(const ProbeSubject &subject, const QList<DiscoveryStep> &steps,
                            qsizetype position);

/// The first step, not extra, that `isUsable` takes; a step that redirects stands for those it leads to. With
/// another address, what is left of the list is not asked any more. -1 if none.
template <typename Predicate>
qsizetype firstStepFollowing(const QList<DiscoveryStep> &steps, Predicate isUsable, qsizetype from = -1)
{
    for (qsizetype i = from + 1; i < steps.size(); ++i) {
        const DiscoveryStep &step = steps.at(i);
        if (step.isExtra || step.followedFrom != from) {
            continue;
        }
        if (isUsable(step)) {
            return i;
        }
        if (!step.redirect) {
            continue;
        }
        const qsizetype found = firstStepFollowing(steps, isUsable, i);
        const bool isFollowed =
            std::any_of(steps.cbegin() + i, steps.cend(), [i](const DiscoveryStep &other) {
                return isFollowing(other) && other.followedFrom == i;
            });
        if (found >= 0 || (step.redirect->isAddress && isFollowed)) {
            return found;
        }
    }
    return -1;
}

} // namespace autoconfigure
