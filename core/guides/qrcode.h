// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace autoconfigure
{

/// A QR code (ISO/IEC 18004): a square of dark and light modules.
struct QrCode {
    /// Modules along each side, without the quiet zone.
    int size = 0;
    /// Row by row; true is dark.
    QList<bool> modules;

    bool isDark(int x, int y) const { return modules.at(qsizetype(y) * size + x); }
};

/// The light margin that readers need on every side, in modules.
inline constexpr int qrQuietZone = 4;

/// The code of a URL at error correction level M: a paper may get a stain. Nothing for an empty text, for one
/// of more than 2,331 octets, which no code holds, and for other than printable ASCII, whose encoding readers
/// guess.
std::optional<QrCode> qrCode(const QByteArray &text);

/// The code with its quiet zone as an SVG document of four pixels per module, black on white.
QByteArray qrSvg(const QrCode &code);

} // namespace autoconfigure
