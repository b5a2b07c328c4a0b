// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/settingscomparison.h"

#include "probe/loginname.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace autoconfigure
{

using namespace Qt::StringLiterals;
using Field = SettingDifference::Field;
using State = ComparisonCell::State;

namespace
{

constexpr std::array fields = {Field::Host, Field::Port, Field::Security, Field::Username,
                               Field::Authentication};

/// A service with its counterpart in every client.
struct Group {
    Protocol protocol = Protocol::Imap;
    std::optional<MailService> expected;
    QList<std::optional<MailService>> found;
    /// Clients that would take it.
    QList<bool> isRead;
};

QString fieldText(const MailService &service, Field field, const Account &account)
{
    switch (field) {
    case Field::Host:
        return service.host.toLower();
    case Field::Port:
        return QString::number(service.port);
    case Field::Security:
        return securityName(service.security);
    case Field::Username:
        return loginName(service.username, account);
    case Field::Authentication: {
        QStringList names;
        for (const Authentication one : service.authentication) {
            names.append(authenticationName(one));
        }
        return names.join(u", "_s);
    }
    case Field::Service:
        break;
    }
    return {};
}

bool isSame(const MailService &a, const MailService &b, const Account &account)
{
    return a.protocol == b.protocol && std::all_of(fields.begin(), fields.end(), [&](Field field) {
               return fieldText(a, field, account) == fieldText(b, field, account);
           });
}

/// The workspace's services that any client is to end up with.
QList<Group> groupsOf(const DomainProbe &probe)
{
    QList<Group> groups;
    for (const ClientProbe &client : probe.clients) {
        for (const MailService &service : client.expected) {
            const bool isKnown = std::any_of(groups.cbegin(), groups.cend(), [&service](const Group &group) {
                return group.expected == service;
            });
            if (!isKnown) {
                groups.append({service.protocol, service, {}, {}});
            }
        }
    }
    for (Group &group : groups) {
        group.found.resize(probe.clients.size());
        group.isRead.resize(probe.clients.size());
    }
    return groups;
}

/// What nothing in the workspace corresponds to: the first of each protocol has a place.
void addUnexpected(QList<Group> &groups, const MailService &service, qsizetype client, qsizetype clients)
{
    const auto place = std::find_if(groups.begin(), groups.end(), [&service](const Group &group) {
        return !group.expected && group.protocol == service.protocol;
    });
    Group &group = place != groups.end() ? *place : groups.emplaceBack();
    group.protocol = service.protocol;
    group.found.resize(clients);
    group.isRead.resize(clients);
    if (!group.found.at(client)) {
        group.found[client] = service;
        group.isRead[client] = true;
    }
}

void takeClient(QList<Group> &groups, const DomainProbe &probe, qsizetype index, const Account &account)
{
    const ClientProbe &client = probe.clients.at(index);
    QList<MailService> left = client.settings;
    const auto take = [&](Group &group, const auto &fits) {
        const auto found = std::find_if(left.begin(), left.end(), fits);
        if (found != left.end()) {
            group.found[index] = *found;
            left.erase(found);
        }
    };
    for (Group &group : groups) {
        group.isRead[index] = group.expected && client.expected.contains(*group.expected);
        // What is there as it should be does not stand in for another service.
        if (group.isRead.at(index)) {
            take(group, [&](const MailService &one) { return isSame(one, *group.expected, account); });
        }
    }
    for (Group &group : groups) {
        if (group.isRead.at(index) && !group.found.at(index)) {
            take(group, [&group](const MailService &one) { return one.protocol == group.protocol; });
        }
    }
    for (const MailService &service : std::as_const(left)) {
        addUnexpected(groups, service, index, probe.clients.size());
    }
}

ComparisonCell cellOf(const Group &group, qsizetype client, Field field, const Account &account)
{
    const std::optional<MailService> &found = group.found.at(client);
    if (!found) {
        return {group.isRead.at(client) ? State::Missing : State::Unread, {}};
    }
    if (!group.expected) {
        return {State::Different, fieldText(*found, field, account)};
    }
    if (field == Field::Service) {
        return {isSame(*found, *group.expected, account) ? State::Same : State::Different, {}};
    }
    const QString value = fieldText(*found, field, account);
    return {value == fieldText(*group.expected, field, account) ? State::Same : State::Different, value};
}

} // namespace

QList<ComparisonRow> compareSettings(const DomainProbe &probe)
{
    const Account account = parseAccount(probe.email).value_or(Account{});
    QList<Group> groups = groupsOf(probe);
    for (qsizetype client = 0; client < probe.clients.size(); ++client) {
        takeClient(groups, probe, client, account);
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group &a, const Group &b) { return a.protocol < b.protocol; });
    QList<ComparisonRow> rows;
    for (const Group &group : std::as_const(groups)) {
        QList<Field> lines = {Field::Service};
        lines.append({fields.begin(), fields.end()});
        for (const Field field : std::as_const(lines)) {
            ComparisonRow row{group.protocol, field, {}, {}};
            row.expected = group.expected ? fieldText(*group.expected, field, account) : QString();
            for (qsizetype client = 0; client < probe.clients.size(); ++client) {
                row.cells.append(cellOf(group, client, field, account));
            }
            rows.append(row);
        }
    }
    return rows;
}

QString comparisonStateName(ComparisonCell::State state)
{
    switch (state) {
    case State::Same:
        return QCoreApplication::translate("ComparisonState", "Same");
    case State::Different:
        return QCoreApplication::translate("ComparisonState", "Differs");
    case State::Missing:
        return QCoreApplication::translate("ComparisonState", "Nothing found");
    case State::Unread:
        return QCoreApplication::translate("ComparisonState", "Not read");
    }
    return {};
}

} // namespace autoconfigure
