// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guides/guide.h"
#include "model/result.h"

#include <QImage>
#include <QTextDocument>

class QPagedPaintDevice;

namespace autoconfigure
{

/// The code as a picture of so many pixels per module, black on white in every theme, with its quiet zone.
QImage qrImage(const QrCode &code, int pixels);

/// A guide as the text of a viewer or a sheet of paper: the same page as guideHtml(), with a sharp code.
class GuideDocument : public QTextDocument
{
    Q_OBJECT

public:
    using QTextDocument::QTextDocument;

    void setGuide(const Guide &guide);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    QString m_codeSource;
    QImage m_code;
};

/// Draws the guide on one page of the device, smaller where it would need more.
void paintGuide(const Guide &guide, QPagedPaintDevice *device);

/// The guide as a PDF file of one A4 page.
Result<void> writeGuidePdf(const Guide &guide, const QString &fileName);

} // namespace autoconfigure
