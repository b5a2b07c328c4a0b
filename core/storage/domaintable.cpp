// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domaintable.h"

#include "model/hostname.h"
#include "storage/csvline.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// The place of a column's value in the workspace file.
FieldPath placeOf(qsizetype position, DomainColumn column)
{
    const FieldPath path = FieldPath() / u"domains" / position;
    switch (column) {
    case DomainColumn::Documentation:
        return path / u"overrides" / u"documentation";
    case DomainColumn::Services:
        return path / u"overrides" / u"services";
    case DomainColumn::DisplayName:
    case DomainColumn::ShortName:
        return path / u"overrides" / domainColumnName(column);
    default:
        return path / domainColumnName(column);
    }
}

QString valueText(const Domain &domain, DomainColumn column)
{
    return cellsOf(domain, column).join(u"; "_s);
}

QString titleOf(DomainColumn column)
{
    switch (column) {
    case DomainColumn::Profile:
        return QCoreApplication::translate("DomainColumn", "profile");
    case DomainColumn::DisplayName:
        return QCoreApplication::translate("DomainColumn", "display name");
    case DomainColumn::ShortName:
        return QCoreApplication::translate("DomainColumn", "short name");
    case DomainColumn::Mx:
        return QCoreApplication::translate("DomainColumn", "mail exchangers");
    case DomainColumn::DkimSelectors:
        return QCoreApplication::translate("DomainColumn", "DKIM selectors");
    case DomainColumn::Documentation:
        return QCoreApplication::translate("DomainColumn", "help pages");
    case DomainColumn::Services:
        return QCoreApplication::translate("DomainColumn", "services");
    }
    return {};
}

/// All that a new domain brings: "profile: main – mail exchangers: 10 mail.example.org".
QString summaryOf(const Domain &domain)
{
    QStringList parts;
    for (const DomainColumn column : allDomainColumns()) {
        const QString value = valueText(domain, column);
        if (!value.isEmpty()) {
            parts.append(QCoreApplication::translate("DomainColumn", "%1: %2", "column, value")
                             .arg(titleOf(column), value));
        }
    }
    return parts.join(u" – "_s);
}

void takeColumn(const Domain &from, DomainColumn column, Domain &to)
{
    switch (column) {
    case DomainColumn::Profile:
        to.profile = from.profile;
        break;
    case DomainColumn::DisplayName:
        to.overrides.displayName = from.overrides.displayName;
        break;
    case DomainColumn::ShortName:
        to.overrides.shortName = from.overrides.shortName;
        break;
    case DomainColumn::Mx:
        to.mx = from.mx;
        break;
    case DomainColumn::DkimSelectors:
        to.dkimSelectors = from.dkimSelectors;
        break;
    case DomainColumn::Documentation:
        to.overrides.documentation = from.overrides.documentation;
        break;
    case DomainColumn::Services:
        to.overrides.services = from.overrides.services;
        break;
    }
}

/// Calls `change(position, domain, column)` for each value that differs and `add(position, domain)` for each
/// new domain.
template <typename Change, typename Add>
void compare(const Workspace &workspace, const DomainList &list, const Change &change, const Add &add)
{
    QHash<QString, qsizetype> positions;
    positions.reserve(workspace.domains.size());
    for (qsizetype i = 0; i < workspace.domains.size(); ++i) {
        qsizetype &position = positions[hostKey(workspace.domains.at(i).name)];
        // Of two entries the first is the one that is meant; stored from 1, as 0 is none.
        position = position == 0 ? i + 1 : position;
    }
    qsizetype next = workspace.domains.size();
    for (Domain listed : list.domains) {
        const qsizetype position = positions.value(hostKey(listed.name)) - 1;
        if (position < 0) {
            if (listed.profile.isEmpty() && !workspace.profiles.isEmpty()) {
                listed.profile = workspace.profiles.constFirst().id;
            }
            add(next++, listed);
            continue;
        }
        const Domain &present = workspace.domains.at(position);
        if (listed.profile.isEmpty()) {
            listed.profile = present.profile;
        }
        for (const DomainColumn column : allDomainColumns()) {
            // Their text, not their value: members that a table does not carry are no difference.
            if (list.columns.testFlag(column) && valueText(present, column) != valueText(listed, column)) {
                change(position, listed, column);
            }
        }
    }
}

} // namespace

QByteArray domainTable(const Workspace &workspace, const QList<qsizetype> &positions, char separator)
{
    QHash<DomainColumn, qsizetype> widths;
    for (const qsizetype position : positions) {
        for (const DomainColumn column : allDomainColumns()) {
            qsizetype &width = widths[column];
            width = std::max(width, cellsOf(workspace.domains.at(position), column).size());
        }
    }
    QStringList header = {u"domain"_s};
    for (const DomainColumn column : allDomainColumns()) {
        const bool isNumbered = column == DomainColumn::Documentation || column == DomainColumn::Services;
        for (qsizetype number = 1; number <= widths.value(column); ++number) {
            header.append(domainColumnName(column) + (isNumbered ? QString::number(number) : QString()));
        }
    }
    QByteArray table = "\xEF\xBB\xBF" + csvLine(header, separator);
    for (const qsizetype position : positions) {
        const Domain &domain = workspace.domains.at(position);
        QStringList line = {domain.name};
        for (const DomainColumn column : allDomainColumns()) {
            QStringList cells = cellsOf(domain, column);
            cells.resize(widths.value(column));
            line.append(cells);
        }
        table += csvLine(line, separator);
    }
    return table;
}

QList<ProposedChange> tableChanges(const Workspace &workspace, const DomainList &list)
{
    QList<ProposedChange> changes;
    compare(
        workspace, list,
        [&](qsizetype position, const Domain &listed, DomainColumn column) {
            changes.append({placeOf(position, column), valueText(workspace.domains.at(position), column),
                            valueText(listed, column)});
        },
        [&](qsizetype position, const Domain &listed) {
            changes.append({FieldPath() / u"domains" / position, {}, summaryOf(listed)});
        });
    return changes;
}

Workspace withTable(const Workspace &workspace, const DomainList &list, const QList<ProposedChange> &accepted)
{
    QSet<FieldPath> places;
    places.reserve(accepted.size());
    for (const ProposedChange &change : accepted) {
        places.insert(change.where);
    }
    Workspace after = workspace;
    compare(
        workspace, list,
        [&](qsizetype position, const Domain &listed, DomainColumn column) {
            if (places.contains(placeOf(position, column))) {
                takeColumn(listed, column, after.domains[position]);
            }
        },
        [&](qsizetype position, const Domain &listed) {
            if (places.contains(FieldPath() / u"domains" / position)) {
                after.domains.append(listed);
            }
        });
    return after;
}

} // namespace autoconfigure
