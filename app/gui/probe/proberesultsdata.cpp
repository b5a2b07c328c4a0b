// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ProbeResultsModel that says what a row shows.
#include "document/resultnames.h"
#include "probe/proberesultsitems.h"
#include "probe/proberesultsmodel.h"
#include "probe/probetexts.h"
#include "report/probereport.h"
#include "theme/icons.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

TimeBar barOf(const HttpTimings &timings)
{
    const auto known = [](qint64 milliseconds) { return std::max<qint64>(0, milliseconds); };
    return {.dns = known(timings.dns),
            .connect = known(timings.connect),
            .tls = known(timings.tls),
            .firstByte = known(timings.firstByte),
            .total = known(timings.total)};
}

TimeBar barOf(const DiscoveryStep &step)
{
    if (step.kind == StepKind::Dns) {
        return {.dns = step.dns.milliseconds, .total = step.dns.milliseconds};
    }
    TimeBar sum;
    for (const HttpHop &hop : step.http.hops) {
        const TimeBar one = barOf(hop.timings);
        sum.dns += one.dns;
        sum.connect += one.connect;
        sum.tls += one.tls;
        sum.firstByte += one.firstByte;
        sum.total += one.total;
    }
    sum.total = std::max(sum.total, step.http.milliseconds);
    return sum;
}

QString partText(const QString &name, qint64 milliseconds)
{
    return milliseconds > 0 ? ProbeResultsModel::tr("%1: %2", "part of a request: its time")
                                  .arg(name, durationText(milliseconds))
                            : QString();
}

