// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probematrixmodel.h"

#include "probe/clientsequence.h"
#include "probe/proberesultsmodel.h"
#include "probe/probetexts.h"

#include <QFont>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

ProbeMatrixModel::ProbeMatrixModel(ProbeResultsModel *results, QObject *parent)
    : QAbstractTableModel(parent), m_results(results)
{
    for (const ClientSequence *sequence : clientSequences()) {
        m_clients.append(sequence->idString());
    }
    follow();
}

void ProbeMatrixModel::follow()
{
    connect(m_results, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (!parent.isValid()) {
                    beginInsertRows({}, first, last);
                }
            });
    connect(m_results, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent) {
        if (!parent.isValid()) {
            endInsertRows();
        }
    });
    connect(m_results, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (!parent.isValid()) {
                    beginRemoveRows({}, first, last);
                }
            });
    connect(m_results, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &parent) {
        if (!parent.isValid()) {
            endRemoveRows();
        }
    });
    connect(m_results, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(m_results, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
    connect(m_results, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                if (!first.parent().isValid()) {
                    Q_EMIT dataChanged(index(first.row(), 0), index(last.row(), columnCount() - 1));
                }
            });
}

QString ProbeMatrixModel::clientOf(int column) const
{
    return column < 1 ? QString() : m_clients.value(column - 1);
}

QModelIndex ProbeMatrixModel::resultsIndex(int row) const
{
    return m_results->index(row, 0);
}

void ProbeMatrixModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ProbeMatrixModel::updateIcons()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DecorationRole});
    }
}

int ProbeMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_results->rowCount();
}

int ProbeMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_clients.size()) + 2;
}

const ClientProbe *ProbeMatrixModel::clientAt(const QModelIndex &index) const
{
    const QString wanted = clientOf(index.column());
    const QList<ClientProbe> &clients = m_results->domain(resultsIndex(index.row()))->clients;
    const auto found = std::find_if(clients.cbegin(), clients.cend(),
                                    [&wanted](const ClientProbe &one) { return one.client == wanted; });
    return found == clients.cend() ? nullptr : &*found;
}

QString ProbeMatrixModel::text(const QModelIndex &index) const
{
    const QModelIndex own = resultsIndex(index.row());
    if (index.column() == 0) {
        return m_results->shownName(m_results->domain(own)->domain);
    }
    if (index.column() == columnCount() - 1) {
        return m_results->data(own.siblingAtColumn(ProbeResultsModel::Checked), Qt::DisplayRole).toString();
    }
    const ClientProbe *client = clientAt(index);
    return client == nullptr            ? tr("Not probed")
           : m_results->isComplete(own) ? clientVerdictName(client->verdict)
           : m_results->isRunning(own)  ? tr("Running…")
                                        : tr("Not complete");
}

QVariant ProbeMatrixModel::sortValue(const QModelIndex &index) const
{
    const QModelIndex own = resultsIndex(index.row());
    if (index.column() == 0 || index.column() == columnCount() - 1) {
        return index.column() == 0 ? QVariant(text(index)) : QVariant(m_results->domain(own)->time);
    }
    const ClientProbe *client = clientAt(index);
    if (client == nullptr || !m_results->isComplete(own)) {
        return -1;
    }
    // OK, nothing found, differs: a wrong setting is worse than none.
    const int verdict = client->verdict == ClientVerdict::Ok     ? 0
                        : client->verdict == ClientVerdict::None ? 1
                                                                 : 2;
    constexpr int severities = 4;
    return verdict * severities + static_cast<int>(clientSeverity(*client));
}

QVariant ProbeMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const QModelIndex own = resultsIndex(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(index);
    case Qt::AccessibleTextRole:
        return clientOf(index.column()).isEmpty()
                   ? text(index)
                   : text(index.siblingAtColumn(0)) + u", "_s + clientName(clientOf(index.column())) +
                         u": "_s + text(index);
    case Qt::DecorationRole: {
        const ClientProbe *client = clientOf(index.column()).isEmpty() ? nullptr : clientAt(index);
        return client == nullptr || !m_results->isComplete(own)
                   ? QVariant()
                   : clientVerdictIcon(client->verdict, clientSeverity(*client));
    }
    case Qt::FontRole: {
        QFont font;
        font.setItalic(m_results->isOutOfDate(own));
        return font;
    }
    case SortRole:
        return sortValue(index);
    default:
        return {};
    }
}

QVariant ProbeMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == 0                   ? tr("Domain")
           : section == columnCount() - 1 ? tr("Probed", "time of the probe")
                                          : clientName(clientOf(section));
}

ProbeMatrixFilter::ProbeMatrixFilter(ProbeMatrixModel *matrix, QObject *parent)
    : QSortFilterProxyModel(parent), m_matrix(matrix)
{
    setSourceModel(matrix);
    setSortRole(ProbeMatrixModel::SortRole);
    setSortLocaleAware(false);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void ProbeMatrixFilter::setText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted != m_text) {
        m_text = wanted;
        invalidateFilter();
    }
}

void ProbeMatrixFilter::setOnlyProblems(bool only)
{
    m_onlyProblems = only;
    invalidateFilter();
}

bool ProbeMatrixFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const QModelIndex own = m_matrix->resultsIndex(row);
    const ProbeResultsModel *results = m_matrix->results();
    if (m_onlyProblems && results->severity(own) < Severity::Warning) {
        return false;
    }
    const QString &domain = results->domain(own)->domain;
    return m_text.isEmpty() || domain.contains(m_text, Qt::CaseInsensitive) ||
           results->shownName(domain).contains(m_text, Qt::CaseInsensitive);
}

} // namespace autoconfigure
