// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ProbeMatrixModel that says which domains are shown, and in which order.
#include "probe/mailserversmodel.h"
#include "probe/probematrixmodel.h"
#include "probe/proberesultsmodel.h"

#include <algorithm>

namespace autoconfigure
{

void ProbeMatrixModel::followResults()
{
    connect(m_results, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parent, int first, int last) {
                // New domains come last.
                for (int result = first; !parent.isValid() && result <= last; ++result) {
                    update(result);
                }
            });
    connect(m_results, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (!parent.isValid()) {
                    hideResults(first, last);
                }
            });
    connect(m_results, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &parent, int first, int last) {
                for (int &result : m_shown) {
                    result -= !parent.isValid() && result > last ? last - first + 1 : 0;
                }
            });
    connect(m_results, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        beginResetModel();
        m_shown.clear();
        endResetModel();
    });
    connect(m_results, &QAbstractItemModel::modelReset, this, &ProbeMatrixModel::filterAnew);
    connect(m_results, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                if (first.parent().isValid()) {
                    return;
                }
                if (first.row() == last.row()) {
                    update(first.row());
                } else {
                    emitAllChanged(roles);
                }
            });
}

void ProbeMatrixModel::followServices()
{
    const auto updateDomain = [this](const QModelIndex &service) {
        const QModelIndex domain = m_results->domainIndex(m_services->service(service)->domain);
        if (domain.isValid()) {
            update(domain.row());
        }
    };
    connect(m_services, &QAbstractItemModel::rowsInserted, this,
            [this, updateDomain](const QModelIndex &parent, int first, int last) {
                for (int row = first; !parent.isValid() && row <= last; ++row) {
                    updateDomain(m_services->index(row, 0));
                }
            });
    connect(m_services, &QAbstractItemModel::dataChanged, this,
            [this, updateDomain](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                if (first.row() == last.row()) {
                    updateDomain(first);
                } else {
                    emitAllChanged(roles);
                }
            });
    connect(m_services, &QAbstractItemModel::modelReset, this, &ProbeMatrixModel::filterAnew);
}

void ProbeMatrixModel::setFilter(const QString &text, bool onlyProblems)
{
    const QString wanted = text.trimmed();
    if (wanted != m_text || onlyProblems != m_onlyProblems) {
        m_text = wanted;
        m_onlyProblems = onlyProblems;
        filterAnew();
    }
}

bool ProbeMatrixModel::isWanted(int result) const
{
    const QModelIndex own = m_results->index(result, 0);
    const QString &domain = m_results->domain(own)->domain;
    if (m_onlyProblems && std::max(m_results->severity(own),
                                   m_services->verdict(domain).value_or(Severity::Ok)) < Severity::Warning) {
        return false;
    }
    return m_text.isEmpty() || domain.contains(m_text, Qt::CaseInsensitive) ||
           m_results->shownName(domain).contains(m_text, Qt::CaseInsensitive);
}

void ProbeMatrixModel::filterAnew()
{
    beginResetModel();
    m_shown.clear();
    for (int result = 0; result < m_results->rowCount(); ++result) {
        if (isWanted(result)) {
            m_shown.push_back(result);
        }
    }
    sortShown(m_shown);
    endResetModel();
}

ProbeMatrixModel::Key ProbeMatrixModel::keyOf(int result) const
{
    Key key{{}, 0, result};
    const QModelIndex own = m_results->index(result, 0);
    const DomainProbe &domain = *m_results->domain(own);
    if (m_sortColumn == 0) {
        key.text = m_results->shownName(domain.domain).toCaseFolded();
    } else if (m_sortColumn == columnCount() - 1) {
        key.number = domain.time.isValid() ? domain.time.toMSecsSinceEpoch() : 0;
    } else if (isMailServers(m_sortColumn)) {
        const std::optional<Severity> verdict = m_services->verdict(domain.domain);
        key.number = verdict ? static_cast<int>(*verdict) : -1;
    } else if (const ClientProbe *client = clientAt(result, m_sortColumn)) {
        // OK, nothing found, differs: a wrong setting is worse than none.
        const int verdict = client->verdict == ClientVerdict::Ok     ? 0
                            : client->verdict == ClientVerdict::None ? 1
                                                                     : 2;
        constexpr int severities = 4;
        key.number =
            m_results->isComplete(own)
                ? verdict * severities +
                      static_cast<int>(m_results->clientSeverityAt(own, client - domain.clients.constData()))
                : -1;
    } else {
        key.number = -1;
    }
    return key;
}

