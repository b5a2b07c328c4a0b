// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"

#include <optional>

namespace autoconfigure
{

/// A service that domains list themselves, seen over several of them: the `number`th of its protocol, from 0,
/// in each. What differs from one to another is absent.
struct SharedService {
    Protocol protocol = Protocol::Imap;
    int number = 0;
    std::optional<QString> host;
    std::optional<int> port;
    std::optional<Security> security;
    /// How many of the domains list it.
    qsizetype domains = 0;
    std::optional<QString> username = {};
    std::optional<QList<Authentication>> authentication = {};

    friend bool operator==(const SharedService &, const SharedService &) = default;
};

/// What several domains have in common.
struct DomainSelection {
    qsizetype count = 0;
    /// Absent where they differ.
    std::optional<QString> profile;
    std::optional<QList<MxHost>> mx;
    /// The own ones; absent also where one of the domains follows its profile.
    std::optional<QString> displayName;
    std::optional<QString> shortName;
    /// Ordered by protocol.
    QList<SharedService> services;
    /// How many override each part of their profile.
    qsizetype ownDisplayNames = 0;
    qsizetype ownShortNames = 0;
    qsizetype ownDocumentation = 0;
    qsizetype ownServices = 0;
};

DomainSelection selectionOf(const Workspace &workspace, const QList<qsizetype> &positions);

/// One of the values of a field that is not the same in all of the domains.
struct DifferingValue {
    enum class Field { Profile, Mx, DisplayName, ShortName, Documentation, Services };

    Field field = Field::Profile;
    /// Absent for what follows the profile.
    std::optional<QString> value;
    qsizetype domains = 0;
    /// Stands for that many rarer values; above are then absent and their sum.
    qsizetype more = 0;

    friend bool operator==(const DifferingValue &, const DifferingValue &) = default;
};

/// Field by field the values, the most frequent first; at most `mostValues` of each, then how many more.
QList<DifferingValue> differencesOf(const Workspace &workspace, const QList<qsizetype> &positions,
                                    qsizetype mostValues = 20);

/// Gives the domain's own `number`th service of this protocol what is there in `change`. With another
/// security a standard port goes along, unless the change names one. Does nothing where there is no such
/// service.
void changeService(Domain &domain, const SharedService &change);

/// Appends a service to those that the domain lists itself. Does nothing where it follows its profile, or has
/// just this one.
void addService(Domain &domain, const MailService &service);

/// Takes out the domain's own `number`th service of this protocol, where there is one.
void removeService(Domain &domain, const SharedService &service);

} // namespace autoconfigure
