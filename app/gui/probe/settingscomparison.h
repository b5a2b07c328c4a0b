// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/discoverystep.h"

#include <QList>
#include <QString>

namespace autoconfigure
{

/// What one client has for one field.
struct ComparisonCell {
    enum class State {
        Same,      ///< as in the workspace
        Different, ///< something else
        Missing,   ///< the workspace has it, the client finds nothing
        Unread     ///< the client takes no such service
    };
    State state = State::Unread;
    /// For a reader; empty for Missing and Unread.
    QString value;
};

/// One line of the comparison: a service as a whole, or one of its fields.
struct ComparisonRow {
    Protocol protocol = Protocol::Imap;
    /// Field::Service for the line above those of its fields.
    SettingDifference::Field field = SettingDifference::Field::Service;
    /// What the workspace says; empty for a service that only a client has, and for a service as a whole.
    QString expected;
    /// In the order of DomainProbe::clients.
    QList<ComparisonCell> cells;
};

/// What every client of a domain ends up with beside what the workspace says; services in the order in which
/// they are listed to a reader.
QList<ComparisonRow> compareSettings(const DomainProbe &probe);

/// "Same", "Differs", "Nothing found", "Not read".
QString comparisonStateName(ComparisonCell::State state);

} // namespace autoconfigure
