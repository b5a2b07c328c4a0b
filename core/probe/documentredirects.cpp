// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/documentredirects.h"

#include "model/plaintext.h"
#include "probe/stepjudgement.h"

#include <QSet>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind ignored{
    "probe-redirect-ignored", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "The document of %1 only sends clients on, to %2. %3 does not follow "
                                 "redirects of this kind, and finds no settings there."),
    QT_TRANSLATE_NOOP("Finding", "For users of %3 answer with the settings themselves, or with a redirect of "
                                 "HTTP (status 302).")};

constexpr char notFollowed[] =
    QT_TRANSLATE_NOOP("Probe", "This client does not follow redirects of this kind in a document.");

constexpr qsizetype mostRedirects = 10;
constexpr qsizetype shownLength = 200;

/// The last redirect to another address on the way to the step, or -1.
qsizetype addressRedirectBefore(const QList<DiscoveryStep> &steps, qsizetype position)
{
    qsizetype from = steps.at(position).followedFrom;
    while (from >= 0 && !steps.at(from).redirect->isAddress) {
        from = steps.at(from).followedFrom;
    }
    return from;
}

/// The address for which the step asks.
Account accountOf(const ProbeSubject &subject, const QList<DiscoveryStep> &steps, qsizetype position)
{
    const qsizetype from = addressRedirectBefore(steps, position);
    return from < 0 ? subject.account
                    : parseAccount(steps.at(from).redirect->target).value_or(subject.account);
}

bool isSameAddress(const Account &a, const Account &b)
{
    return a.address().compare(b.address(), Qt::CaseInsensitive) == 0;
}

/// Back to a URL that was asked on the way here, for the same address.
bool isUrlLoop(const QList<DiscoveryStep> &steps, qsizetype position, const QUrl &target)
{
    const qsizetype first = addressRedirectBefore(steps, position);
    for (qsizetype at = position; at >= 0 && at != first; at = steps.at(at).followedFrom) {
        const QList<HttpHop> &hops = steps.at(at).http.hops;
        if (std::any_of(hops.cbegin(), hops.cend(),
                        [&target](const HttpHop &hop) { return hop.url == target; })) {
            return true;
        }
    }
    return false;
}

/// Back to an address for which was asked on the way here.
bool isAddressLoop(const ProbeSubject &subject, const QList<DiscoveryStep> &steps, qsizetype position,
                   const Account &target)
{
    for (qsizetype at = position; at >= 0; at = addressRedirectBefore(steps, at)) {
        if (isSameAddress(accountOf(subject, steps, at), target)) {
            return true;
        }
    }
    return false;
}

/// Redirects that were followed before the step's own.
qsizetype followedBefore(const QList<DiscoveryStep> &steps, qsizetype position)
{
    QSet<qsizetype> followed;
    for (const DiscoveryStep &step : steps) {
        if (isFollowing(step) && step.followedFrom < position) {
            followed.insert(step.followedFrom);
        }
    }
    return followed.size();
}

QString followingId(const DiscoveryStep &step)
{
    return step.id + u"-redirect"_s;
}

bool isIgnored(const QList<DiscoveryStep> &steps, qsizetype position)
{
    const QString id = followingId(steps.at(position));
    return std::any_of(steps.cbegin() + position, steps.cend(), [&](const DiscoveryStep &step) {
        return step.followedFrom == position && step.state == StepState::Skipped && step.id == id;
    });
}

/// Another step has led to the same address.
bool isBegun(const QList<DiscoveryStep> &steps, qsizetype position, const Account &target)
{
    return std::any_of(steps.cbegin(), steps.cbegin() + position, [&target](const DiscoveryStep &step) {
        const Result<Account> other = step.redirect && step.redirect->isAddress && !step.isExtra
                                          ? parseAccount(step.redirect->target)
                                          : tl::unexpected(Error{});
        return other && isSameAddress(*other, target);
    });
}

/// Another step asks the same.
bool isAsked(const QList<DiscoveryStep> &steps, qsizetype position, const HttpRequest &request)
{
    return std::any_of(steps.cbegin(), steps.cend(), [&](const DiscoveryStep &step) {
        return step.followedFrom != position && step.http.request == request;
    });
}

} // namespace

HttpFailure redirectFailure(const ProbeSubject &subject, const QList<DiscoveryStep> &steps,
                            qsizetype position)
{
    const AutodiscoverRedirect &redirect = *steps.at(position).redirect;
    if (redirect.isAddress) {
        const Result<Account> account = parseAccount(redirect.target);
        if (!account) {
            return HttpFailure::RedirectUnusable;
        }
        if (isAddressLoop(subject, steps, position, *account)) {
            return HttpFailure::RedirectLoop;
        }
    } else {
        const QUrl url(redirect.target);
        if (!url.isValid() || url.host().isEmpty()) {
            return HttpFailure::RedirectUnusable;
        }
        if (url.scheme() != u"https"_s) {
            return HttpFailure::RedirectInsecure;
        }
        if (isUrlLoop(steps, position, url)) {
            return HttpFailure::RedirectLoop;
        }
    }
    return followedBefore(steps, position) < mostRedirects ? HttpFailure::None
                                                           : HttpFailure::TooManyRedirects;
}

void followRedirects(SequenceSteps &steps, const RedirectFollowing &following)
{
    // One after the other in the order of the steps, so that what is added keeps its place.
    for (qsizetype position = 0; position < steps.all().size(); ++position) {
        const DiscoveryStep step = steps.all().at(position);
        if (!step.isDone()) {
            return;
        }
        if (!step.redirect || step.isExtra ||
            redirectFailure(steps.subject(), steps.all(), position) != HttpFailure::None) {
            continue;
        }
        if (followedBefore(steps.all(), position) >= following.most) {
            return;
        }
        steps.beginFollowing(position);
        const QString &target = step.redirect->target;
        if (step.redirect->isAddress ? following.beginAgain == nullptr : following.ask == nullptr) {
            steps.skip(followingId(step), StepKind::Http, notFollowed);
        } else if (!step.redirect->isAddress) {
            const HttpRequest request =
                following.ask(QUrl(target), accountOf(steps.subject(), steps.all(), position));
            if (!isAsked(steps.all(), position, request)) {
                steps.http(followingId(step), step.format, request, UrlRole::Planned);
            }
        } else if (const Account account = parseAccount(target).value_or(Account{});
                   !isBegun(steps.all(), position, account)) {
            following.beginAgain(steps, account, account.address() + u' ');
        }
    }
}

void stepjudging::judgeDocumentRedirects(const ProbeSubject &subject, const QString &client,
                                         QList<DiscoveryStep> &steps)
{
    for (qsizetype position = 0; position < steps.size(); ++position) {
        DiscoveryStep &step = steps[position];
        if (!step.redirect || step.isExtra) {
            continue;
        }
        const QString &target = step.redirect->target;
        const HttpFailure failure = redirectFailure(subject, steps, position);
        if (failure != HttpFailure::None) {
            step.verdict = StepVerdict::Faulty;
            addFailure(step, step.http.answer(), failure, quotedForMessage(target, shownLength));
        } else if (isIgnored(steps, position)) {
            add(step, ignored, {answeredUrl(step), quotedForMessage(target, shownLength), client});
        } else {
            judgeTarget(subject, step, step.http.answer().url,
                        step.redirect->isAddress ? parseAccount(target).value_or(Account{}).domain
                                                 : QUrl(target).host(QUrl::FullyEncoded));
        }
    }
}

} // namespace autoconfigure
