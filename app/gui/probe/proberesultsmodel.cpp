// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/proberesultsmodel.h"

#include "models/destroyinslices.h"
#include "probe/certificateends.h"
#include "probe/proberesultsitems.h"
#include "probe/probetexts.h"

#include <algorithm>
#include <utility>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// Requests of a step have rows of their own where one led to the other.
int hopRows(const DiscoveryStep &step)
{
    return step.http.hops.size() > 1 ? static_cast<int>(step.http.hops.size()) : 0;
}

} // namespace

void ProbeResultsModel::DomainItem::count()
{
    severity = Severity::Ok;
    clientSeverities.clear();
    clientsOk = 0;
    slowest = 0;
    for (const ClientProbe &client : probe.clients) {
        clientSeverities.push_back(clientSeverity(client));
        severity = std::max(severity, clientSeverities.back());
        clientsOk += client.verdict == ClientVerdict::Ok ? 1 : 0;
        for (const DiscoveryStep &step : client.steps) {
            slowest = std::max(slowest, step.milliseconds());
        }
    }
    certificateEnd = firstCertificateEnd(probe);
    if (isComplete && clientsOk < probe.clients.size()) {
        severity = std::max(severity, Severity::Warning);
    }
}

ProbeResultsModel::ProbeResultsModel(QObject *parent) : ResultsModel(parent) {}

ProbeResultsModel::~ProbeResultsModel() = default;

void ProbeResultsModel::shrink(Item &item, int wanted)
{
    const int before = static_cast<int>(item.children.size());
    if (wanted < before && item.isWatched) {
        beginRemoveRows(indexOf(item), wanted, before - 1);
        item.children.resize(wanted);
        endRemoveRows();
    } else if (wanted < before) {
        item.children.resize(wanted);
    }
}

void ProbeResultsModel::grow(Item &item)
{
    const QModelIndex own = indexOf(item);
    const auto *domain = domainItem(own);
    int wanted = 0;
    if (&item == domain) {
        wanted = static_cast<int>(domain->probe.clients.size());
    } else if (item.parent == domain) {
        wanted = static_cast<int>(client(own)->steps.size());
    } else if (item.parent->parent == domain) {
        wanted = hopRows(*step(own));
    }
    const int before = static_cast<int>(item.children.size());
    if (wanted > before) {
        const bool isWatched = item.isWatched;
        if (isWatched) {
            beginInsertRows(own, before, wanted - 1);
        }
        for (int row = before; row < wanted; ++row) {
            auto child = std::make_unique<Item>();
            child->parent = &item;
            child->row = row;
            item.children.push_back(std::move(child));
        }
        if (isWatched) {
            endInsertRows();
        }
    }
    for (const std::unique_ptr<Item> &child : item.children) {
        grow(*child);
    }
}

void ProbeResultsModel::replaceSteps(Item &client, const ClientProbe &probe)
{
    shrink(client, static_cast<int>(probe.steps.size()));
    for (const std::unique_ptr<Item> &step : client.children) {
        shrink(*step, hopRows(probe.steps.at(step->row)));
    }
}

void ProbeResultsModel::replace(DomainItem &domain, const DomainProbe &probe)
{
    // Rows that stay keep their selection.
    shrink(domain, static_cast<int>(probe.clients.size()));
    for (const std::unique_ptr<Item> &client : domain.children) {
        replaceSteps(*client, probe.clients.at(client->row));
    }
    domain.probe = probe;
    domain.count();
    grow(domain);
    emitChanged(domain);
    for (const std::unique_ptr<Item> &client : domain.children) {
        emitChanged(*client);
        for (const std::unique_ptr<Item> &step : client->children) {
            emitChanged(*step);
        }
    }
}

ProbeResultsModel::DomainItem &ProbeResultsModel::insertDomain(const QString &name, qsizetype domainIndex)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    auto fresh = std::make_unique<DomainItem>();
    fresh->row = row;
    // Its name is there from the beginning; the rest is told as it grows.
    fresh->probe.domain = name;
    fresh->probe.domainIndex = domainIndex;
    DomainItem &known = *fresh;
    m_byName.insert(name, &known);
    m_domains.push_back(std::move(fresh));
    endInsertRows();
    return known;
}

void ProbeResultsModel::setUpToDate(DomainItem &domain, bool upToDate)
{
    m_outOfDate += static_cast<int>(domain.upToDate) - static_cast<int>(upToDate);
    domain.upToDate = upToDate;
}

void ProbeResultsModel::begin(const DomainProbe &domain, bool upToDate)
{
    DomainItem *known = domainItem(domain.domain);
    if (known == nullptr) {
        known = &insertDomain(domain.domain, domain.domainIndex);
    }
    known->isRunning = true;
    known->isComplete = false;
    setUpToDate(*known, upToDate);
    replace(*known, domain);
}

