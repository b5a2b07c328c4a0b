// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewrow.h"

#include "dns/dnsresultsmodel.h"
#include "overview/overviewmodel.h"
#include "storage/csvline.h"
#include "theme/icons.h"

#include <QLocale>

#include <algorithm>

namespace autoconfigure
{

namespace
{

QString dnsText(const OverviewRow &row)
{
    return row.isDnsPending ? OverviewModel::tr("Checking…")
           : row.dnsStatus  ? recordStatusName(*row.dnsStatus)
                            : OverviewModel::tr("Not checked");
}

std::optional<Severity> certificateState(const QDateTime &end)
{
    if (!end.isValid()) {
        return std::nullopt;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return end < now                                   ? Severity::Error
           : now.addDays(certificateWarningDays) > end ? Severity::Warning
                                                       : Severity::Ok;
}

QString certificateText(const QDateTime &end)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return !end.isValid() ? QString()
           : end < now    ? OverviewModel::tr("Expired")
                          : OverviewModel::tr("%n day(s)", nullptr, static_cast<int>(now.daysTo(end)));
}

} // namespace

std::optional<Severity> OverviewRow::state(int column) const
{
    switch (column) {
    case Documents:
        return documents;
    case Dns:
        return dns;
    case Clients:
        return clients;
    case MailServers:
        return mailServers;
    case CertificateDays:
        return certificateState(certificateEnd);
    default:
        return std::nullopt;
    }
}

Severity OverviewRow::worst() const
{
    Severity worst = Severity::Ok;
    for (const int column : {Documents, Dns, Clients, MailServers, CertificateDays}) {
        worst = std::max(worst, state(column).value_or(Severity::Ok));
    }
    return worst;
}

bool OverviewRow::isOutOfDate(int column) const
{
    return column == Dns           ? isDnsOutOfDate
           : column == Clients     ? areClientsOutOfDate
           : column == MailServers ? areMailServersOutOfDate
                                   : false;
}

QString OverviewRow::iconName(int column) const
{
    const std::optional<Severity> severity = state(column);
    if (!severity || (column == Dns && isDnsPending)) {
        return {};
    }
    return column == Dns && dnsStatus ? recordStatusIconName(*dnsStatus, *severity)
                                      : severityIconName(*severity);
}

QString OverviewRow::text(int column) const
{
    switch (column) {
    case DomainName:
        return name;
    case Profile:
        return profile;
    case Documents:
        return severityName(documents < Severity::Warning ? Severity::Ok : documents);
    case Dns:
        return dnsText(*this);
    case Clients:
        return clientsState.text();
    case MailServers:
        return mailServers ? severityName(*mailServers) : OverviewModel::tr("Not probed");
    case CertificateDays:
        return certificateText(certificateEnd);
    default:
        return lastSeen.isValid() ? QLocale().toString(lastSeen.toLocalTime(), QLocale::ShortFormat)
                                  : QString();
    }
}

bool OverviewRow::contains(const QString &key) const
{
    return nameKey.contains(key) || typedNameKey.contains(key) || profileKey.contains(key);
}

bool isBefore(const OverviewRow &a, const OverviewRow &b, int column)
{
    switch (column) {
    case OverviewRow::DomainName:
        return a.nameKey < b.nameKey;
    case OverviewRow::Profile:
        return a.profileKey < b.profileKey;
    case OverviewRow::CertificateDays:
        return b.certificateEnd.isValid() &&
               (!a.certificateEnd.isValid() || a.certificateEnd > b.certificateEnd);
    case OverviewRow::LastSeen:
        return b.lastSeen.isValid() && (!a.lastSeen.isValid() || a.lastSeen < b.lastSeen);
    default:
        return a.state(column) < b.state(column);
    }
}

QByteArray overviewCsv(const QStringList &header, const QList<OverviewRow> &rows)
{
    QByteArray lines = csvLine(header);
    for (const OverviewRow &row : rows) {
        QStringList cells;
        for (int column = 0; column < OverviewRow::ColumnCount; ++column) {
            cells.append(row.text(column));
        }
        lines += csvLine(cells);
    }
    return lines;
}

} // namespace autoconfigure
