// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domainlistmodel.h"

#include <QDateTime>
#include <QSortFilterProxyModel>
#include <QTimer>

namespace autoconfigure
{

class DnsResultsModel;
class MailServersModel;
class ProbeResultsModel;

/// All domains of the workspace, and how each of them stands: its documents, its DNS, what clients find, how
/// long its certificates last. Reads the latest results of the panels.
class OverviewModel : public DomainListModel
{
    Q_OBJECT

public:
    enum Column {
        DomainName,
        Profile,
        Documents,
        Dns,
        Clients,
        MailServers,
        CertificateDays,
        LastSeen,
        ColumnCount
    };
    enum Role {
        /// The worse the greater; of the columns without a state, what they sort by.
        SortRole = Qt::UserRole
    };

    /// The results outlive the model.
    OverviewModel(WorkspaceDocument *document, const DnsResultsModel *dns, const ProbeResultsModel *clients,
                  const MailServersModel *services, QObject *parent = nullptr);

    /// The worst of all that is known about the row's domain.
    Severity worst(int row) const;
    /// Nothing where it is not known yet, or the column has no states.
    std::optional<Severity> state(int row, int column) const;
    /// The column's state is from before the last change of the workspace.
    bool isOutOfDate(int row, int column) const;
    /// These rows as RFC 4180, with a header, in the language of the moment.
    QByteArray csv(const QList<int> &rows) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// What a cell says: nothing known yet has no severity.
    struct Cell {
        QString text;
        std::optional<Severity> severity;
        bool isOutOfDate = false;
    };

    const Domain &domain(int row) const;
    Cell cell(int row, int column) const;
    QString dnsText(const QString &name) const;
    QString clientsText(const QString &name) const;
    QString certificateText(const QString &name) const;
    /// Of a column with a state, by the name in results; without the text, which takes longer.
    std::optional<Severity> state(int row, int column, const QString &name) const;
    bool isOutOfDate(int column, const QString &name) const;
    QDateTime certificateEnd(const QString &name) const;
    QDateTime lastSeen(const QString &name) const;
    QVariant sortValue(int row, int column) const;
    void follow(const QAbstractItemModel *results);

    const WorkspaceDocument *m_document;
    const DnsResultsModel *m_dns;
    const ProbeResultsModel *m_clients;
    const MailServersModel *m_services;
    /// Results come by the hundred.
    QTimer m_refresh;
};

/// By the domain's or profile's name, and only those with problems if wished.
class OverviewFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit OverviewFilter(OverviewModel *overview, QObject *parent = nullptr);

    void setText(const QString &text);
    void setOnlyProblems(bool only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    OverviewModel *m_overview;
    QString m_text;
    bool m_onlyProblems = false;
    QTimer m_refilter;
};

} // namespace autoconfigure
