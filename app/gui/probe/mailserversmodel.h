// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/resultsmodel.h"
#include "probe/mailserverresult.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace autoconfigure
{

/// The latest check of each mail service, and below it the conversation with each address.
class MailServersModel : public ResultsModel
{
    Q_OBJECT

public:
    enum Column { Service, Result, Domain, ConnectionSecurity, CertificateEnd, Time, ColumnCount };

    explicit MailServersModel(QObject *parent = nullptr);
    ~MailServersModel() override;

    /// Takes the place of an older result of the same service of the same domain.
    void addResult(const MailServerResult &result, bool upToDate);
    /// The workspace has changed since all of the results.
    void markOutOfDate();
    /// Forgets the results of other domains. Names as A-labels.
    void keepOnly(const QSet<QString> &domains);
    void clear();

    /// The service that the row is of or in; null for an invalid index.
    const MailServerResult *service(const QModelIndex &index) const;
    /// Null for a service's own row.
    const MailConversation *conversation(const QModelIndex &index) const;
    bool hasOutOfDate() const { return m_outOfDate > 0; }
    /// The worst of a domain's services as far as they are checked; nothing where none is. Names as in a
    /// result.
    std::optional<Severity> verdict(const QString &domain) const;
    bool isOutOfDate(const QString &domain) const;
    /// See firstCertificateEnd().
    QDateTime certificateEnd(const QString &domain) const;
    /// The first service of a domain; invalid where none is checked.
    QModelIndex firstOf(const QString &domain) const;
    QList<MailServerResult> results() const;

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
    struct Node;

    const Node *node(const QModelIndex &index) const;
    static QString serviceText(const MailServerResult &result, int column);
    static QString conversationCell(const MailConversation &conversation, int column);
    void emitAllChanged(const QList<int> &roles);
    void setUpToDate(Node &node, bool upToDate);
    /// Takes the rows away and numbers the others anew, between what tells the views.
    void forget(const QList<RowRun> &gone);

    std::vector<std::unique_ptr<Node>> m_services;
    QHash<QString, QList<Node *>> m_byDomain;
    int m_outOfDate = 0;
};

} // namespace autoconfigure
