// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/timebardelegate.h"

#include "probe/proberesultsmodel.h"
#include "theme/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int textLetters = 8;
constexpr double barHeight = 0.45;

QList<std::pair<qint64, QColor>> partsOf(const TimeBar &bar, const SemanticColors &colors)
{
    const qint64 rest = std::max<qint64>(0, bar.total - bar.dns - bar.connect - bar.tls - bar.firstByte);
    return {{bar.dns, colors.keyword},
            {bar.connect, colors.number},
            {bar.tls, colors.attribute},
            {bar.firstByte, colors.ok},
            {rest, colors.info}};
}

} // namespace

void TimeBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QString text = own.text;
    own.text.clear();
    const QStyle *style = own.widget != nullptr ? own.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);

    const int letter = own.fontMetrics.averageCharWidth();
    const QRect textRect(own.rect.left(), own.rect.top(), letter * textLetters, own.rect.height());
    const bool isSelected = (own.state & QStyle::State_Selected) != 0;
    style->drawItemText(painter, textRect, Qt::AlignRight | Qt::AlignVCenter, own.palette, true, text,
                        isSelected ? QPalette::HighlightedText : QPalette::Text);

    const auto bar = index.data(ProbeResultsModel::TimeBarRole).value<TimeBar>();
    if (bar.total <= 0 || bar.scale <= 0) {
        return;
    }
    const int height = std::max(3, static_cast<int>(own.rect.height() * barHeight));
    const double width = own.rect.right() - textRect.right() - letter * 2;
    const double perMillisecond = width / static_cast<double>(std::max(bar.scale, bar.total));
    double x = textRect.right() + letter;
    const double y = own.rect.center().y() - height / 2.0;
    painter->save();
    painter->setPen(Qt::NoPen);
    if (isSelected) {
        // The colours are for the usual background.
        painter->fillRect(QRectF(x - 2, y - 2, width + 4, height + 4), option.palette.base());
    }
    for (const auto &[milliseconds, color] : partsOf(bar, semanticColors(option.palette))) {
        const double part = static_cast<double>(milliseconds) * perMillisecond;
        painter->fillRect(QRectF(x, y, milliseconds > 0 ? std::max(1.0, part) : 0.0, height), color);
        x += part;
    }
    painter->restore();
}

} // namespace autoconfigure
