// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/highcontraststyle.h"
#include "theme/outlinedstyle.h"

#include <QApplication>
#include <QStyle>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace autoconfigure
{

namespace
{

struct PaletteColors {
    QRgb window;
    QRgb base;
    QRgb alternateBase;
    QRgb button;
    QRgb text;
    QRgb disabledText;
    QRgb placeholder;
    QRgb highlight;
    QRgb highlightedText;
    QRgb disabledHighlight;
    QRgb link;
    QRgb linkVisited;
    QRgb toolTip;
    // Edges, from the lightest to the darkest.
    QRgb lightEdge;
    QRgb midlightEdge;
    QRgb midEdge;
    QRgb darkEdge;
    QRgb shadow;
};

QPalette paletteOf(const PaletteColors &c)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb rgb) {
        palette.setColor(QPalette::All, role, QColor::fromRgb(rgb));
    };
    set(QPalette::Window, c.window);
    set(QPalette::Base, c.base);
    // What cannot be typed into looks so before it is read.
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor::fromRgb(c.window));
    set(QPalette::AlternateBase, c.alternateBase);
    set(QPalette::Button, c.button);
    set(QPalette::ToolTipBase, c.toolTip);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        set(role, c.text);
        if (role != QPalette::ToolTipText) {
            palette.setColor(QPalette::Disabled, role, QColor::fromRgb(c.disabledText));
        }
    }
    set(QPalette::BrightText, c.highlightedText);
    set(QPalette::PlaceholderText, c.placeholder);
    set(QPalette::Highlight, c.highlight);
    set(QPalette::HighlightedText, c.highlightedText);
    // The same in a window without focus: an icon of a selected row cannot know where it stands.
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(c.disabledHighlight));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor::fromRgb(c.disabledText));
    set(QPalette::Link, c.link);
    set(QPalette::LinkVisited, c.linkVisited);
    set(QPalette::Light, c.lightEdge);
    set(QPalette::Midlight, c.midlightEdge);
    set(QPalette::Mid, c.midEdge);
    set(QPalette::Dark, c.darkEdge);
    set(QPalette::Shadow, c.shadow);
    return palette;
}

double linearChannel(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

// WCAG 2.1, "relative luminance".
double luminance(const QColor &color)
{
    return 0.2126 * linearChannel(color.redF()) + 0.7152 * linearChannel(color.greenF()) +
           0.0722 * linearChannel(color.blueF());
}

SemanticColors highContrastColors(bool dark)
{
    if (dark) {
        return {.error = QColor::fromRgb(0xff9d94),
                .warning = QColor::fromRgb(0xffd75e),
                .ok = QColor::fromRgb(0x6dff9c),
                .info = QColor::fromRgb(0x8fd3ff),
                .muted = QColor::fromRgb(0xd0d0d0),
                .hit = QColor::fromRgb(0x4a3a00),
                .currentHit = QColor::fromRgb(0x664d00),
                .tag = QColor::fromRgb(0x8fd3ff),
                .attribute = QColor::fromRgb(0xe0b3ff),
                .string = QColor::fromRgb(0x9dffb4),
                .comment = QColor::fromRgb(0xd0d0d0),
                .keyword = QColor::fromRgb(0xffb3a8),
                .number = QColor::fromRgb(0xffe08a)};
    }
    return {.error = QColor::fromRgb(0x8c0d06),
            .warning = QColor::fromRgb(0x663b00),
            .ok = QColor::fromRgb(0x00521d),
            .info = QColor::fromRgb(0x003d8f),
            .muted = QColor::fromRgb(0x3d4147),
            .hit = QColor::fromRgb(0xffe9a8),
            .currentHit = QColor::fromRgb(0xffc66d),
            .tag = QColor::fromRgb(0x003d8f),
            .attribute = QColor::fromRgb(0x5a1580),
            .string = QColor::fromRgb(0x00521d),
            .comment = QColor::fromRgb(0x3d4147),
            .keyword = QColor::fromRgb(0x8c0d06),
            .number = QColor::fromRgb(0x663b00)};
}

template <typename Style>
bool isStyle()
{
    return qobject_cast<Style *>(QApplication::style()) != nullptr;
}

/// Another style than there is, since all widgets are made ready for each.
template <typename Style>
void useStyle()
{
    if (!isStyle<Style>()) {
        QApplication::setStyle(new Style);
    }
}

void useSystemStyle(const QString &name)
{
    if (name.compare(QLatin1StringView("fusion"), Qt::CaseInsensitive) == 0) {
        useStyle<OutlinedStyle>();
    } else if (QApplication::style()->name() != name || isStyle<OutlinedStyle>() ||
               isStyle<HighContrastStyle>()) {
        QApplication::setStyle(name);
    }
}

void applySystemScheme(const QString &systemStyle)
{
    useSystemStyle(systemStyle);
    // A default constructed palette asks for the platform's.
    QApplication::setPalette(QPalette());
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    // Some platforms know that the desktop is dark but have no dark palette for their style.
    const bool wantsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    if (wantsDark && !isDark(QApplication::palette())) {
        useStyle<OutlinedStyle>();
        QApplication::setPalette(darkPalette());
    }
#endif
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({.window = 0xf2f3f5,
                      .base = 0xffffff,
                      .alternateBase = 0xf7f8fa,
                      .button = 0xf7f8fa,
                      .text = 0x1c1f24,
                      .disabledText = 0x8b9099,
                      .placeholder = 0x666c75,
                      .highlight = 0x1f62c4,
                      .highlightedText = 0xffffff,
                      .disabledHighlight = 0xcfd8e6,
                      .link = 0x1a5bb8,
                      .linkVisited = 0x6f42a8,
                      .toolTip = 0xffffff,
                      .lightEdge = 0xffffff,
                      .midlightEdge = 0xe4e6ea,
                      .midEdge = 0xc3c7cf,
                      .darkEdge = 0xa2a8b2,
                      .shadow = 0x6b7079});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0x26292e,
                      .base = 0x1b1d21,
                      .alternateBase = 0x212429,
                      .button = 0x33373d,
                      .text = 0xe4e6ea,
                      .disabledText = 0x7d838d,
                      .placeholder = 0x9aa0aa,
                      .highlight = 0x2a66c0,
                      .highlightedText = 0xffffff,
                      .disabledHighlight = 0x3c444f,
                      .link = 0x7fb2ff,
                      .linkVisited = 0xc3a3f5,
                      .toolTip = 0x33373d,
                      .lightEdge = 0x4b5059,
                      .midlightEdge = 0x3d4148,
                      .midEdge = 0x1f2226,
                      .darkEdge = 0x15171a,
                      .shadow = 0x0d0e10});
}