void ProbeResultsModel::addWithoutClients(const QString &domain, qsizetype domainIndex)
{
    if (domainItem(domain) == nullptr) {
        insertDomain(domain, domainIndex);
    }
}

void ProbeResultsModel::setStep(const QString &domain, const QString &client, qsizetype position,
                                const DiscoveryStep &step)
{
    DomainItem *own = domainItem(domain);
    Item *parent = own == nullptr ? nullptr : clientItem(*own, client);
    if (parent == nullptr) {
        return;
    }
    QList<DiscoveryStep> &steps = own->probe.clients[parent->row].steps;
    if (position < 0 || position > steps.size()) {
        return;
    }
    if (position == steps.size()) {
        steps.append(step);
    } else {
        shrink(*parent->children.at(position), hopRows(step));
        steps[position] = step;
    }
    own->slowest = std::max(own->slowest, step.milliseconds());
    grow(*parent);
    emitChanged(*parent->children.at(position));
}

void ProbeResultsModel::setClient(const ClientProbe &client)
{
    DomainItem *own = domainItem(client.domain);
    Item *item = own == nullptr ? nullptr : clientItem(*own, client.client);
    if (item == nullptr) {
        return;
    }
    replaceSteps(*item, client);
    own->probe.clients[item->row] = client;
    own->count();
    grow(*item);
    for (const std::unique_ptr<Item> &step : item->children) {
        emitChanged(*step);
    }
    emitChanged(*item);
    emitChanged(*own);
}

void ProbeResultsModel::finish(const DomainProbe &domain, bool upToDate)
{
    if (domainItem(domain.domain) == nullptr) {
        begin(domain);
    }
    DomainItem *own = domainItem(domain.domain);
    own->isRunning = false;
    own->isComplete = true;
    setUpToDate(*own, upToDate);
    replace(*own, domain);
}

void ProbeResultsModel::stop(bool upToDate)
{
    for (const std::unique_ptr<DomainItem> &domain : m_domains) {
        if (domain->isRunning) {
            domain->isRunning = false;
            setUpToDate(*domain, domain->upToDate && upToDate);
            emitChanged(*domain);
        }
    }
}

void ProbeResultsModel::addTypedNames(const QHash<QString, QString> &names)
{
    m_typedNames.insert(names);
}

void ProbeResultsModel::markOutOfDate()
{
    const QList<RowRun> changed =
        rowRuns(rowCount(), [this](int row) { return m_domains.at(row)->upToDate; });
    for (const std::unique_ptr<DomainItem> &domain : m_domains) {
        setUpToDate(*domain, false);
    }
    tellChanged(changed, {Qt::DisplayRole, Qt::FontRole});
}

void ProbeResultsModel::keepOnly(const QSet<QString> &domains)
{
    const QList<RowRun> gone = rowRuns(
        rowCount(), [this, &domains](int row) { return !domains.contains(m_domains.at(row)->probe.domain); });
    removeRuns(gone, [this](const QList<RowRun> &runs) { forget(runs); });
}

void ProbeResultsModel::forget(const QList<RowRun> &gone)
{
    std::vector<std::unique_ptr<DomainItem>> forgotten = takeRows(m_domains, gone);
    for (const std::unique_ptr<DomainItem> &own : forgotten) {
        setUpToDate(*own, true);
        m_byName.remove(own->probe.domain);
    }
    destroyInSlices(std::move(forgotten), this);
}

void ProbeResultsModel::clear()
{
    beginResetModel();
    destroyInSlices(std::exchange(m_domains, {}), this);
    m_byName.clear();
    m_typedNames.clear();
    m_outOfDate = 0;
    endResetModel();
}

void ProbeResultsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    emitAllChanged({});
}

void ProbeResultsModel::updateIcons()
{
    emitAllChanged({Qt::DecorationRole});
}

void ProbeResultsModel::emitChanged(const Item &item)
{
    Q_EMIT dataChanged(indexOf(item), indexOf(item, ColumnCount - 1));
}

void ProbeResultsModel::emitAllChanged(const QList<int> &roles)
{
    // One range for the domains; the view paints all that it shows again.
    if (!m_domains.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), roles);
    }
}

QModelIndex ProbeResultsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const Item *above = item(parent);
    return createIndex(row, column,
                       above == nullptr ? static_cast<const Item *>(m_domains.at(row).get())
                                        : above->children.at(row).get());
}

QModelIndex ProbeResultsModel::parent(const QModelIndex &child) const
{
    const Item *own = item(child);
    return own == nullptr || own->parent == nullptr ? QModelIndex() : indexOf(*own->parent);
}

int ProbeResultsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_domains.size());
    }
    if (parent.column() > 0) {
        return 0;
    }
    const Item *own = item(parent);
    own->isWatched = true;
    return static_cast<int>(own->children.size());
}

int ProbeResultsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

} // namespace autoconfigure
