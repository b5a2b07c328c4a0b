// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/resultsmodel.h"
#include "probe/discoverystep.h"

#include <QHash>
#include <QIcon>
#include <QSet>

#include <memory>
#include <vector>

namespace autoconfigure
{

/// How long the parts of a request took, in milliseconds; parts that did not come about are 0. Drawn by
/// TimeBarDelegate.
struct TimeBar {
    qint64 dns = 0;
    qint64 connect = 0;
    qint64 tls = 0;
    qint64 firstByte = 0;
    /// The rest is that of the answer.
    qint64 total = 0;
    /// What fills the whole width: the slowest step of the domain.
    qint64 scale = 0;
};

/// How far the clients of a domain are.
struct ClientsState {
    bool isRunning = false;
    bool isComplete = false;
    int clients = 0;
    int clientsOk = 0;

    QString text() const;
};

/// The latest probe of each domain as a tree: domain, client, step, and the requests of a step that was
/// redirected. Fills in while the probe runs.
class ProbeResultsModel : public ResultsModel
{
    Q_OBJECT

public:
    enum Column { Request, Result, Status, MediaType, Size, Time, Checked, ColumnCount };
    enum Role {
        /// A TimeBar, in the column Time.
        TimeBarRole = Qt::UserRole
    };

    explicit ProbeResultsModel(QObject *parent = nullptr);
    ~ProbeResultsModel() override;

    /// A domain has begun: takes the place of an older result. `upToDate` as in finish().
    void begin(const DomainProbe &domain, bool upToDate = true);
    /// A domain whose mail servers alone are probed has its row too; one that has a result keeps it.
    void addWithoutClients(const QString &domain, qsizetype domainIndex);
    /// `position` may be one after the last step. What is about no known domain or client is ignored.
    void setStep(const QString &domain, const QString &client, qsizetype position, const DiscoveryStep &step);
    void setClient(const ClientProbe &client);
    /// A domain is complete. `upToDate`: the workspace is still as it was probed.
    void finish(const DomainProbe &domain, bool upToDate);
    /// Nothing runs any more: what has begun and is not complete stays so.
    void stop(bool upToDate);
    /// How the reader wrote the names, by A-labels, where that is something else.
    void addTypedNames(const QHash<QString, QString> &names);
    /// The workspace has changed since all of the results.
    void markOutOfDate();
    /// Forgets the results of other domains. Names as A-labels.
    void keepOnly(const QSet<QString> &domains);
    void clear();

    /// The domain, client, step that the row is of or in; null where it is above it, or invalid.
    const DomainProbe *domain(const QModelIndex &index) const;
    const ClientProbe *client(const QModelIndex &index) const;
    const DiscoveryStep *step(const QModelIndex &index) const;
    /// The request of a row of one, or the answer of a step's own row; null for everything else.
    const HttpHop *hop(const QModelIndex &index) const;
    /// As the reader wrote it.
    QString shownName(const QString &domain) const;
    bool isRunning(const QModelIndex &index) const;
    /// All clients have been probed to their end.
    bool isComplete(const QModelIndex &index) const;
    bool isOutOfDate(const QModelIndex &index) const;
    bool hasOutOfDate() const { return m_outOfDate > 0; }
    /// Of everything at and below the row.
    Severity severity(const QModelIndex &index) const;
    ClientsState clientsState(const QModelIndex &domain) const;
    /// See firstCertificateEnd().
    QDateTime certificateEnd(const QModelIndex &domain) const;
    /// Of the findings of one of a domain's clients, by its position.
    Severity clientSeverityAt(const QModelIndex &domain, qsizetype client) const;
    /// The row of a domain by its name in the results; the invalid index where there is none.
    QModelIndex domainIndex(const QString &domain) const;
    /// The row of a client of a domain's row; the invalid index where there is none.
    QModelIndex clientIndex(const QModelIndex &domain, const QString &client) const;
    /// Of the domains with clients, in the order of the workspace.
    QList<DomainProbe> results() const;

    void retranslate();
    /// Icons have other colours now.
    void updateIcons();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Item;
    struct DomainItem;
    enum Level { DomainLevel, ClientLevel, StepLevel, HopLevel };

    const Item *item(const QModelIndex &index) const;
    QModelIndex indexOf(const Item &item, int column = 0) const;
    DomainItem *domainItem(const QString &name) const;
    DomainItem &insertDomain(const QString &name, qsizetype domainIndex);
    const DomainItem *domainItem(const QModelIndex &index) const;
    Item *clientItem(const DomainItem &domain, const QString &client) const;

    /// Gives the item as many rows below it as its data has, the same all the way down.
    void shrink(Item &item, int wanted);
    void grow(Item &item);
    void replaceSteps(Item &client, const ClientProbe &probe);
    void replace(DomainItem &domain, const DomainProbe &probe);
    void setUpToDate(DomainItem &domain, bool upToDate);
    /// Takes the rows away and numbers the others anew, between what tells the views.
    void forget(const QList<RowRun> &gone);
    void emitChanged(const Item &item);
    void emitAllChanged(const QList<int> &roles);

    /// -1 for the invalid index.
    int depth(const QModelIndex &index) const;
    /// The index's own item or the one above it that is so deep; null where it is not so deep.
    const Item *itemAt(const QModelIndex &index, int wanted) const;
    QIcon icon(const QModelIndex &index) const;
    QString text(const QModelIndex &index) const;
    static QString stepText(const DiscoveryStep &step, int column);
    QString domainText(const DomainItem &domain, int column) const;
    QString toolTip(const QModelIndex &index) const;
    TimeBar timeBar(const QModelIndex &index) const;

    std::vector<std::unique_ptr<DomainItem>> m_domains;
    QHash<QString, DomainItem *> m_byName;
    QHash<QString, QString> m_typedNames;
    int m_outOfDate = 0;
};

} // namespace autoconfigure
