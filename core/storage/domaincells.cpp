// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/domaincells.h"

#include "model/valuetext.h"
#include "storage/csvline.h"

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

const QString emptyList = u"none"_s;
const QString emptyText = u"'"_s;

QStringList cellOfText(const std::optional<QString> &text)
{
    if (!text) {
        return {};
    }
    // Else reading would take off an apostrophe that is part of the text.
    return {text->isEmpty() || text->startsWith(u'\'') ? u'\'' + *text : *text};
}

std::optional<QString> textFromCell(const QString &cell)
{
    return cell.isEmpty() ? std::nullopt : std::optional(textOfCell(cell));
}

template <typename T>
QStringList cellsOfList(const std::optional<QList<T>> &list, QString (*text)(const T &))
{
    QStringList cells;
    if (list) {
        for (const T &each : *list) {
            cells.append(text(each));
        }
        if (cells.isEmpty()) {
            cells.append(emptyList);
        }
    }
    return cells;
}

template <typename T>
QStringList readList(const QStringList &cells, std::optional<T> (*fromText)(const QString &),
                     std::optional<QList<T>> &list)
{
    QStringList refused;
    list.reset();
    for (const QString &cell : cells) {
        if (cell.isEmpty()) {
            continue;
        }
        if (!list) {
            list.emplace();
        }
        if (cell == emptyList) {
            continue;
        }
        if (const std::optional<T> value = fromText(textOfCell(cell))) {
            list->append(*value);
        } else {
            refused.append(cell);
        }
    }
    return refused;
}

} // namespace

const QList<DomainColumn> &allDomainColumns()
{
    static const QList<DomainColumn> columns = {
        DomainColumn::Profile,       DomainColumn::DisplayName,   DomainColumn::ShortName, DomainColumn::Mx,
        DomainColumn::DkimSelectors, DomainColumn::Documentation, DomainColumn::Services};
    return columns;
}

QString domainColumnName(DomainColumn column)
{
    switch (column) {
    case DomainColumn::Profile:
        return u"profile"_s;
    case DomainColumn::DisplayName:
        return u"displayName"_s;
    case DomainColumn::ShortName:
        return u"shortName"_s;
    case DomainColumn::Mx:
        return u"mx"_s;
    case DomainColumn::DkimSelectors:
        return u"dkimSelectors"_s;
    case DomainColumn::Documentation:
        return u"help"_s;
    case DomainColumn::Services:
        return u"service"_s;
    }
    return {};
}

std::optional<DomainColumn> domainColumnFromName(const QString &name)
{
    QString word = name;
    while (!word.isEmpty() && word.back().isDigit()) {
        word.chop(1);
    }
    for (const DomainColumn column : allDomainColumns()) {
        const bool isNumbered = column == DomainColumn::Services || column == DomainColumn::Documentation;
        if ((isNumbered ? word : name).compare(domainColumnName(column), Qt::CaseInsensitive) == 0) {
            return column;
        }
    }
    return std::nullopt;
}

QStringList cellsOf(const Domain &domain, DomainColumn column)
{
    switch (column) {
    case DomainColumn::Profile:
        return {domain.profile};
    case DomainColumn::DisplayName:
        return cellOfText(domain.overrides.displayName);
    case DomainColumn::ShortName:
        return cellOfText(domain.overrides.shortName);
    case DomainColumn::Mx:
        return domain.mx.isEmpty() ? QStringList() : QStringList{mxText(domain.mx)};
    case DomainColumn::DkimSelectors:
        return domain.dkimSelectors.isEmpty() ? QStringList() : QStringList{domain.dkimSelectors.join(u' ')};
    case DomainColumn::Documentation:
        return cellsOfList(domain.overrides.documentation, documentationText);
    case DomainColumn::Services:
        return cellsOfList(domain.overrides.services, mailServiceText);
    }
    return {};
}

QStringList readCells(const QStringList &cells, DomainColumn column, Domain &domain)
{
    const QString cell = cells.value(0);
    switch (column) {
    case DomainColumn::Profile:
        domain.profile = textOfCell(cell);
        return {};
    case DomainColumn::DisplayName:
        domain.overrides.displayName = textFromCell(cell);
        return {};
    case DomainColumn::ShortName:
        domain.overrides.shortName = textFromCell(cell);
        return {};
    case DomainColumn::Mx: {
        QStringList refused;
        domain.mx = mxFromText(textOfCell(cell), refused);
        return refused;
    }
    case DomainColumn::DkimSelectors:
        domain.dkimSelectors = textOfCell(cell).simplified().split(u' ', Qt::SkipEmptyParts);
        return {};
    case DomainColumn::Documentation:
        return readList(cells, documentationFromText, domain.overrides.documentation);
    case DomainColumn::Services:
        return readList(cells, mailServiceFromText, domain.overrides.services);
    }
    return {};
}

QString textOfCell(const QString &cell)
{
    const bool isEscaped =
        cell == emptyText ||
        (cell.startsWith(u'\'') && (cell.at(1) == u'\'' || looksLikeFormula(QStringView(cell).mid(1))));
    return isEscaped ? cell.mid(1) : cell;
}

} // namespace autoconfigure
