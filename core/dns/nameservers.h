// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dns/dnsanswers.h"

#include <QHash>

namespace autoconfigure
{

/// The servers that are responsible for a domain.
struct NameServers {
    /// The zone that the domain is in: itself or a parent. Empty where none was found.
    QString zone;
    QList<QHostAddress> addresses;
    /// The server's name by its address as DnsServer writes it.
    QHash<QString, QString> nameOf;

    /// Whether they are the ones to ask.
    bool answerFor(const DnsQuestion &question) const;
};

/// Looks upwards from the domain for NS records, and for the servers' IPv4 addresses, or IPv6 where there is
/// no other. As judgeDomain(): incomplete while something is wanted.
NameServers findNameServers(const QString &domain, DnsAnswers &answers);

} // namespace autoconfigure
