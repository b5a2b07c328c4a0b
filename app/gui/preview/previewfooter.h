// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/previewsource.h"

#include <QWidget>

class QLabel;

namespace autoconfigure
{

/// Who reads a previewed text and where it is published.
class PreviewFooter : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewFooter(QWidget *parent = nullptr);

    /// `domain` as A-labels; `signature`: what is to be said of it, empty for nothing.
    void describe(const PreviewSource &source, const QString &domain, const QString &signature);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_readersLabel;
    QLabel *m_readers;
    QLabel *m_urlsLabel;
    QLabel *m_urls;
    QLabel *m_signatureLabel;
    QLabel *m_signature;
};

} // namespace autoconfigure
