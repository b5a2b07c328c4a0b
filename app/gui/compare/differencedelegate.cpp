// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/differencedelegate.h"

#include "compare/difftablemodel.h"
#include "theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace autoconfigure
{

void DifferenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const auto span = index.data(DiffTableModel::SpanRole).value<LineSpan>();
    if (span.length == 0) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const QString text = std::exchange(own.text, {});
    const QStyle *style = own.widget == nullptr ? QApplication::style() : own.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);

    // Underlined too: not by the colour alone.
    QTextCharFormat marked;
    marked.setBackground(semanticColors(own.palette).currentHit);
    marked.setForeground(own.palette.text());
    marked.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    QTextLayout layout(text, own.font);
    layout.setFormats({{int(span.start), int(span.length), marked}});
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(int(text.size()));
    layout.endLayout();

    const bool isSelected = (own.state & QStyle::State_Selected) != 0;
    const QRect rect = style->subElementRect(QStyle::SE_ItemViewItemText, &own, own.widget);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, own.widget) + 1;
    painter->save();
    painter->setClipRect(own.rect);
    painter->setPen(own.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, QPointF(rect.x() + margin, own.rect.center().y() - line.height() / 2));
    painter->restore();
}

} // namespace autoconfigure
