// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domainlistmodel.h"
#include "overview/overviewrow.h"

#include <QSet>
#include <QTimer>

#include <functional>
#include <vector>

namespace autoconfigure
{

class DnsResultsModel;
class MailServersModel;
class ProbeResultsModel;

/// All domains of the workspace, and how each of them stands: its documents, its DNS, what clients find, how
/// long its certificates last. Reads the latest results of the panels, each domain's again when they change.
class OverviewModel : public DomainListModel
{
    Q_OBJECT

public:
    using enum OverviewRow::Column;

    /// The results outlive the model.
    OverviewModel(WorkspaceDocument *document, const DnsResultsModel *dns, const ProbeResultsModel *clients,
                  const MailServersModel *services, QObject *parent = nullptr);

    /// Holds until the next result or change of the workspace.
    const OverviewRow &row(int row) const;
    /// The worst of all that is known about the row's domain.
    Severity worst(int row) const;
    /// Nothing where it is not known yet, or the column has no states.
    std::optional<Severity> state(int row, int column) const;
    /// The column's state is from before the last change of the workspace.
    bool isOutOfDate(int row, int column) const { return this->row(row).isOutOfDate(column); }
    QStringList header() const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void forgetDomains(int first, int last) override;

private:
    enum class Known { Nothing, Names, All };
    struct Kept {
        OverviewRow row;
        Known known = Known::Nothing;
    };

    void followDocument();
    /// `nameOf` names the domain of a row without a parent.
    void follow(const QAbstractItemModel *results, const std::function<QString(int)> &nameOf);
    void changeAll();
    /// Takes note of what has changed since the last look.
    void settle() const;
    void readNames(int row) const;
    void readResults(OverviewRow &row) const;
    bool hasResults() const;

    const WorkspaceDocument *m_document;
    const DnsResultsModel *m_dns;
    const ProbeResultsModel *m_clients;
    const MailServersModel *m_services;
    /// Read when they are asked for.
    mutable std::vector<Kept> m_rows;
    /// The domains with other results than were read, as results name them.
    mutable QSet<QString> m_changed;
    mutable bool m_allChanged = false;
    /// Results come by the hundred.
    QTimer m_refresh;
};

} // namespace autoconfigure
