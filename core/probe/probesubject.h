// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"
#include "dns/dnsrecord.h"
#include "model/domainsettings.h"
#include "model/usernamepattern.h"

#include <QDateTime>
#include <QHash>

namespace autoconfigure
{

/// What a client would understand from the document that belongs at a format's address.
struct ExpectedDocument {
    /// In the form for the account of the probe; user names are the workspace's patterns.
    QList<MailService> services;
    /// The same services in the form that is the same for everybody, which cannot say every user name.
    QList<MailService> forEverybody;
    /// What the reader of the format notices in documents of our own.
    Findings findings;
};

/// What a domain's probe is about and judged by.
struct ProbeSubject {
    DomainSettings settings;
    /// A-labels.
    QString hostingDomain;
    /// The address that clients are given.
    Account account;
    bool asksProviderDatabase = true;
    QDateTime now;
    QHash<const ClientFormat *, ExpectedDocument> expected;
    /// The SRV records that the domain should have.
    QList<DnsRecord> srvRecords;

    const QString &domain() const { return settings.domain; }
    /// The SRV records that should be at the name, one a line as in a zone; empty where no server should.
    QString plannedSrv(const QString &name) const;
};

ProbeSubject probeSubjectOf(const Workspace &workspace, qsizetype domainIndex, const QString &localPart);

/// An element of the document is the account's address or its local part: it was made for the account.
bool namesAccount(const QByteArray &body, const Account &account);

/// The services of a document that was found, with the user names of the form for everybody in the words of
/// the workspace: what that form cannot say is no difference. A document that names the account has no such
/// excuse.
QList<MailService> inWordsOfWorkspace(const ProbeSubject &subject, const ClientFormat *format,
                                      const QByteArray &body, QList<MailService> found);

/// With patterns in place of the account's own user names: the workspace's where it gives the same name, else
/// what the name is made of.
QList<MailService> withPatterns(const ProbeSubject &subject, QList<MailService> services);

} // namespace autoconfigure
