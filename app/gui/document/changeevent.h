// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace autoconfigure
{

/// What a change of the open document touched. A closed list: views subscribe to WorkspaceDocument::changed
/// once.
struct ChangeEvent {
    enum class Kind {
        Reset,           ///< another workspace, or any part of it
        DomainChanged,   ///< domain `first` has new values
        DomainsChanged,  ///< several domains have new values: those at `positions`
        DomainsInserted, ///< `count` domains from `first` on are new
        DomainsRemoved,  ///< `count` domains from `first` on are gone
        ProfileChanged,  ///< profile `first` has new values
        ProfilesInserted,
        ProfilesRemoved,
        HostingChanged,
        DeploymentChanged ///< the list of deployment targets
    };

    Kind kind = Kind::Reset;
    qsizetype first = 0;
    qsizetype count = 0;
    /// Of DomainsChanged, ascending; `first` is the first of them, `count` reaches to the last.
    QList<qsizetype> positions = {};
};

} // namespace autoconfigure