bool ProbeMatrixModel::isBefore(const Key &a, const Key &b) const
{
    const bool isDescending = m_sortOrder == Qt::DescendingOrder;
    if (a.number != b.number) {
        return (a.number < b.number) != isDescending;
    }
    if (const int order = a.text.compare(b.text); order != 0) {
        return (order < 0) != isDescending;
    }
    return a.result < b.result;
}

void ProbeMatrixModel::sortShown(std::vector<int> &shown) const
{
    std::vector<Key> keys;
    keys.reserve(shown.size());
    std::transform(shown.cbegin(), shown.cend(), std::back_inserter(keys),
                   [this](int result) { return keyOf(result); });
    std::sort(keys.begin(), keys.end(), [this](const Key &a, const Key &b) { return isBefore(a, b); });
    std::transform(keys.cbegin(), keys.cend(), shown.begin(), [](const Key &key) { return key.result; });
}

void ProbeMatrixModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> before = m_shown;
    sortShown(m_shown);
    std::vector<int> rows(m_results->rowCount());
    for (size_t row = 0; row < m_shown.size(); ++row) {
        rows[m_shown[row]] = static_cast<int>(row);
    }
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &one : from) {
        to.append(index(rows[before.at(one.row())], one.column()));
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ProbeMatrixModel::update(int result)
{
    const auto found = std::find(m_shown.begin(), m_shown.end(), result);
    const int row = static_cast<int>(found - m_shown.begin());
    const bool wanted = isWanted(result);
    if (found == m_shown.end()) {
        if (wanted) {
            show(result);
        }
    } else if (!wanted) {
        beginRemoveRows({}, row, row);
        m_shown.erase(found);
        endRemoveRows();
    } else {
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        move(row);
    }
}

void ProbeMatrixModel::show(int result)
{
    const Key key = keyOf(result);
    const auto place = std::partition_point(m_shown.begin(), m_shown.end(),
                                            [this, &key](int other) { return isBefore(keyOf(other), key); });
    const int row = static_cast<int>(place - m_shown.begin());
    beginInsertRows({}, row, row);
    m_shown.insert(place, result);
    endInsertRows();
}

void ProbeMatrixModel::move(int row)
{
    // All but this one are in order.
    const Key key = keyOf(m_shown.at(row));
    const auto isFirst = [this, &key](int other) { return isBefore(keyOf(other), key); };
    const auto own = m_shown.begin() + row;
    auto place = std::partition_point(m_shown.begin(), own, isFirst);
    if (place == own) {
        place = std::partition_point(own + 1, m_shown.end(), isFirst);
    }
    const int wanted = static_cast<int>(place - m_shown.begin());
    if (beginMoveRows({}, row, row, {}, wanted)) {
        wanted < row ? std::rotate(place, own, own + 1) : std::rotate(own, own + 1, place);
        endMoveRows();
    }
}

void ProbeMatrixModel::hideResults(int first, int last)
{
    const auto goes = [this, first, last](int row) {
        return m_shown.at(row) >= first && m_shown.at(row) <= last;
    };
    for (int end = rowCount() - 1; end >= 0; --end) {
        int begin = end + 1;
        while (begin > 0 && goes(begin - 1)) {
            --begin;
        }
        if (begin <= end) {
            beginRemoveRows({}, begin, end);
            m_shown.erase(m_shown.begin() + begin, m_shown.begin() + end + 1);
            endRemoveRows();
            end = begin;
        }
    }
}

void ProbeMatrixModel::emitAllChanged(const QList<int> &roles)
{
    if (!m_shown.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), roles);
    }
}

} // namespace autoconfigure
