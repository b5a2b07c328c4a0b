// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/documentcomparison.h"

#include "clients/publishhost.h"
#include "clients/signeddata.h"
#include "model/domainsettings.h"

#include <QSet>
#include <QUrl>

#include <algorithm>
#include <span>

namespace autoconfigure
{

namespace
{

/// Thunderbird's database is other people's.
bool asksDatabase(const DiscoveryStep &step)
{
    return step.http.request.url.host().endsWith(u".thunderbird.net");
}

bool asksForDocument(const DiscoveryStep &step)
{
    return step.format != nullptr && step.state == StepState::Finished && !step.http.hops.isEmpty() &&
           step.http.request.redirects != HttpRequest::Redirects::Stay && step.localPart.isEmpty() &&
           !asksDatabase(step);
}

/// Whether an export has a document for it.
bool isPublished(const DiscoveryStep &step, const DomainSettings &settings)
{
    const std::span<const PublishPoint> points = step.format->publishPoints;
    return step.format->isFor(settings) &&
           std::any_of(points.begin(), points.end(), [&](const PublishPoint &point) {
               const QUrl url(publishUrl(point, settings.domain));
               const QUrl &asked = step.http.request.url;
               return url.scheme() == asked.scheme() && url.host() == asked.host() &&
                      url.path() == asked.path();
           });
}

/// How many lines of `served` are also in `planned`, which tells which of two forms was meant.
qsizetype likeness(const QByteArray &served, const QByteArray &planned)
{
    const QByteArrayList plannedLines = planned.split('\n');
    const QSet<QByteArray> lines(plannedLines.cbegin(), plannedLines.cend());
    const QByteArrayList own = served.split('\n');
    return std::count_if(own.cbegin(), own.cend(),
                         [&lines](const QByteArray &line) { return lines.contains(line); });
}

/// `step` has an answer.
DocumentComparison compared(const DiscoveryStep &step, const DomainSettings &settings,
                            const Result<Account> &account)
{
    DocumentComparison document{step.title(),
                                step.format,
                                step.http.isSuccess() ? withoutSignature(step.http.answer().body)
                                                      : QByteArray(),
                                step.format->render(settings, std::nullopt),
                                step.http.answer().status,
                                step.http.failure};
    if (step.format->perUser && account) {
        const QByteArray forAddress = step.format->render(settings, *account);
        if (likeness(document.served, forAddress) >= likeness(document.served, document.planned)) {
            document.planned = forAddress;
        }
    }
    return document;
}

} // namespace

QList<DocumentComparison> compareDocuments(const Workspace &workspace, const DomainProbe &probe)
{
    const qsizetype index = workspace.indexOfDomain(probe.domain);
    if (index < 0) {
        return {};
    }
    const DomainSettings settings = settingsOf(workspace, index);
    const Result<Account> account = parseAccount(probe.email);
    QList<DocumentComparison> served;
    QList<DocumentComparison> missing;
    for (const ClientProbe &client : probe.clients) {
        for (const DiscoveryStep &step : client.steps) {
            if (!asksForDocument(step)) {
                continue;
            }
            const bool isServed = step.http.isSuccess();
            QList<DocumentComparison> &documents = isServed ? served : missing;
            const bool isKnown = std::any_of(documents.cbegin(), documents.cend(),
                                             [title = step.title(), &step](const DocumentComparison &one) {
                                                 return one.title == title && one.format == step.format;
                                             });
            if (!isKnown && (isServed || isPublished(step, settings))) {
                documents.append(compared(step, settings, account));
            }
        }
    }
    return served + missing;
}

} // namespace autoconfigure
