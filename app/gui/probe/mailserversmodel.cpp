// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailserversmodel.h"

#include "models/destroyinslices.h"
#include "probe/mailserversnode.h"

#include <algorithm>
#include <utility>

namespace autoconfigure
{

MailServersModel::MailServersModel(QObject *parent) : ResultsModel(parent) {}

MailServersModel::~MailServersModel() = default;

void MailServersModel::addResult(const MailServerResult &result, bool upToDate)
{
    QList<Node *> &siblings = m_byDomain[result.domain];
    const auto known = std::find_if(siblings.cbegin(), siblings.cend(), [&result](const Node *one) {
        return one->result.serviceIndex == result.serviceIndex;
    });
    if (known == siblings.cend()) {
        const int row = rowCount();
        beginInsertRows({}, row, row);
        m_services.push_back(std::make_unique<Node>());
        Node &fresh = *m_services.back();
        fresh.row = row;
        fresh.take(result);
        setUpToDate(fresh, upToDate);
        siblings.append(&fresh);
        endInsertRows();
        return;
    }
    Node &node = **known;
    const QModelIndex own = index(node.row, 0);
    const int before = rowCount(own);
    if (before > 0) {
        beginRemoveRows(own, 0, before - 1);
        node.result.conversations.clear();
        endRemoveRows();
    }
    const int after = static_cast<int>(result.conversations.size());
    if (after > 0) {
        beginInsertRows(own, 0, after - 1);
    }
    node.take(result);
    setUpToDate(node, upToDate);
    if (after > 0) {
        endInsertRows();
    }
    Q_EMIT dataChanged(own, own.siblingAtColumn(ColumnCount - 1));
}

void MailServersModel::setUpToDate(Node &node, bool upToDate)
{
    m_outOfDate += static_cast<int>(node.upToDate) - static_cast<int>(upToDate);
    node.upToDate = upToDate;
}

void MailServersModel::markOutOfDate()
{
    const QList<RowRun> changed =
        rowRuns(rowCount(), [this](int row) { return m_services.at(row)->upToDate; });
    for (const std::unique_ptr<Node> &node : m_services) {
        setUpToDate(*node, false);
    }
    tellChanged(changed, {Qt::FontRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

void MailServersModel::keepOnly(const QSet<QString> &domains)
{
    const QList<RowRun> gone = rowRuns(rowCount(), [this, &domains](int row) {
        return !domains.contains(m_services.at(row)->result.domain);
    });
    removeRuns(gone, [this](const QList<RowRun> &runs) { forget(runs); });
}

void MailServersModel::forget(const QList<RowRun> &gone)
{
    std::vector<std::unique_ptr<Node>> forgotten = takeRows(m_services, gone);
    for (const std::unique_ptr<Node> &own : forgotten) {
        setUpToDate(*own, true);
        m_byDomain.remove(own->result.domain);
    }
    destroyInSlices(std::move(forgotten), this);
}

void MailServersModel::clear()
{
    beginResetModel();
    destroyInSlices(std::exchange(m_services, {}), this);
    m_byDomain.clear();
    m_outOfDate = 0;
    endResetModel();
}

const MailServersModel::Node *MailServersModel::node(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return nullptr;
    }
    const auto *parent = static_cast<const Node *>(index.constInternalPointer());
    return parent != nullptr ? parent : m_services.at(index.row()).get();
}

const MailServerResult *MailServersModel::service(const QModelIndex &index) const
{
    const Node *found = node(index);
    return found == nullptr ? nullptr : &found->result;
}

const MailConversation *MailServersModel::conversation(const QModelIndex &index) const
{
    const Node *found = node(index);
    return found == nullptr || index.constInternalPointer() == nullptr
               ? nullptr
               : &found->result.conversations.at(index.row());
}

std::optional<Severity> MailServersModel::verdict(const QString &domain) const
{
    std::optional<Severity> worst;
    for (const Node *one : m_byDomain.value(domain)) {
        worst = std::max(worst, std::optional(one->verdict));
    }
    return worst;
}

bool MailServersModel::isOutOfDate(const QString &domain) const
{
    const QList<Node *> services = m_byDomain.value(domain);
    return std::any_of(services.cbegin(), services.cend(), [](const Node *one) { return !one->upToDate; });
}

QModelIndex MailServersModel::firstOf(const QString &domain) const
{
    const QList<Node *> services = m_byDomain.value(domain);
    const auto first = std::min_element(services.cbegin(), services.cend(), [](const Node *a, const Node *b) {
        return a->result.serviceIndex < b->result.serviceIndex;
    });
    return first == services.cend() ? QModelIndex() : index((*first)->row, 0);
}

QDateTime MailServersModel::certificateEnd(const QString &domain) const
{
    QDateTime first;
    for (const Node *one : m_byDomain.value(domain)) {
        first = earlierOf(first, one->certificateEnd);
    }
    return first;
}

QList<MailServerResult> MailServersModel::results() const
{
    QList<MailServerResult> all;
    for (const std::unique_ptr<Node> &node : m_services) {
        all.append(node->result);
    }
    std::stable_sort(all.begin(), all.end(), [](const MailServerResult &a, const MailServerResult &b) {
        return std::pair(a.domainIndex, a.serviceIndex) < std::pair(b.domainIndex, b.serviceIndex);
    });
    return all;
}

void MailServersModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    emitAllChanged({});
}

void MailServersModel::updateIcons()
{
    emitAllChanged({Qt::DecorationRole});
}

void MailServersModel::emitAllChanged(const QList<int> &roles)
{
    if (!m_services.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), roles);
    }
}

QModelIndex MailServersModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return parent.isValid() ? createIndex(row, column, m_services.at(parent.row()).get())
                            : createIndex(row, column);
}

QModelIndex MailServersModel::parent(const QModelIndex &child) const
{
    const auto *parent = static_cast<const Node *>(child.constInternalPointer());
    return parent == nullptr ? QModelIndex() : createIndex(parent->row, 0);
}

int MailServersModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_services.size());
    }
    return parent.column() > 0 || parent.constInternalPointer() != nullptr
               ? 0
               : static_cast<int>(m_services.at(parent.row())->result.conversations.size());
}

int MailServersModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

} // namespace autoconfigure
