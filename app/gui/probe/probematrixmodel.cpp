// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/probematrixmodel.h"

#include "document/resultnames.h"
#include "probe/clientsequence.h"
#include "probe/mailserversmodel.h"
#include "probe/proberesultsmodel.h"
#include "probe/probetexts.h"
#include "theme/icons.h"

#include <QFont>

#include <algorithm>
#include <optional>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

ProbeMatrixModel::ProbeMatrixModel(ProbeResultsModel *results, MailServersModel *services, QObject *parent)
    : QAbstractTableModel(parent), m_results(results), m_services(services)
{
    for (const ClientSequence *sequence : clientSequences()) {
        m_clients.append(sequence->idString());
    }
    followResults();
    followServices();
    filterAnew();
}

QString ProbeMatrixModel::clientOf(int column) const
{
    return column < 1 ? QString() : m_clients.value(column - 1);
}

QModelIndex ProbeMatrixModel::resultsIndex(int row) const
{
    return m_results->index(m_shown.at(row), 0);
}

void ProbeMatrixModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ProbeMatrixModel::updateIcons()
{
    emitAllChanged({Qt::DecorationRole});
}

int ProbeMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ProbeMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_clients.size()) + 3;
}

const ClientProbe *ProbeMatrixModel::clientAt(int result, int column) const
{
    const QString wanted = clientOf(column);
    if (wanted.isEmpty()) {
        return nullptr;
    }
    const QList<ClientProbe> &clients = m_results->domain(m_results->index(result, 0))->clients;
    const auto found = std::find_if(clients.cbegin(), clients.cend(),
                                    [&wanted](const ClientProbe &one) { return one.client == wanted; });
    return found == clients.cend() ? nullptr : &*found;
}

QString ProbeMatrixModel::text(int result, int column) const
{
    const QModelIndex own = m_results->index(result, 0);
    const QString &domain = m_results->domain(own)->domain;
    if (column == 0) {
        return m_results->shownName(domain);
    }
    if (isMailServers(column)) {
        const std::optional<Severity> verdict = m_services->verdict(domain);
        return verdict ? severityName(*verdict) : tr("Not probed");
    }
    const ClientProbe *client = clientAt(result, column);
    return column == columnCount() - 1
               ? own.siblingAtColumn(ProbeResultsModel::Checked).data(Qt::DisplayRole).toString()
           : client == nullptr          ? tr("Not probed")
           : m_results->isComplete(own) ? clientVerdictName(client->verdict)
           : m_results->isRunning(own)  ? tr("Running…")
                                        : tr("Not complete");
}

QVariant ProbeMatrixModel::icon(int result, int column) const
{
    const QModelIndex own = m_results->index(result, 0);
    if (isMailServers(column)) {
        const std::optional<Severity> verdict = m_services->verdict(m_results->domain(own)->domain);
        return verdict ? QVariant(themedIcon(severityIconName(*verdict))) : QVariant();
    }
    const ClientProbe *client = clientAt(result, column);
    return client == nullptr || !m_results->isComplete(own)
               ? QVariant()
               : clientVerdictIcon(
                     client->verdict,
                     m_results->clientSeverityAt(own, client - m_results->domain(own)->clients.constData()));
}

bool ProbeMatrixModel::isOutOfDate(int result, int column) const
{
    const QModelIndex own = m_results->index(result, 0);
    return isMailServers(column) ? m_services->isOutOfDate(m_results->domain(own)->domain)
                                 : m_results->isOutOfDate(own);
}

QString ProbeMatrixModel::shownText(int result, int column) const
{
    // The last one says so itself.
    return column == columnCount() - 1 ? text(result, column)
                                       : resultText(text(result, column), isOutOfDate(result, column));
}

QVariant ProbeMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const int result = m_shown.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(result, column);
    case Qt::ToolTipRole:
        return shownText(result, column);
    case Qt::AccessibleTextRole:
        return column == 0 || column == columnCount() - 1
                   ? shownText(result, column)
                   : text(result, 0) + u", "_s +
                         headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + u": "_s +
                         shownText(result, column);
    case Qt::DecorationRole:
        return icon(result, column);
    case Qt::FontRole: {
        QFont font;
        font.setItalic(isOutOfDate(result, column));
        return font;
    }
    default:
        return {};
    }
}

QVariant ProbeMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    return section == 0                   ? tr("Domain")
           : isMailServers(section)       ? tr("Mail servers")
           : section == columnCount() - 1 ? tr("Probed", "time of the probe")
                                          : clientName(clientOf(section));
}

} // namespace autoconfigure