QPalette highContrastPalette()
{
    return paletteOf({.window = 0x000000,
                      .base = 0x000000,
                      .alternateBase = 0x0d0d0d,
                      .button = 0x000000,
                      .text = 0xffffff,
                      .disabledText = 0xa6a6a6,
                      .placeholder = 0xd0d0d0,
                      .highlight = 0xffe600,
                      .highlightedText = 0x000000,
                      .disabledHighlight = 0x404040,
                      .link = 0x8fd3ff,
                      .linkVisited = 0xe0b3ff,
                      .toolTip = 0x000000,
                      .lightEdge = 0xffffff,
                      .midlightEdge = 0xd0d0d0,
                      .midEdge = 0xffffff,
                      .darkEdge = 0xffffff,
                      .shadow = 0xffffff});
}

void applyColorScheme(ColorScheme scheme)
{
    // The style that the desktop chose; the first call comes before we set another one.
    static const QString systemStyle = QApplication::style()->name();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    static ColorScheme chosen = scheme;
    static const QMetaObject::Connection followsDesktop =
        QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, qApp, [] {
            if (chosen == ColorScheme::System) {
                applySystemScheme(systemStyle);
            }
        });
    Q_UNUSED(followsDesktop)
    chosen = scheme;
#endif
    if (scheme == ColorScheme::System) {
        applySystemScheme(systemStyle);
        return;
    }
    if (scheme == ColorScheme::HighContrast) {
        useStyle<HighContrastStyle>();
    } else {
        useStyle<OutlinedStyle>();
    }
    QApplication::setPalette(scheme == ColorScheme::Light  ? lightPalette()
                             : scheme == ColorScheme::Dark ? darkPalette()
                                                           : highContrastPalette());
}

ColorScheme colorSchemeFromWord(const QString &word)
{
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark, ColorScheme::HighContrast}) {
        if (word == colorSchemeWord(scheme)) {
            return scheme;
        }
    }
    return ColorScheme::System;
}

QString colorSchemeWord(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::System:
        return QStringLiteral("system");
    case ColorScheme::Light:
        return QStringLiteral("light");
    case ColorScheme::Dark:
        return QStringLiteral("dark");
    case ColorScheme::HighContrast:
        return QStringLiteral("high-contrast");
    }
    return {};
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::WindowText)) > luminance(palette.color(QPalette::Window));
}

bool isHighContrast(const QPalette &palette)
{
    constexpr double almostBlackAndWhite = 20;
    return contrastRatio(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >=
               almostBlackAndWhite &&
           contrastRatio(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= almostBlackAndWhite;
}

SemanticColors semanticColors(const QPalette &palette)
{
    if (isHighContrast(palette)) {
        return highContrastColors(isDark(palette));
    }
    if (isDark(palette)) {
        return {.error = QColor::fromRgb(0xff8a80),
                .warning = QColor::fromRgb(0xf5bd4f),
                .ok = QColor::fromRgb(0x6fd08c),
                .info = QColor::fromRgb(0x7fb2ff),
                .muted = QColor::fromRgb(0x9aa0aa),
                .hit = QColor::fromRgb(0x5c4a00),
                .currentHit = QColor::fromRgb(0x8a5a00),
                .tag = QColor::fromRgb(0x7fb2ff),
                .attribute = QColor::fromRgb(0xd7a6f2),
                .string = QColor::fromRgb(0x8fd694),
                .comment = QColor::fromRgb(0x9aa0aa),
                .keyword = QColor::fromRgb(0xf29b8e),
                .number = QColor::fromRgb(0xe8c170)};
    }
    return {.error = QColor::fromRgb(0xb3261e),
            .warning = QColor::fromRgb(0x955800),
            .ok = QColor::fromRgb(0x1a7338),
            .info = QColor::fromRgb(0x1a5bb8),
            .muted = QColor::fromRgb(0x5f656e),
            .hit = QColor::fromRgb(0xffe9a8),
            .currentHit = QColor::fromRgb(0xffc66d),
            .tag = QColor::fromRgb(0x1a5bb8),
            .attribute = QColor::fromRgb(0x7a3aa0),
            .string = QColor::fromRgb(0x1a6e35),
            .comment = QColor::fromRgb(0x5f656e),
            .keyword = QColor::fromRgb(0xa5301f),
            .number = QColor::fromRgb(0x86500a)};
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace autoconfigure
