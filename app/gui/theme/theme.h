// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace autoconfigure
{

enum class ColorScheme { System, Light, Dark, HighContrast };

/// All but System are palettes of the Fusion style; System is the desktop's own style and palette. Widgets
/// get PaletteChange (and StyleChange), icons of themedIcon() follow.
void applyColorScheme(ColorScheme scheme);

/// Words of the settings file: "system", "light", "dark", "high-contrast"; anything else is System.
ColorScheme colorSchemeFromWord(const QString &word);
QString colorSchemeWord(ColorScheme scheme);

/// Text is lighter than what it stands on.
bool isDark(const QPalette &palette);

/// Text and its background are almost as far apart as black and white (20:1), in windows as in lists: ours,
/// or the desktop's own theme for people who need it.
bool isHighContrast(const QPalette &palette);

/// The palettes of the Fusion style.
QPalette lightPalette();
QPalette darkPalette();
/// White and yellow on black.
QPalette highContrastPalette();

/// Colours that mean something, readable (4.5:1; 7:1 in high contrast) on Base, AlternateBase and Window of
/// their mode.
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
