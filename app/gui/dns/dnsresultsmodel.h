// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/domaincheck.h"
#include "models/resultsmodel.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <utility>
#include <vector>

namespace autoconfigure
{

/// The latest result of each checked domain, as a tree: domains, and below them their records.
class DnsResultsModel : public ResultsModel
{
    Q_OBJECT

public:
    enum Column { Record, Status, Expected, Seen, Ttl, Checked, ColumnCount };

    explicit DnsResultsModel(QObject *parent = nullptr);
    ~DnsResultsModel() override;

    /// Replaces older results of the same domains. `upToDate`: the workspace is still as it was checked.
    void addResults(const QList<DomainCheck> &results, bool upToDate);
    /// These are being checked again; their old results stay until then. Replaces the earlier set.
    void setPending(const QSet<QString> &domains);
    /// How the reader wrote the names, by A-labels, where that is something else.
    void addTypedNames(const QHash<QString, QString> &names);
    /// The workspace has changed since all of the results.
    void markOutOfDate();
    /// Forgets the results of other domains. Names as A-labels.
    void keepOnly(const QSet<QString> &domains);
    void clear();

    /// The row of a domain, as results name it; the invalid index where it has none.
    QModelIndex domainIndex(const QString &domain) const;
    /// It is being checked again.
    bool isPending(const QString &domain) const { return m_pending.contains(domain); }
    /// The domain that the row is of or in; null for an invalid index.
    const DomainCheck *domain(const QModelIndex &index) const;
    /// Null for a domain's own row.
    const RecordResult *record(const QModelIndex &index) const;
    /// As the reader wrote it.
    QString shownName(const QString &domain) const;
    bool isOutOfDate(const QModelIndex &index) const;
    bool hasOutOfDate() const { return m_outOfDate > 0; }
    /// Of a record, or of the one that decides most about a domain's own row.
    RecordStatus status(const QModelIndex &index) const;
    /// Of a domain's own row or a record.
    Severity severity(const QModelIndex &index) const;
    /// How many records of the domain that the row is of or in have errors, and how many warnings.
    std::pair<int, int> counts(const QModelIndex &index) const;
    /// In the order of the workspace.
    QList<DomainCheck> results() const;

    void retranslate();
    /// Icons have other colours now.
    void updateIcons();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Others are being checked again, or none; they may have no row yet.
    void pendingChanged();

private:
    struct Node;

    const Node *node(const QModelIndex &index) const;
    QVariant domainData(const Node &node, int column, int role) const;
    QVariant recordData(const RecordResult &record, int column, int role) const;
    void replace(Node &node, const DomainCheck &result, bool upToDate);
    void emitAllChanged(const QList<int> &roles);
    void setUpToDate(Node &node, bool upToDate);
    /// Takes the rows away and numbers the others anew, between what tells the views.
    void forget(const QList<RowRun> &gone);

    std::vector<std::unique_ptr<Node>> m_domains;
    QHash<QString, Node *> m_byName;
    QSet<QString> m_pending;
    QHash<QString, QString> m_typedNames;
    int m_outOfDate = 0;
};

/// Where nobody answered, nothing is known to be wrong.
QString recordStatusIconName(RecordStatus status, Severity severity);

/// "1 hour", "90 seconds": how long caches keep an answer. Empty for a negative number.
QString ttlText(int seconds);

} // namespace autoconfigure
