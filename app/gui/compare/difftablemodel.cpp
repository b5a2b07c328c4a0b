// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/difftablemodel.h"

#include "theme/theme.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// So much of a line is enough to see what it is.
constexpr qsizetype longestTip = 2'000;

/// As it is: the texts are markup, which a tool tip would obey.
QString lineTip(const QString &line)
{
    return line.isEmpty()
               ? QString()
               : u"<p style=\"white-space: pre-wrap\">%1</p>"_s.arg(line.left(longestTip).toHtmlEscaped());
}

} // namespace

LineSpan ownPart(const QString &line, const QString &other)
{
    const qsizetype shorter = std::min(line.size(), other.size());
    const auto begin = std::mismatch(line.cbegin(), line.cbegin() + shorter, other.cbegin()).first;
    qsizetype start = begin - line.cbegin();
    const auto end = std::mismatch(line.crbegin(), line.crbegin() + (shorter - start), other.crbegin()).first;
    qsizetype past = line.crend() - end;
    // No half of a letter beyond the first 65,536.
    start -= start > 0 && line.at(start - 1).isHighSurrogate() ? 1 : 0;
    past += past < line.size() && line.at(past).isLowSurrogate() ? 1 : 0;
    return {start, past - start};
}

void DiffTableModel::setTexts(const QStringList &left, const QStringList &right)
{
    beginResetModel();
    m_left = left;
    m_right = right;
    m_rows = sideBySide(left, right);
    m_longest.clear();
    for (const QStringList &lines : {left, right}) {
        for (const QString &line : lines) {
            m_longest = line.size() > m_longest.size() ? line : m_longest;
        }
    }
    m_differences = 0;
    for (int row = 0; row < rowCount(); ++row) {
        m_differences += beginsDifference(row) ? 1 : 0;
    }
    endResetModel();
}

bool DiffTableModel::beginsDifference(int row) const
{
    return m_rows.at(row).kind != DiffRow::Kind::Same &&
           (row == 0 || m_rows.at(row - 1).kind == DiffRow::Kind::Same);
}

int DiffTableModel::neighbour(int row, int step) const
{
    const int rows = rowCount();
    for (int i = 1; i <= rows; ++i) {
        const int candidate = ((row + step * i) % rows + rows) % rows;
        if (beginsDifference(candidate)) {
            return candidate;
        }
    }
    return -1;
}

void DiffTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int DiffTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DiffTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DiffTableModel::markName(DiffRow::Kind kind)
{
    switch (kind) {
    case DiffRow::Kind::Changed:
        return tr("differs");
    case DiffRow::Kind::OnlyLeft:
        return tr("only in the workspace");
    case DiffRow::Kind::OnlyRight:
        return tr("only on the server");
    default:
        return tr("the same");
    }
}

QVariant DiffTableModel::differingSpan(const DiffRow &row, bool isLeft) const
{
    if (row.kind != DiffRow::Kind::Changed) {
        return {};
    }
    const QString &left = m_left.at(row.left);
    const QString &right = m_right.at(row.right);
    return QVariant::fromValue(isLeft ? ownPart(left, right) : ownPart(right, left));
}

QVariant DiffTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const DiffRow &row = m_rows.at(index.row());
    const bool isLeft = index.column() <= LeftText;
    const qsizetype line = isLeft ? row.left : row.right;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Mark) {
            return row.kind == DiffRow::Kind::Same       ? QString()
                   : row.kind == DiffRow::Kind::Changed  ? u"≠"_s
                   : row.kind == DiffRow::Kind::OnlyLeft ? u"−"_s
                                                         : u"+"_s;
        }
        if (line < 0) {
            return {};
        }
        return index.column() == LeftNumber || index.column() == RightNumber
                   ? QVariant(line + 1)
                   : QVariant((isLeft ? m_left : m_right).at(line));
    case Qt::AccessibleTextRole:
        return index.column() == Mark ? QVariant(markName(row.kind)) : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        return index.column() == LeftText || index.column() == RightText
                   ? QVariant(lineTip(data(index, Qt::DisplayRole).toString()))
               : index.column() == Mark && row.kind != DiffRow::Kind::Same ? QVariant(markName(row.kind))
                                                                           : QVariant();
    case SpanRole:
        return index.column() == LeftText || index.column() == RightText ? differingSpan(row, isLeft)
                                                                         : QVariant();
    case Qt::FontRole:
        return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    case Qt::TextAlignmentRole:
        return index.column() == Mark ? int(Qt::AlignCenter)
               : index.column() == LeftNumber || index.column() == RightNumber
                   ? int(Qt::AlignRight | Qt::AlignVCenter)
                   : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return index.column() == LeftNumber || index.column() == RightNumber
                   ? QVariant(semanticColors(QGuiApplication::palette()).muted)
                   : QVariant();
    case Qt::BackgroundRole:
        return row.kind == DiffRow::Kind::Same ? QVariant()
                                               : QVariant(semanticColors(QGuiApplication::palette()).hit);
    default:
        return {};
    }
}

QVariant DiffTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == LeftText ? tr("Would be exported") : section == RightText ? tr("Is served") : QString();
}

} // namespace autoconfigure
