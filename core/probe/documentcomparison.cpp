// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/documentcomparison.h"

#include "clients/signeddata.h"
#include "model/domainsettings.h"

#include <QSet>

#include <algorithm>

namespace autoconfigure
{

namespace
{

/// Thunderbird's database is other people's.
bool asksDatabase(const DiscoveryStep &step)
{
    return step.http.request.url.host().endsWith(u".thunderbird.net");
}

bool isServed(const DiscoveryStep &step)
{
    return step.format != nullptr && step.state == StepState::Finished && step.http.isSuccess() &&
           step.http.request.redirects != HttpRequest::Redirects::Stay && step.localPart.isEmpty() &&
           !asksDatabase(step);
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

} // namespace

QList<DocumentComparison> compareDocuments(const Workspace &workspace, const DomainProbe &probe)
{
    QList<DocumentComparison> documents;
    const qsizetype index = workspace.indexOfDomain(probe.domain);
    if (index < 0) {
        return documents;
    }
    const DomainSettings settings = settingsOf(workspace, index);
    const Result<Account> account = parseAccount(probe.email);
    for (const ClientProbe &client : probe.clients) {
        for (const DiscoveryStep &step : client.steps) {
            const QString title = step.title();
            const bool isKnown =
                std::any_of(documents.cbegin(), documents.cend(), [&](const DocumentComparison &one) {
                    return one.title == title && one.format == step.format;
                });
            if (isKnown || !isServed(step)) {
                continue;
            }
            const QByteArray served = withoutSignature(step.http.answer().body);
            QByteArray planned = step.format->render(settings, std::nullopt);
            if (step.format->perUser && account) {
                const QByteArray forAddress = step.format->render(settings, *account);
                if (likeness(served, forAddress) >= likeness(served, planned)) {
                    planned = forAddress;
                }
            }
            documents.append({title, step.format, served, planned});
        }
    }
    return documents;
}

} // namespace autoconfigure
