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

MessageBar::MessageBar(QWidget *parent, const QString &name)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_offerRow(new QHBoxLayout),
      m_close(new QAction(this))
{
    setObjectName(name);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setObjectName(name + u".text"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setObjectName(name + u".close"_s);
    m_close->setIcon(themedIcon(QStringLiteral("dialog-close")));
    connect(m_close, &QAction::triggered, this, &QWidget::hide);

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_offerRow);
    layout->addWidget(actionButton(m_close, this), 0, Qt::AlignTop);
    addOffer();
    retranslate();
    hide();
}

QToolButton *MessageBar::addOffer()
{
    auto *offer = new QToolButton(this);
    offer->setObjectName(objectName() + u".offer"_s +
                         (m_offers.isEmpty() ? QString() : QString::number(m_offers.size() + 1)));
    offer->setFocusPolicy(Qt::TabFocus);
    m_offerRow->addWidget(offer, 0, Qt::AlignTop);
    // In the order in which they are seen.
    setTabOrder(m_offers.isEmpty() ? static_cast<QWidget *>(m_text) : m_offers.constLast(), offer);
    m_offers.append(offer);
    return offer;
}

void MessageBar::showMessage(Severity severity, const QString &text, QAction *action)
{
    showMessage(severity, text, action == nullptr ? QList<QAction *>() : QList<QAction *>{action});
}

void MessageBar::showMessage(Severity severity, const QString &text, const QList<QAction *> &actions)
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_icon->setPixmap(themedIcon(severityIconName(severity)).pixmap(size));
    m_icon->setAccessibleName(severityName(severity));
    m_text->setText(text);
    m_text->setAccessibleName(severityName(severity) + u": "_s + text);
    while (m_offers.size() < actions.size()) {
        addOffer();
    }
    for (qsizetype i = 0; i < m_offers.size(); ++i) {
        QToolButton *offer = m_offers.at(i);
        const QList<QAction *> offered = offer->actions();
        for (QAction *former : offered) {
            offer->removeAction(former);
        }
        offer->setVisible(i < actions.size());
        if (i < actions.size()) {
            offer->setDefaultAction(actions.at(i));
        }
    }
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
