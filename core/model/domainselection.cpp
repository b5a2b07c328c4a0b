// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domainselection.h"

#include "model/valuetext.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <map>

namespace autoconfigure
{

namespace
{

/// Takes in one more value; `isFirst` for the first one.
template <typename T>
void meet(std::optional<T> &common, const T &value, bool isFirst)
{
    if (isFirst) {
        common = value;
    } else if (common && *common != value) {
        common.reset();
    }
}

using ServiceKey = std::pair<Protocol, int>;

void meetServices(std::map<ServiceKey, SharedService> &all, const QList<MailService> &services)
{
    std::map<Protocol, int> numbers;
    for (const MailService &service : services) {
        const ServiceKey key(service.protocol, numbers[service.protocol]++);
        SharedService &shared = all[key];
        const bool isFirst = shared.domains == 0;
        shared.protocol = key.first;
        shared.number = key.second;
        meet(shared.host, service.host, isFirst);
        meet(shared.port, service.port, isFirst);
        meet(shared.security, service.security, isFirst);
        meet(shared.username, service.username, isFirst);
        meet(shared.authentication, service.authentication, isFirst);
        ++shared.domains;
    }
}

using Field = DifferingValue::Field;
using FieldValue = std::function<std::optional<QString>(const Domain &)>;

template <typename T>
QString listText(const QList<T> &list, QString (*text)(const T &))
{
    QStringList texts;
    for (const T &each : list) {
        texts.append(text(each));
    }
    return texts.join(QStringLiteral("; "));
}

const QList<std::pair<Field, FieldValue>> &fieldValues()
{
    static const QList<std::pair<Field, FieldValue>> values = {
        {Field::Profile, [](const Domain &domain) { return std::optional(domain.profile); }},
        {Field::Mx, [](const Domain &domain) { return std::optional(mxText(domain.mx)); }},
        {Field::DisplayName, [](const Domain &domain) { return domain.overrides.displayName; }},
        {Field::ShortName, [](const Domain &domain) { return domain.overrides.shortName; }},
        {Field::Documentation,
         [](const Domain &domain) {
             const auto &own = domain.overrides.documentation;
             return own ? std::optional(listText(*own, documentationText)) : std::nullopt;
         }},
        {Field::Services,
         [](const Domain &domain) {
             const auto &own = domain.overrides.services;
             return own ? std::optional(listText(*own, mailServiceText)) : std::nullopt;
         }},
    };
    return values;
}

void appendValues(QList<DifferingValue> &differences, QList<DifferingValue> values, qsizetype mostValues)
{
    if (values.size() < 2) {
        return;
    }
    std::stable_sort(values.begin(), values.end(),
                     [](const DifferingValue &a, const DifferingValue &b) { return a.domains > b.domains; });
    DifferingValue rest{values.constFirst().field, std::nullopt, 0, 0};
    for (const DifferingValue &value : values.mid(mostValues)) {
        rest.domains += value.domains;
        ++rest.more;
    }
    differences.append(values.mid(0, mostValues));
    if (rest.more > 0) {
        differences.append(rest);
    }
}

/// Among the domain's own services, or -1.
qsizetype positionOf(const Domain &domain, const SharedService &service)
{
    const QList<MailService> own = domain.overrides.services.value_or(QList<MailService>());
    int number = 0;
    for (qsizetype i = 0; i < own.size(); ++i) {
        if (own.at(i).protocol == service.protocol && number++ == service.number) {
            return i;
        }
    }
    return -1;
}

} // namespace

DomainSelection selectionOf(const Workspace &workspace, const QList<qsizetype> &positions)
{
    DomainSelection selection;
    std::optional<std::optional<QString>> displayName;
    std::optional<std::optional<QString>> shortName;
    std::map<ServiceKey, SharedService> services;
    for (const qsizetype position : positions) {
        const Domain &domain = workspace.domains.at(position);
        const bool isFirst = selection.count == 0;
        meet(selection.profile, domain.profile, isFirst);
        meet(selection.mx, domain.mx, isFirst);
        const ProfileOverrides &own = domain.overrides;
        meet(displayName, own.displayName, isFirst);
        meet(shortName, own.shortName, isFirst);
        selection.ownDisplayNames += own.displayName ? 1 : 0;
        selection.ownShortNames += own.shortName ? 1 : 0;
        selection.ownDocumentation += own.documentation ? 1 : 0;
        selection.ownServices += own.services ? 1 : 0;
        if (own.services) {
            meetServices(services, *own.services);
        }
        ++selection.count;
    }
    selection.displayName = displayName.value_or(std::nullopt);
    selection.shortName = shortName.value_or(std::nullopt);
    for (const auto &[key, service] : services) {
        selection.services.append(service);
    }
    return selection;
}

QList<DifferingValue> differencesOf(const Workspace &workspace, const QList<qsizetype> &positions,
                                    qsizetype mostValues)
{
    QList<DifferingValue> differences;
    for (const auto &[field, valueOf] : fieldValues()) {
        QList<DifferingValue> values;
        QHash<QString, qsizetype> rows;
        qsizetype rowOfAbsent = -1;
        for (const qsizetype position : positions) {
            const std::optional<QString> value = valueOf(workspace.domains.at(position));
            qsizetype &row = value ? rows.insert(*value, rows.value(*value, -1)).value() : rowOfAbsent;
            if (row < 0) {
                row = values.size();
                values.append({field, value, 0, 0});
            }
            ++values[row].domains;
        }
        appendValues(differences, values, mostValues);
    }
    return differences;
}

void changeService(Domain &domain, const SharedService &change)
{
    const qsizetype position = positionOf(domain, change);
    if (position < 0) {
        return;
    }
    MailService &service = (*domain.overrides.services)[position];
    const bool hadStandardPort = service.port == defaultPort(service.protocol, service.security);
    service.host = change.host.value_or(service.host);
    service.username = change.username.value_or(service.username);
    service.authentication = change.authentication.value_or(service.authentication);
    service.security = change.security.value_or(service.security);
    if (change.port) {
        service.port = *change.port;
    } else if (hadStandardPort) {
        service.port = defaultPort(service.protocol, service.security);
    }
}

void addService(Domain &domain, const MailService &service)
{
    std::optional<QList<MailService>> &own = domain.overrides.services;
    if (own && !own->contains(service)) {
        own->append(service);
    }
}

void removeService(Domain &domain, const SharedService &service)
{
    if (const qsizetype position = positionOf(domain, service); position >= 0) {
        domain.overrides.services->removeAt(position);
    }
}

} // namespace autoconfigure
