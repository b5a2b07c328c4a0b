// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace autoconfigure
{

enum class ColorScheme { System, Light, Dark };

/// Light and dark are palettes of the Fusion style; System is the desktop's own style and palette. Widgets
/// get PaletteChange (and StyleChange), icons of themedIcon() follow.
void applyColorScheme(ColorScheme scheme);

/// Words of the settings file: "system", "light", "dark"; anything else is System.
ColorScheme colorSchemeFromWord(const QString &word);
QString colorSchemeWord(ColorScheme scheme);

/// Text is lighter than what it stands on.
bool isDark(const QPalette &palette);

/// The palettes of the Fusion style for light and dark.
QPalette lightPalette();
QPalette darkPalette();

/// Colours that mean something, readable (4.5:1) on Base, AlternateBase and Window of their mode.
struct SemanticColors {
    QColor error;
    QColor warning;
    QColor ok;
    QColor info;
    /// Secondary text: hints, line numbers.
    QColor muted;
    /// Behind a search hit; the text on it keeps its colour.
    QColor hit;
    QColor currentHit;

    // Syntax.
    QColor tag;
    QColor attribute;
    QColor string;
    QColor comment;
    QColor keyword;
    QColor number;
};
SemanticColors semanticColors(const QPalette &palette);

/// WCAG 2.1 contrast ratio of two opaque colours, 1…21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace autoconfigure
