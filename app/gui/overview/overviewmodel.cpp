// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewmodel.h"

#include "dns/dnsresultsmodel.h"
#include "document/resultnames.h"
#include "overview/certificateends.h"
#include "probe/mailserversmodel.h"
#include "probe/proberesultsmodel.h"
#include "storage/csvline.h"
#include "theme/icons.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

OverviewModel::OverviewModel(WorkspaceDocument *document, const DnsResultsModel *dns,
                             const ProbeResultsModel *clients, const MailServersModel *services,
                             QObject *parent)
    : DomainListModel(document, parent),
      m_document(document),
      m_dns(dns),
      m_clients(clients),
      m_services(services)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(250);
    connect(&m_refresh, &QTimer::timeout, this, &OverviewModel::retranslate);
    for (const QAbstractItemModel *results :
         std::initializer_list<const QAbstractItemModel *>{dns, clients, services}) {
        follow(results);
    }
}

void OverviewModel::follow(const QAbstractItemModel *results)
{
    const auto refresh = [this] {
        if (!m_refresh.isActive()) {
            m_refresh.start();
        }
    };
    connect(results, &QAbstractItemModel::rowsInserted, this, refresh);
    connect(results, &QAbstractItemModel::rowsRemoved, this, refresh);
    connect(results, &QAbstractItemModel::dataChanged, this, refresh);
    connect(results, &QAbstractItemModel::modelReset, this, refresh);
}

const Domain &OverviewModel::domain(int row) const
{
    return m_document->workspace().domains.at(row);
}

int OverviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OverviewModel::dnsText(const QString &name) const
{
    const QModelIndex own = m_dns->domainIndex(name);
    if (!own.isValid()) {
        return m_dns->isPending(name) ? tr("Checking…") : tr("Not checked");
    }
    return own.siblingAtColumn(DnsResultsModel::Status).data().toString();
}

QString OverviewModel::clientsText(const QString &name) const
{
    const QModelIndex own = m_clients->domainIndex(name);
    return own.isValid() ? own.siblingAtColumn(ProbeResultsModel::Result).data().toString()
                         : tr("Not probed");
}

QDateTime OverviewModel::certificateEnd(const QString &name) const
{
    return firstCertificateEnd(m_clients->domain(m_clients->domainIndex(name)), m_services->resultsOf(name));
}

QString OverviewModel::certificateText(const QString &name) const
{
    const QDateTime end = certificateEnd(name);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return !end.isValid() ? QString()
           : end < now    ? tr("Expired")
                          : tr("%n day(s)", nullptr, static_cast<int>(now.daysTo(end)));
}

std::optional<Severity> OverviewModel::state(int row, int column, const QString &name) const
{
    switch (column) {
    case Documents:
        return severity(row);
    case Dns: {
        const QModelIndex own = m_dns->domainIndex(name);
        return own.isValid() ? std::optional(m_dns->severity(own)) : std::nullopt;
    }
    case Clients: {
        const QModelIndex own = m_clients->domainIndex(name);
        return own.isValid() && m_clients->isComplete(own) ? std::optional(m_clients->severity(own))
                                                           : std::nullopt;
    }
    case MailServers:
        return m_services->verdict(name);
    case CertificateDays: {
        const QDateTime end = certificateEnd(name);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        if (!end.isValid()) {
            return std::nullopt;
        }
        return end < now                                   ? Severity::Error
               : now.addDays(certificateWarningDays) > end ? Severity::Warning
                                                           : Severity::Ok;
    }
    default:
        return {};
    }
}

std::optional<Severity> OverviewModel::state(int row, int column) const
{
    // The name takes longer than these answers, which thousands of rows are asked for while somebody types.
    if (column == Documents) {
        return severity(row);
    }
    if ((column == Dns && m_dns->rowCount() == 0) || (column == Clients && m_clients->rowCount() == 0)) {
        return std::nullopt;
    }
    return state(row, column, nameInResults(domain(row)));
}

bool OverviewModel::isOutOfDate(int column, const QString &name) const
{
    switch (column) {
    case Dns:
        return m_dns->isOutOfDate(m_dns->domainIndex(name));
    case Clients:
        return m_clients->isOutOfDate(m_clients->domainIndex(name));
    case MailServers:
        return m_services->isOutOfDate(name);
    default:
        return false;
    }
}

bool OverviewModel::isOutOfDate(int row, int column) const
{
    return isOutOfDate(column, nameInResults(domain(row)));
}

QDateTime OverviewModel::lastSeen(const QString &name) const
{
    QDateTime latest;
    if (const DomainCheck *check = m_dns->domain(m_dns->domainIndex(name))) {
        latest = check->time;
    }
    const DomainProbe *probe = m_clients->domain(m_clients->domainIndex(name));
    if (probe != nullptr && probe->time.isValid() && (!latest.isValid() || probe->time > latest)) {
        latest = probe->time;
    }
    return latest;
}

