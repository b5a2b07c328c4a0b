// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace autoconfigure
{

struct ClientFormat;

/// A host below the mail domain at which clients ask for documents: what the publish points of several
/// formats name, put together.
struct PublishHost {
    /// The label before the mail domain: "autoconfig".
    QString label;
    /// Product names of the clients that ask there.
    QStringList clients;
};

/// In alphabetical order. Publish points at the mail domain itself are not in it.
QList<PublishHost> publishHosts(const QList<const ClientFormat *> &formats);

/// Where a client asks for a domain's document: "https://autoconfig.example.org/mail/config-v1.1.xml". With
/// an account where the point takes an address: for that account's document.
QString publishUrl(const PublishPoint &point, const QString &domain,
                   const std::optional<Account> &account = std::nullopt);

} // namespace autoconfigure
