// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guides/qrcodedialog.h"

#include "guides/guidepaper.h"
#include "guides/qrcode.h"
#include "storage/writefile.h"
#include "theme/icons.h"
#include "theme/statusnote.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

QrCodeDialog::QrCodeDialog(const QString &url, QWidget *parent)
    : QDialog(parent),
      m_url(url),
      m_hint(new QLabel(this)),
      m_picture(new QLabel(this)),
      m_address(new QLabel(this)),
      m_note(new StatusNote(this)),
      m_copy(new QPushButton(this)),
      m_save(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    constexpr int shown = 6;
    setObjectName(u"qrCodeDialog"_s);
    m_hint->setWordWrap(true);
    m_picture->setObjectName(u"qrCodePicture"_s);
    m_picture->setAlignment(Qt::AlignCenter);
    m_address->setObjectName(u"qrCodeAddress"_s);
    m_address->setTextFormat(Qt::PlainText);
    m_address->setWordWrap(true);
    m_address->setAlignment(Qt::AlignCenter);
    m_address->setText(url);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_note->setObjectName(u"qrCodeNote"_s);
    m_copy->setObjectName(u"qrCodeCopy"_s);
    m_copy->setIcon(themedIcon(u"edit-copy"_s));
    m_save->setObjectName(u"qrCodeSave"_s);
    m_save->setIcon(themedIcon(u"document-save"_s));
    const std::optional<QrCode> code = qrCode(url.toUtf8());
    if (code) {
        m_picture->setPixmap(QPixmap::fromImage(qrImage(*code, shown)));
    }
    m_copy->setEnabled(code.has_value());
    m_save->setEnabled(code.has_value());

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_hint);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_address);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    connect(m_copy, &QPushButton::clicked, this, &QrCodeDialog::copyPicture);
    connect(m_save, &QPushButton::clicked, this, &QrCodeDialog::saveAs);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

Result<void> QrCodeDialog::save(const QString &fileName) const
{
    constexpr int saved = 16;
    const std::optional<QrCode> code = qrCode(m_url.toUtf8());
    if (!code) {
        return failure(fileName, tr("This address is too long for a QR code."));
    }
    if (fileName.endsWith(".svg"_L1, Qt::CaseInsensitive)) {
        return writeFile(fileName, qrSvg(*code));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    qrImage(*code, saved).save(&buffer, "PNG");
    return writeFile(fileName, bytes);
}

void QrCodeDialog::copyPicture()
{
    QApplication::clipboard()->setPixmap(m_picture->pixmap());
    m_note->setNote(Severity::Ok, tr("The picture is in the clipboard."));
}

void QrCodeDialog::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save the QR code"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("SVG picture (*.svg)"), tr("PNG picture (*.png)")});
    dialog->setDefaultSuffix(u"svg"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains("*.png"_L1) ? u"png"_s : u"svg"_s);
    });
    dialog->selectFile(u"qr-code"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &fileName) {
        const Result<void> done = save(fileName);
        m_note->setNote(done ? Severity::Ok : Severity::Error,
                        done ? tr("Saved: %1").arg(fileName) : done.error().text());
    });
    dialog->open();
}

void QrCodeDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void QrCodeDialog::retranslate()
{
    setWindowTitle(tr("QR code of the profile"));
    m_hint->setText(
        tr("An iPhone or iPad that scans this code downloads the profile, once it is published."));
    m_picture->setAccessibleName(tr("QR code of %1").arg(m_url));
    m_address->setAccessibleName(tr("Address in the QR code"));
    m_copy->setText(tr("&Copy picture"));
    m_save->setText(tr("&Save as…"));
    m_close->setText(tr("C&lose"));
}

} // namespace autoconfigure
