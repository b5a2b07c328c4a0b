// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/statusnote.h"

#include "theme/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace autoconfigure
{

StatusNote::StatusNote(QWidget *parent) : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    updateIcon();
    hide();
}

void StatusNote::setNote(Severity severity, const QString &text)
{
    const bool isNew = text != m_text->text();
    const bool isOther = severity != m_severity;
    if (isOther) {
        m_severity = severity;
        updateIcon();
    }
    if (isNew) {
        m_text->setText(text);
    }
    if (isNew || isOther) {
        updateAccessibleName();
    }
    setVisible(!text.isEmpty());
    if (isNew) {
        announce();
    }
}

void StatusNote::announce()
{
    if (isVisible() && !m_isSilent) {
        QAccessibleEvent event(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString StatusNote::text() const
{
    return m_text->text();
}

void StatusNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        updateIcon();
    } else if (event->type() == QEvent::LanguageChange) {
        updateAccessibleName();
    }
}

void StatusNote::updateIcon()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(
        themedIcon(severityIconName(m_severity)).pixmap(QSize(size, size), devicePixelRatioF()));
}

void StatusNote::updateAccessibleName()
{
    // The icon says it to the eye only.
    m_text->setAccessibleName(
        m_text->text().isEmpty() ? QString() : tr("%1: %2").arg(severityName(m_severity), m_text->text()));
}

} // namespace autoconfigure