/// The bar in words, a line for each part.
QString timeText(const TimeBar &bar)
{
    const qint64 rest = std::max<qint64>(0, bar.total - bar.dns - bar.connect - bar.tls - bar.firstByte);
    QStringList lines = {partText(ProbeResultsModel::tr("Name lookup"), bar.dns),
                         partText(ProbeResultsModel::tr("Connecting"), bar.connect),
                         partText(ProbeResultsModel::tr("TLS"), bar.tls),
                         partText(ProbeResultsModel::tr("Until the first byte"), bar.firstByte),
                         partText(ProbeResultsModel::tr("Rest"), rest),
                         partText(ProbeResultsModel::tr("All"), bar.total)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString statusText(const HttpHop &hop)
{
    return hop.status == 0 ? QString() : QString::number(hop.status);
}

/// What a row of a request, or the answer of a step, shows beside its title and result.
QVariant answerData(const HttpHop &hop, int column)
{
    switch (column) {
    case ProbeResultsModel::Status:
        return statusText(hop);
    case ProbeResultsModel::MediaType:
        return hop.mediaType();
    case ProbeResultsModel::Size:
        return hop.status == 0 ? QString() : sizeText(hop.bytes);
    default:
        return {};
    }
}

QString hopTitle(const HttpHop &hop)
{
    return QString::fromLatin1(hop.method) + u' ' + hop.url.toString(QUrl::FullyEncoded);
}

} // namespace

TimeBar ProbeResultsModel::timeBar(const QModelIndex &index) const
{
    const DomainItem *own = domainItem(index);
    const DiscoveryStep *found = step(index);
    TimeBar bar;
    if (found != nullptr && found->state == StepState::Finished) {
        bar = depth(index) == HopLevel ? barOf(hop(index)->timings) : barOf(*found);
    }
    bar.scale = std::max<qint64>(1, own->slowest);
    return bar;
}

QVariant ProbeResultsModel::data(const QModelIndex &index, int role) const
{
    const DomainItem *own = domainItem(index);
    if (own == nullptr) {
        return {};
    }
    const DiscoveryStep *found = step(index);
    switch (role) {
    case Qt::FontRole: {
        QFont font;
        font.setItalic(!own->upToDate);
        font.setBold(found != nullptr && found->used);
        return font;
    }
    case Qt::AccessibleTextRole:
        // The column that says so may be hidden.
        return index.column() == Result
                   ? QVariant(resultText(data(index, Qt::DisplayRole).toString(), !own->upToDate))
                   : data(index, Qt::DisplayRole);
    case Qt::DecorationRole:
        return index.column() == Result ? QVariant(icon(index)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Size ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case TimeBarRole:
        return index.column() == Time ? QVariant::fromValue(timeBar(index)) : QVariant();
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    default:
        return {};
    }
}

QIcon ProbeResultsModel::icon(const QModelIndex &index) const
{
    if (depth(index) == HopLevel) {
        return {};
    }
    if (const DiscoveryStep *own = step(index)) {
        return stepIcon(*own);
    }
    if (isRunning(index)) {
        return themedIcon(u"view-refresh"_s);
    }
    if (!isComplete(index)) {
        return themedIcon(u"status-unknown"_s);
    }
    const ClientProbe *own = client(index);
    return own != nullptr ? clientVerdictIcon(own->verdict, clientSeverity(*own))
                          : themedIcon(severityIconName(severity(index)));
}

QString ProbeResultsModel::text(const QModelIndex &index) const
{
    const int column = index.column();
    if (depth(index) == HopLevel) {
        const HttpHop &own = *hop(index);
        return column == Request  ? shortRequest(own.method, own.url)
               : column == Result ? hopResultText(own)
               : column == Time   ? durationText(own.timings.total)
                                  : answerData(own, column).toString();
    }
    if (const DiscoveryStep *own = step(index)) {
        return stepText(*own, column);
    }
    if (const ClientProbe *own = client(index)) {
        if (column == Request) {
            return clientName(own->client);
        }
        const bool isDone = std::all_of(own->steps.cbegin(), own->steps.cend(), [](const DiscoveryStep &one) {
            return one.state == StepState::Finished || one.state == StepState::Skipped;
        });
        return column != Result              ? QString()
               : isDone || isComplete(index) ? clientVerdictName(own->verdict)
               : isRunning(index)            ? tr("Running…")
                                             : tr("Not complete");
    }
    return domainText(*domainItem(index), column);
}

QString ProbeResultsModel::stepText(const DiscoveryStep &step, int column)
{
    const bool hasAnswer = step.state == StepState::Finished && !step.http.hops.isEmpty();
    switch (column) {
    case Request:
        return stepTitle(step);
    case Result:
        return stepResultText(step);
    case Time:
        return step.state == StepState::Finished ? durationText(step.milliseconds()) : QString();
    case Status:
        return step.state == StepState::Finished ? stepOutcomeText(step) : QString();
    default:
        return hasAnswer ? answerData(step.http.answer(), column).toString() : QString();
    }
}

QString ClientsState::text() const
{
    return isRunning      ? ProbeResultsModel::tr("Running…")
           : clients == 0 ? ProbeResultsModel::tr("Not probed")
           : !isComplete  ? ProbeResultsModel::tr("Not complete")
                          : ProbeResultsModel::tr("%1 of %n client(s) OK", nullptr, clients)
                               .arg(QLocale().toString(clientsOk));
}

QString ProbeResultsModel::domainText(const DomainItem &domain, int column) const
{
    switch (column) {
    case Request:
        return shownName(domain.probe.domain);
    case Result:
        return domain.clientsState().text();
    case Time:
        return domain.isComplete ? durationText(domain.probe.milliseconds) : QString();
    case Checked: {
        if (!domain.probe.time.isValid()) {
            return {};
        }
        const QString time = QLocale().toString(domain.probe.time.toLocalTime().time(), QLocale::ShortFormat);
        return domain.upToDate ? time : tr("%1, before the last change", "time of the check").arg(time);
    }
    default:
        return {};
    }
}

QString ProbeResultsModel::toolTip(const QModelIndex &index) const
{
    const DiscoveryStep *own = step(index);
    if (index.column() == Time && own != nullptr) {
        return timeText(timeBar(index));
    }
    if (index.column() == Result && own != nullptr && depth(index) == StepLevel) {
        return own->findings.isEmpty() ? own->noteText() : own->findings.constFirst().message();
    }
    if (index.column() == Request && own != nullptr) {
        return depth(index) == HopLevel ? hopTitle(*hop(index))
               : own->title().isEmpty() ? stepTitle(*own)
                                        : own->title();
    }
    if (index.column() == Request && own == nullptr && client(index) == nullptr) {
        const QString name = text(index);
        const QString &ascii = domain(index)->domain;
        return name == ascii ? name : name + u'\n' + ascii;
    }
    return text(index);
}

QVariant ProbeResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Request:
        return tr("Request");
    case Result:
        return tr("Result");
    case Status:
        return tr("Answer", "HTTP status code, or what the DNS says");
    case MediaType:
        return tr("Media type");
    case Size:
        return tr("Size");
    case Time:
        return tr("Time");
    case Checked:
        return tr("Probed", "time of the probe");
    default:
        return {};
    }
}

} // namespace autoconfigure
