// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/guidepaper.h"

#include "storage/writefile.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFont>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace autoconfigure
{

QImage qrImage(const QrCode &code, int pixels)
{
    const int side = code.size + 2 * qrQuietZone;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x) {
            if (code.isDark(x, y)) {
                image.setPixel(x + qrQuietZone, y + qrQuietZone, qRgb(0, 0, 0));
            }
        }
    }
    return image.scaled(image.size() * pixels);
}

void GuideDocument::setGuide(const Guide &guide)
{
    constexpr int printed = 16;
    constexpr double listIndent = 24;
    setIndentWidth(listIndent);
    // Spacing, however small, forbids ligatures: who copies an address out of a PDF gets its letters.
    constexpr double noLigature = 0.05;
    QFont font = defaultFont();
    font.setLetterSpacing(QFont::AbsoluteSpacing, noLigature);
    setDefaultFont(font);
    m_codeSource = guideCodeSource(guide);
    m_code = guide.code ? qrImage(*guide.code, printed) : QImage();
    setHtml(QString::fromUtf8(guideHtml(guide, GuideMedium::TextDocument)));
}

QVariant GuideDocument::loadResource(int type, const QUrl &name)
{
    // There is no other one: a page fetches nothing.
    return type == ImageResource && name == QUrl(m_codeSource) ? QVariant(m_code) : QVariant();
}

void paintGuide(const Guide &guide, QPagedPaintDevice *device)
{
    constexpr double smallest = 0.3;
    constexpr double step = 0.95;
    GuideDocument document;
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(device);
    document.setGuide(guide);
    double scale = 1;
    document.setTextWidth(device->width());
    while (document.size().height() > device->height() / scale && scale > smallest) {
        scale *= step;
        document.setTextWidth(device->width() / scale);
    }
    QPainter painter(device);
    painter.scale(scale, scale);
    // The window's colours would be for a dark window.
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    document.documentLayout()->draw(&painter, context);
}

Result<void> writeGuidePdf(const Guide &guide, const QString &fileName)
{
    constexpr double margin = 15;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(guide.title);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                         QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter));
        paintGuide(guide, &writer);
    }
    return writeFile(fileName, bytes);
}

} // namespace autoconfigure
