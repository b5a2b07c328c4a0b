// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagebar.h"

#include "theme/icons.h"
#include "widgets/actionbutton.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_offer(new QToolButton(this)),
      m_close(new QAction(this))
{
    setObjectName(u"messageBar"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setObjectName(u"messageBar.text"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_offer->setObjectName(u"messageBar.offer"_s);
    m_offer->setFocusPolicy(Qt::TabFocus);
    m_close->setObjectName(u"messageBar.close"_s);
    m_close->setIcon(themedIcon(QStringLiteral("dialog-close")));
    connect(m_close, &QAction::triggered, this, &QWidget::hide);

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_offer, 0, Qt::AlignTop);
    layout->addWidget(actionButton(m_close, this), 0, Qt::AlignTop);
    retranslate();
    hide();
}

void MessageBar::showMessage(Severity severity, const QString &text, QAction *action)
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(themedIcon(severityIconName(severity)).pixmap(size));
    m_icon->setAccessibleName(severityName(severity));
    m_text->setText(text);
    m_text->setAccessibleName(severityName(severity) + u": "_s + text);
    const QList<QAction *> offered = m_offer->actions();
    for (QAction *former : offered) {
        m_offer->removeAction(former);
    }
    if (action != nullptr) {
        m_offer->setDefaultAction(action);
    }
    m_offer->setVisible(action != nullptr);
    show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void MessageBar::retranslate()
{
    m_close->setText(tr("Close the message"));
}

} // namespace autoconfigure
