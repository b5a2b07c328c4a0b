// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QHostAddress>
#include <QList>
#include <QString>

#include <optional>

namespace autoconfigure
{

/// Connect to this address instead of what the DNS says, with Host header and server name as ever: to probe a
/// new server while the DNS still points at the old one. `--resolve HOST[:PORT]=IP[:PORT]`.
struct HostOverride {
    /// Lower-case A-labels; "*" for every host.
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

/// The first that fits; a named host goes before "*".
std::optional<HostOverride> overrideFor(const QList<HostOverride> &overrides, const QString &host,
                                        quint16 port);

} // namespace autoconfigure
