// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ProbeResultsModel that says which result a row is of.
#include "model/hostname.h"
#include "probe/proberesultsitems.h"
#include "probe/proberesultsmodel.h"
#include "probe/probetexts.h"

#include <algorithm>

namespace autoconfigure
{

const ProbeResultsModel::Item *ProbeResultsModel::item(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Item *>(index.constInternalPointer()) : nullptr;
}

QModelIndex ProbeResultsModel::indexOf(const Item &item, int column) const
{
    return createIndex(item.row, column, &item);
}

ProbeResultsModel::DomainItem *ProbeResultsModel::domainItem(const QString &name) const
{
    return m_byName.value(name);
}

const ProbeResultsModel::DomainItem *ProbeResultsModel::domainItem(const QModelIndex &index) const
{
    const Item *found = item(index);
    while (found != nullptr && found->parent != nullptr) {
        found = found->parent;
    }
    return static_cast<const DomainItem *>(found);
}

ProbeResultsModel::Item *ProbeResultsModel::clientItem(const DomainItem &domain, const QString &client) const
{
    const QList<ClientProbe> &clients = domain.probe.clients;
    const auto found = std::find_if(clients.cbegin(), clients.cend(),
                                    [&client](const ClientProbe &one) { return one.client == client; });
    return found == clients.cend() ? nullptr : domain.children.at(found - clients.cbegin()).get();
}

int ProbeResultsModel::depth(const QModelIndex &index) const
{
    int levels = -1;
    for (const Item *own = item(index); own != nullptr; own = own->parent) {
        ++levels;
    }
    return levels;
}

const ProbeResultsModel::Item *ProbeResultsModel::itemAt(const QModelIndex &index, int wanted) const
{
    // Without anything on the heap: filters ask for every step of thousands of domains.
    const Item *own = item(index);
    int levels = depth(index);
    for (; levels > wanted; --levels) {
        own = own->parent;
    }
    return levels == wanted ? own : nullptr;
}

const DomainProbe *ProbeResultsModel::domain(const QModelIndex &index) const
{
    const DomainItem *own = domainItem(index);
    return own == nullptr ? nullptr : &own->probe;
}

const ClientProbe *ProbeResultsModel::client(const QModelIndex &index) const
{
    const Item *own = itemAt(index, ClientLevel);
    return own == nullptr ? nullptr
                          : &static_cast<const DomainItem *>(own->parent)->probe.clients.at(own->row);
}

const DiscoveryStep *ProbeResultsModel::step(const QModelIndex &index) const
{
    const Item *own = itemAt(index, StepLevel);
    return own == nullptr ? nullptr : &client(index)->steps.at(own->row);
}

const HttpHop *ProbeResultsModel::hop(const QModelIndex &index) const
{
    const DiscoveryStep *own = step(index);
    if (own == nullptr || own->http.hops.isEmpty()) {
        return nullptr;
    }
    return depth(index) == HopLevel ? &own->http.hops.at(index.row()) : &own->http.answer();
}

QString ProbeResultsModel::shownName(const QString &domain) const
{
    const auto typed = m_typedNames.constFind(domain);
    return typed != m_typedNames.cend() ? *typed : toUnicodeHost(domain);
}

bool ProbeResultsModel::isRunning(const QModelIndex &index) const
{
    const DomainItem *own = domainItem(index);
    return own != nullptr && own->isRunning;
}

bool ProbeResultsModel::isComplete(const QModelIndex &index) const
{
    const DomainItem *own = domainItem(index);
    return own != nullptr && own->isComplete;
}

bool ProbeResultsModel::isOutOfDate(const QModelIndex &index) const
{
    const DomainItem *own = domainItem(index);
    return own != nullptr && !own->upToDate;
}

ClientsState ProbeResultsModel::clientsState(const QModelIndex &domain) const
{
    const DomainItem *own = domainItem(domain);
    return own == nullptr ? ClientsState() : own->clientsState();
}

QDateTime ProbeResultsModel::certificateEnd(const QModelIndex &domain) const
{
    const DomainItem *own = domainItem(domain);
    return own == nullptr ? QDateTime() : own->certificateEnd;
}

Severity ProbeResultsModel::severity(const QModelIndex &index) const
{
    if (depth(index) == DomainLevel) {
        return domainItem(index)->severity;
    }
    if (const DiscoveryStep *own = step(index)) {
        return own->severity();
    }
    if (const ClientProbe *own = client(index)) {
        const bool isBad = isComplete(index) && own->verdict != ClientVerdict::Ok;
        return std::max(clientSeverity(*own), isBad ? Severity::Warning : Severity::Ok);
    }
    return Severity::Ok;
}

Severity ProbeResultsModel::clientSeverityAt(const QModelIndex &domain, qsizetype client) const
{
    const std::vector<Severity> &known = domainItem(domain)->clientSeverities;
    return client < std::ssize(known) ? known.at(client) : Severity::Ok;
}

QModelIndex ProbeResultsModel::domainIndex(const QString &domain) const
{
    const DomainItem *own = domainItem(domain);
    return own == nullptr ? QModelIndex() : indexOf(*own);
}

QModelIndex ProbeResultsModel::clientIndex(const QModelIndex &domain, const QString &client) const
{
    const DomainItem *own = domainItem(domain);
    const Item *found = own == nullptr ? nullptr : clientItem(*own, client);
    return found == nullptr ? QModelIndex() : indexOf(*found);
}

QList<DomainProbe> ProbeResultsModel::results() const
{
    QList<DomainProbe> all;
    for (const std::unique_ptr<DomainItem> &domain : m_domains) {
        if (!domain->probe.clients.isEmpty()) {
            all.append(domain->probe);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const DomainProbe &a, const DomainProbe &b) {
        return a.domainIndex < b.domainIndex;
    });
    return all;
}

} // namespace autoconfigure