OverviewModel::Cell OverviewModel::cell(int row, int column) const
{
    const QString name = nameInResults(domain(row));
    const std::optional<Severity> known = state(row, column, name);
    switch (column) {
    case Profile:
        return {domain(row).profile, known};
    case Documents:
        return {severityName(*known < Severity::Warning ? Severity::Ok : *known), known};
    case Dns:
        return {dnsText(name), known, isOutOfDate(column, name)};
    case Clients:
        return {clientsText(name), known, isOutOfDate(column, name)};
    case MailServers:
        return {known ? severityName(*known) : tr("Not probed"), known, isOutOfDate(column, name)};
    case CertificateDays:
        return {certificateText(name), known};
    case LastSeen: {
        const QDateTime time = lastSeen(name).toLocalTime();
        return {time.isValid() ? QLocale().toString(time, QLocale::ShortFormat) : QString(), known};
    }
    default:
        return {DomainListModel::data(index(row, DomainName), Qt::DisplayRole).toString(), known};
    }
}

QVariant OverviewModel::sortValue(int row, int column) const
{
    switch (column) {
    case DomainName:
    case Profile:
        return cell(row, column).text;
    case CertificateDays: {
        // What was never seen comes last.
        const QDateTime end = certificateEnd(nameInResults(domain(row)));
        return end.isValid() ? -end.toSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    }
    case LastSeen:
        return lastSeen(nameInResults(domain(row)));
    default: {
        const std::optional<Severity> known = state(row, column);
        return known ? static_cast<int>(*known) : -1;
    }
    }
}

Severity OverviewModel::worst(int row) const
{
    const QString name = nameInResults(domain(row));
    Severity worst = Severity::Ok;
    for (const int column : {Documents, Dns, Clients, MailServers, CertificateDays}) {
        worst = std::max(worst, state(row, column, name).value_or(Severity::Ok));
    }
    return worst;
}

QByteArray OverviewModel::csv(const QList<int> &rows) const
{
    QStringList header;
    for (int column = 0; column < ColumnCount; ++column) {
        header.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    QByteArray lines = csvLine(header);
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column) {
            cells.append(cell(row, column).text);
        }
        lines += csvLine(cells);
    }
    return lines;
}

QVariant OverviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    if (role == SortRole) {
        return sortValue(index.row(), index.column());
    }
    if (index.column() == DomainName && role != Qt::DecorationRole && role != Qt::AccessibleTextRole) {
        return DomainListModel::data(index, role);
    }
    const Cell own = cell(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return own.text;
    case Qt::ToolTipRole:
        return own.isOutOfDate ? tr("%1\nThe workspace has changed since.").arg(own.text) : own.text;
    case Qt::AccessibleTextRole: {
        const QString name = cell(index.row(), DomainName).text;
        return index.column() == DomainName
                   ? name
                   : tr("%1, %2: %3", "domain, column, state")
                         .arg(name, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                              resultText(own.text, own.isOutOfDate));
    }
    case Qt::DecorationRole:
        return own.severity ? QVariant(themedIcon(severityIconName(*own.severity))) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setItalic(own.isOutOfDate);
        return font;
    }
    default:
        return {};
    }
}

Qt::ItemFlags OverviewModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

QVariant OverviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const bool isHelp = role == Qt::ToolTipRole;
    switch (section) {
    case DomainName:
        return tr("Domain");
    case Profile:
        return tr("Profile");
    case Documents:
        return isHelp ? tr("The worst finding about what would be exported") : tr("Documents");
    case Dns:
        return isHelp ? tr("The last check of the live DNS (F5)") : tr("DNS");
    case Clients:
        return isHelp ? tr("What mail clients end up with, by the last probe (F7)") : tr("Clients");
    case MailServers:
        return isHelp ? tr("The mail servers, by the last probe (F7)") : tr("Mail servers");
    case CertificateDays:
        return isHelp ? tr("Until the first of the certificates seen by the last probe expires")
                      : tr("Certificate");
    default:
        return isHelp ? tr("The latest check or probe") : tr("Last seen");
    }
}

OverviewFilter::OverviewFilter(OverviewModel *overview, QObject *parent)
    : QSortFilterProxyModel(parent), m_overview(overview)
{
    setSourceModel(overview);
    setSortRole(OverviewModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    // Rows do not jump while results come in; a click on the header sorts anew.
    setDynamicSortFilter(false);
    // Not with each of many results: every row is judged anew.
    m_refilter.setSingleShot(true);
    m_refilter.setInterval(1000);
    connect(&m_refilter, &QTimer::timeout, this, &OverviewFilter::invalidateFilter);
    connect(overview, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_onlyProblems && !m_refilter.isActive()) {
            m_refilter.start();
        }
    });
}

void OverviewFilter::setText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted != m_text) {
        m_text = wanted;
        invalidateFilter();
    }
}

void OverviewFilter::setOnlyProblems(bool only)
{
    m_onlyProblems = only;
    invalidateFilter();
}

bool OverviewFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_onlyProblems && m_overview->worst(row) < Severity::Warning) {
        return false;
    }
    if (m_text.isEmpty()) {
        return true;
    }
    for (const int column : {OverviewModel::DomainName, OverviewModel::Profile}) {
        if (m_overview->index(row, column).data().toString().contains(m_text, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return m_overview->index(row, OverviewModel::DomainName)
        .data(Qt::EditRole)
        .toString()
        .contains(m_text, Qt::CaseInsensitive);
}

} // namespace autoconfigure
