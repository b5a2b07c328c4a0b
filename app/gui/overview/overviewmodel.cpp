// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewmodel.h"

#include "dns/dnsresultsmodel.h"
#include "document/resultnames.h"
#include "model/hostname.h"
#include "probe/certificateends.h"
#include "probe/mailserversmodel.h"
#include "theme/icons.h"

#include <QFont>

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
      m_services(services),
      m_rows(document->workspace().domains.size())
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(250);
    connect(&m_refresh, &QTimer::timeout, this, &OverviewModel::retranslate);
    followDocument();
    follow(dns, [dns](int row) { return dns->domain(dns->index(row, 0))->domain; });
    follow(clients, [clients](int row) { return clients->domain(clients->index(row, 0))->domain; });
    follow(services, [services](int row) { return services->service(services->index(row, 0))->domain; });
    connect(dns, &DnsResultsModel::pendingChanged, this, &OverviewModel::changeAll);
}

void OverviewModel::followDocument()
{
    // Before the views: they ask for the new rows.
    connect(this, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        m_rows.insert(m_rows.begin() + first, last - first + 1, Kept());
    });
    connect(this, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    });
    connect(this, &QAbstractItemModel::modelReset, this,
            [this] { m_rows = std::vector<Kept>(static_cast<size_t>(rowCount())); });
}

void OverviewModel::forgetDomains(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        m_rows[row].known = Known::Nothing;
    }
}

void OverviewModel::follow(const QAbstractItemModel *results, const std::function<QString(int)> &nameOf)
{
    const auto change = [this, nameOf](const QModelIndex &parent, int first, int last) {
        QModelIndex domain = parent;
        while (domain.parent().isValid()) {
            domain = domain.parent();
        }
        const int end = domain.isValid() ? domain.row() : last;
        for (int row = domain.isValid() ? domain.row() : first; row <= end; ++row) {
            m_changed.insert(nameOf(row));
        }
        if (!m_refresh.isActive()) {
            m_refresh.start();
        }
    };
    connect(results, &QAbstractItemModel::rowsInserted, this, change);
    connect(results, &QAbstractItemModel::dataChanged, this,
            [change](const QModelIndex &first, const QModelIndex &last) {
                change(first.parent(), first.row(), last.row());
            });
    connect(results, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &parent) {
        // Of rows below a domain it is told otherwise.
        if (!parent.isValid()) {
            changeAll();
        }
    });
    connect(results, &QAbstractItemModel::modelReset, this, &OverviewModel::changeAll);
}

void OverviewModel::changeAll()
{
    m_allChanged = true;
    if (!m_refresh.isActive()) {
        m_refresh.start();
    }
}

void OverviewModel::settle() const
{
    if (!m_allChanged && m_changed.isEmpty()) {
        return;
    }
    for (Kept &kept : m_rows) {
        if (kept.known == Known::All && (m_allChanged || m_changed.contains(kept.row.nameInResults))) {
            kept.known = Known::Names;
        }
    }
    m_allChanged = false;
    m_changed.clear();
}

void OverviewModel::readNames(int row) const
{
    // Not there any more where the views are just being told.
    const Domain domain = m_document->workspace().domains.value(row);
    OverviewRow &own = m_rows[row].row;
    own.nameInResults = nameInResults(domain);
    own.name = toUnicodeHost(domain.name);
    own.profile = domain.profile;
    own.nameKey = own.name.toCaseFolded();
    own.typedNameKey = domain.name == own.name ? own.nameKey : domain.name.toCaseFolded();
    own.profileKey = own.profile.toCaseFolded();
}

void OverviewModel::readResults(OverviewRow &row) const
{
    const QString &name = row.nameInResults;
    const QModelIndex dns = m_dns->domainIndex(name);
    row.isDnsPending = m_dns->isPending(name);
    row.dns = dns.isValid() ? std::optional(m_dns->severity(dns)) : std::nullopt;
    row.dnsStatus = dns.isValid() ? std::optional(m_dns->status(dns)) : std::nullopt;
    row.isDnsOutOfDate = m_dns->isOutOfDate(dns);
    const QModelIndex clients = m_clients->domainIndex(name);
    row.clientsState = m_clients->clientsState(clients);
    row.clients = row.clientsState.isComplete ? std::optional(m_clients->severity(clients)) : std::nullopt;
    row.areClientsOutOfDate = m_clients->isOutOfDate(clients);
    row.mailServers = m_services->verdict(name);
    row.areMailServersOutOfDate = m_services->isOutOfDate(name);
    row.certificateEnd = earlierOf(m_clients->certificateEnd(clients), m_services->certificateEnd(name));
    const QDateTime checked = dns.isValid() ? m_dns->domain(dns)->time : QDateTime();
    const QDateTime probed = clients.isValid() ? m_clients->domain(clients)->time : QDateTime();
    row.lastSeen = !checked.isValid() || (probed.isValid() && probed > checked) ? probed : checked;
}

const OverviewRow &OverviewModel::row(int row) const
{
    settle();
    Kept &kept = m_rows.at(row);
    if (kept.known == Known::Nothing) {
        readNames(row);
    }
    if (kept.known != Known::All) {
        readResults(kept.row);
        kept.known = Known::All;
    }
    kept.row.documents = severity(row);
    return kept.row;
}

bool OverviewModel::hasResults() const
{
    return m_dns->rowCount() > 0 || m_clients->rowCount() > 0 || m_services->rowCount() > 0;
}

std::optional<Severity> OverviewModel::state(int row, int column) const
{
    // A domain's name takes longer than these answers, which thousands of rows are asked for while somebody
    // types.
    return column == Documents ? severity(row) : hasResults() ? this->row(row).state(column) : std::nullopt;
}

Severity OverviewModel::worst(int row) const
{
    return hasResults() ? this->row(row).worst() : severity(row);
}

int OverviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OverviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const int column = index.column();
    if (column == DomainName && (role == Qt::EditRole || role == Qt::ToolTipRole)) {
        return DomainListModel::data(index, role);
    }
    const OverviewRow &own = row(index.row());
    const bool isOutOfDate = own.isOutOfDate(column);
    switch (role) {
    case Qt::DisplayRole:
        return own.text(column);
    case Qt::ToolTipRole:
        return isOutOfDate ? tr("%1\nThe workspace has changed since.").arg(own.text(column))
                           : own.text(column);
    case Qt::AccessibleTextRole:
        return column == DomainName
                   ? own.name
                   : (isOutOfDate ? tr("%1, %2: %3, before the last change", "domain, column, state")
                                  : tr("%1, %2: %3", "domain, column, state"))
                         .arg(own.name, headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                              own.text(column));
    case Qt::DecorationRole: {
        const QString icon = own.iconName(column);
        return icon.isEmpty() ? QVariant() : QVariant(themedIcon(icon));
    }
    case Qt::FontRole: {
        QFont font;
        font.setItalic(isOutOfDate);
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

QStringList OverviewModel::header() const
{
    QStringList names;
    for (int column = 0; column < ColumnCount; ++column) {
        names.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    return names;
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

} // namespace autoconfigure
