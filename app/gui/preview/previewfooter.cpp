// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewfooter.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <utility>

namespace autoconfigure
{

PreviewFooter::PreviewFooter(QWidget *parent)
    : QWidget(parent),
      m_readersLabel(new QLabel(this)),
      m_readers(new QLabel(this)),
      m_urlsLabel(new QLabel(this)),
      m_urls(new QLabel(this)),
      m_signatureLabel(new QLabel(this)),
      m_signature(new QLabel(this))
{
    m_readers->setObjectName(QStringLiteral("previewReaders"));
    m_urls->setObjectName(QStringLiteral("previewUrls"));
    m_signature->setObjectName(QStringLiteral("previewSignature"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    int row = 0;
    for (const auto &[label, value] : {std::pair(m_readersLabel, m_readers), std::pair(m_urlsLabel, m_urls),
                                       std::pair(m_signatureLabel, m_signature)}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(value);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    retranslate();
}

void PreviewFooter::describe(const PreviewSource &source, const QString &domain, const QString &signature)
{
    const QString urls = source.urls(domain).join(u'\n');
    m_readers->setText(source.readers());
    m_urls->setText(urls);
    m_urlsLabel->setVisible(!urls.isEmpty());
    m_urls->setVisible(!urls.isEmpty());
    m_signature->setText(signature);
    m_signatureLabel->setVisible(!signature.isEmpty());
    m_signature->setVisible(!signature.isEmpty());
}

void PreviewFooter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void PreviewFooter::retranslate()
{
    m_readersLabel->setText(tr("Read by:"));
    m_urlsLabel->setText(tr("Published at:"));
    m_signatureLabel->setText(tr("Signature:"));
    m_readers->setAccessibleName(tr("Programs that read this text"));
    m_urls->setAccessibleName(tr("Addresses where this text is published"));
    m_signature->setAccessibleName(tr("Who signs this text"));
}

} // namespace autoconfigure
