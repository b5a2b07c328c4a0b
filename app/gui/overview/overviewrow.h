// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/domaincheck.h"
#include "model/finding.h"
#include "probe/proberesultsmodel.h"

#include <QDateTime>

#include <optional>

namespace autoconfigure
{

/// How one domain stands. A value: thousands of them are sorted, searched and written to a file without the
/// models that they were read from.
struct OverviewRow {
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

    /// As results name the domain.
    QString nameInResults;
    QString name;
    QString profile;
    /// Without regard to letter case, for sorting and searching.
    QString nameKey;
    QString typedNameKey;
    QString profileKey;

    Severity documents = Severity::Ok;
    /// Nothing where it was not checked or probed to its end.
    std::optional<Severity> dns;
    std::optional<Severity> clients;
    std::optional<Severity> mailServers;
    std::optional<RecordStatus> dnsStatus;
    ClientsState clientsState;
    bool isDnsPending = false;
    bool isDnsOutOfDate = false;
    bool areClientsOutOfDate = false;
    bool areMailServersOutOfDate = false;
    /// Invalid where none was seen.
    QDateTime certificateEnd;
    QDateTime lastSeen;

    /// Nothing where it is not known yet, or the column has no states.
    std::optional<Severity> state(int column) const;
    /// The worst of all that is known.
    Severity worst() const;
    /// The column's state is from before the last change of the workspace.
    bool isOutOfDate(int column) const;
    QString text(int column) const;
    /// Empty where the column has nothing to show beside its text.
    QString iconName(int column) const;
    bool contains(const QString &key) const;
};

/// The worse the later; what is not known comes first.
bool isBefore(const OverviewRow &a, const OverviewRow &b, int column);

/// RFC 4180, in the language of the moment.
QByteArray overviewCsv(const QStringList &header, const QList<OverviewRow> &rows);

} // namespace autoconfigure
