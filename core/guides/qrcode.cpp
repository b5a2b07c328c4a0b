// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/qrcode.h"

#include <QString>
#include <QXmlStreamWriter>

#include <algorithm>
#include <memory>

#include <qrencode.h>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

std::optional<QrCode> qrCode(const QByteArray &text)
{
    struct Free {
        void operator()(QRcode *code) const { QRcode_free(code); }
    };
    constexpr qsizetype longest = 2331;
    const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
    if (text.isEmpty() || text.size() > longest || !isAscii) {
        return std::nullopt;
    }
    const std::unique_ptr<QRcode, Free> encoded(
        QRcode_encodeData(static_cast<int>(text.size()),
                          reinterpret_cast<const unsigned char *>(text.constData()), 0, QR_ECLEVEL_M));
    if (!encoded) {
        return std::nullopt;
    }
    QrCode code;
    code.size = encoded->width;
    const qsizetype count = qsizetype(code.size) * code.size;
    code.modules.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        // The other bits of an octet tell what the module is for.
        code.modules.append((encoded->data[i] & 1) != 0);
    }
    return code;
}

QByteArray qrSvg(const QrCode &code)
{
    constexpr int pixels = 4;
    const int side = code.size + 2 * qrQuietZone;
    QString path;
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size;) {
            int end = x;
            while (end < code.size && code.isDark(end, y)) {
                ++end;
            }
            if (end > x) {
                path += u"M%1 %2h%3v1h-%3z"_s.arg(x + qrQuietZone).arg(y + qrQuietZone).arg(end - x);
            }
            x = end + 1;
        }
    }
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartElement(u"svg"_s);
    xml.writeAttribute(u"xmlns"_s, u"http://www.w3.org/2000/svg"_s);
    xml.writeAttribute(u"width"_s, QString::number(side * pixels));
    xml.writeAttribute(u"height"_s, QString::number(side * pixels));
    xml.writeAttribute(u"viewBox"_s, u"0 0 %1 %1"_s.arg(side));
    xml.writeAttribute(u"shape-rendering"_s, u"crispEdges"_s);
    for (const auto &[fill, d] : {std::pair(u"#fff"_s, u"M0 0h%1v%1h-%1z"_s.arg(side)), {u"#000"_s, path}}) {
        xml.writeEmptyElement(u"path"_s);
        xml.writeAttribute(u"fill"_s, fill);
        xml.writeAttribute(u"d"_s, d);
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace autoconfigure
