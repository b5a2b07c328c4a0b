// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "model/workspace.h"

#include <QHostAddress>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace autoconfigure
{

/// Connect to this address instead of what the DNS says, with Host header and server name as ever: to probe a
/// new server while the DNS still points at the old one. `--resolve HOST[:PORT]=IP[:PORT]`.
struct HostOverride {
    /// Lower-case A-labels; "*" for every host of the probed domains and their profiles: see OwnHosts.
    QString host;
    /// Only for this port; 0 for every port.
    quint16 port = 0;
    QHostAddress address;
    /// Connect to this port; 0 for the one asked for.
    quint16 toPort = 0;

    static Result<HostOverride> fromString(const QString &text);
    /// The form that fromString() reads.
    QString toString() const;

    friend bool operator==(const HostOverride &, const HostOverride &) = default;
};

/// The hosts that "*" stands for. Those of others (Mozilla's database of providers, a mail hoster) are asked
/// where they are.
class OwnHosts
{
public:
    /// With every host below it; A-labels.
    void add(const QString &domain);
    /// The same, of a domain that is probed itself.
    void addProbed(const QString &domain);

    bool contains(const QString &host) const;
    /// In a domain that is probed: a name server that was chosen for that has to know it.
    bool isProbed(const QString &host) const;

private:
    QSet<QString> m_domains;
    QSet<QString> m_probed;
};
/// The domains at these positions, what their services are called, and who publishes for them.
OwnHosts ownHostsOf(const Workspace &workspace, const QList<qsizetype> &domains);

/// The first that fits; a named host goes before "*".
std::optional<HostOverride> overrideFor(const QList<HostOverride> &overrides, const OwnHosts &own,
                                        const QString &host, quint16 port);

} // namespace autoconfigure
