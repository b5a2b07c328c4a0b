// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagebar.h"

#include "theme/icons.h"
#include "theme/statusnote.h"
#include "widgets/actionbutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int leastTextLetters = 50;

} // namespace

MessageBar::MessageBar(QWidget *parent, const QString &name)
    : QFrame(parent),
      m_note(new StatusNote(this)),
      m_content(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_offerRow(new QHBoxLayout),
      m_close(new QAction(this))
{
    setObjectName(name);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_note->label()->setObjectName(name + u".text"_s);
    m_note->label()->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setObjectName(name + u".close"_s);
    m_close->setIcon(themedIcon(QStringLiteral("dialog-close")));
    connect(m_close, &QAction::triggered, this, &QWidget::hide);

    auto *layout = new QHBoxLayout(this);
    m_content->addWidget(m_note, 1);
    m_content->addLayout(m_offerRow);
    layout->addLayout(m_content, 1);
    // Below the text they begin where it begins.
    m_offerRow->addStretch();
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
    m_offerRow->insertWidget(static_cast<int>(m_offers.size()), offer, 0, Qt::AlignTop);
    // In the order in which they are seen.
    setTabOrder(m_offers.isEmpty() ? static_cast<QWidget *>(m_note->label()) : m_offers.constLast(), offer);
    m_offers.append(offer);
    return offer;
}

void MessageBar::showMessage(Severity severity, const LiveText &text, QAction *action)
{
    showMessage(severity, text, action == nullptr ? QList<QAction *>() : QList<QAction *>{action});
}

void MessageBar::showMessage(Severity severity, const LiveText &text, const QList<QAction *> &actions)
{
    m_message = text;
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
    // The same once more is news, too.
    m_note->clear();
    show();
    m_note->setNote(severity, text.text());
    placeOffers();
}

void MessageBar::placeOffers()
{
    // So that it is read in lines and not in words.
    const int letters = fontMetrics().averageCharWidth() * leastTextLetters;
    const int wanted = std::min(letters, fontMetrics().horizontalAdvance(m_note->text()));
    const int room = m_content->geometry().width() - m_offerRow->sizeHint().width();
    m_content->setDirection(room < wanted ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QString MessageBar::text() const
{
    return m_note->text();
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeOffers();
}

void MessageBar::retranslate()
{
    m_close->setText(tr("Close the message"));
    if (!isHidden()) {
        m_note->setNote(m_note->severity(), m_message.text());
        placeOffers();
    }
}

} // namespace autoconfigure
