// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/highcontraststyle.h"

#include <QPainter>
#include <QStyleOption>

namespace autoconfigure
{

namespace
{

QPen linePen(const QStyleOption *option)
{
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    // Of the tabs, the selected one stands out.
    const bool isSelectedTab =
        option->type == QStyleOption::SO_Tab && option->state.testFlag(QStyle::State_Selected);
    const bool hasFocus = isEnabled && (option->state.testFlag(QStyle::State_HasFocus) || isSelectedTab);
    const QPalette::ColorRole role = hasFocus ? QPalette::Highlight : QPalette::WindowText;
    return {option->palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, role),
            hasFocus ? 2.0 : 1.0};
}

void outline(const QStyleOption *option, QPainter *painter)
{
    painter->save();
    painter->setPen(linePen(option));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
    painter->restore();
}

} // namespace

HighContrastStyle::HighContrastStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void HighContrastStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                      const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_FrameLineEdit:
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
    case PE_PanelButtonCommand:
        outline(option, painter);
        break;
    case PE_PanelButtonTool:
        // Bare icons stay bare until they are pointed at, pressed or switched on.
        if (option->state.testAnyFlags(State_On | State_Sunken | State_Raised | State_HasFocus)) {
            outline(option, painter);
        }
        break;
    case PE_IndicatorRadioButton:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(linePen(option));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QRectF(option->rect).adjusted(1, 1, -1, -1));
        painter->restore();
        break;
    default:
        break;
    }
}

void HighContrastStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_HeaderSection || element == CE_TabBarTabShape || element == CE_ProgressBarGroove) {
        outline(option, painter);
    }
}

void HighContrastStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                           QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox) {
        outline(option, painter);
    } else if (control == CC_ScrollBar) {
        // Fusion draws it in shades of the window's colour, which is black.
        const QRect slider = proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget);
        const bool isHeld =
            option->activeSubControls.testFlag(SC_ScrollBarSlider) && option->state.testFlag(State_Sunken);
        painter->fillRect(slider.adjusted(2, 2, -2, -2),
                          option->palette.color(isHeld ? QPalette::Highlight : QPalette::WindowText));
        outline(option, painter);
    }
}

} // namespace autoconfigure
