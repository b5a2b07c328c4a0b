// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace autoconfigure
{

/// Fusion with outlines of check boxes and radio buttons that stand out from the window (WCAG 2.1, 1.4.11).
/// Its own are shades of the window's colour, in a dark palette dark on dark.
class OutlinedStyle : public QProxyStyle
{
    Q_OBJECT

public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace autoconfigure
