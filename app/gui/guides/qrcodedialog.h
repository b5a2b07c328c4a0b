// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace autoconfigure
{

class StatusNote;

/// The QR code of an address, to be scanned from the screen or put into somebody's own page.
class QrCodeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit QrCodeDialog(const QString &url, QWidget *parent = nullptr);

    /// As SVG or PNG, as the file's name ends.
    Result<void> save(const QString &fileName) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void copyPicture();
    void saveAs();

    const QString m_url;
    QLabel *m_hint;
    QLabel *m_picture;
    QLabel *m_address;
    StatusNote *m_note;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace autoconfigure
