// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/outlinedstyle.h"

#include <QPainter>
#include <QStyleOption>

namespace autoconfigure
{

namespace
{

QColor lineColor(const QStyleOption *option, bool isInRow)
{
    const QPalette &palette = option->palette;
    if (!option->state.testFlag(QStyle::State_Enabled)) {
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    }
    const bool isOnHighlight = isInRow && option->state.testFlag(QStyle::State_Selected);
    return palette.color(isOnHighlight ? QPalette::HighlightedText : QPalette::PlaceholderText);
}

} // namespace

OutlinedStyle::OutlinedStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isRound = element == PE_IndicatorRadioButton;
    const bool isInRow = element == PE_IndicatorItemViewItemCheck;
    if (!isRound && !isInRow && element != PE_IndicatorCheckBox) {
        return;
    }
    painter->save();
    painter->setPen(lineColor(option, isInRow));
    painter->setBrush(Qt::NoBrush);
    // Over Fusion's own.
    const QRectF line = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isRound) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawEllipse(line);
    } else {
        painter->drawRect(line);
    }
    painter->restore();
}

} // namespace autoconfigure
