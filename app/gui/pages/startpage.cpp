// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/startpage.h"

#include "mainactions.h"
#include "theme/icons.h"
#include "widgets/actionbutton.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

StartPage::StartPage(const MainActions &actions, QWidget *parent)
    : QScrollArea(parent),
      m_picture(new QLabel(this)),
      m_title(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_recentTitle(new QLabel(this)),
      m_recent(new QVBoxLayout)
{
    setObjectName(u"startPage"_s);
    const int size = 2 * style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
    m_picture->setPixmap(themedIcon(u"app"_s).pixmap(size));
    m_picture->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(font().pointSizeF() * 1.4);
    m_title->setFont(large);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);

    auto *buttons = new QVBoxLayout;
    for (QAction *action : {actions.addDomain, actions.open, actions.importRunningDomain,
                            actions.importDomains, actions.importSettings, actions.openSample}) {
        QToolButton *button = actionButton(action, this, Qt::ToolButtonTextBesideIcon);
        button->setObjectName(u"start."_s + action->objectName());
        button->setAutoRaise(false);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        buttons->addWidget(button);
        m_first = m_first == nullptr ? button : m_first;
    }
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addLayout(buttons);
    middle->addStretch(1);

    auto *recentRow = new QHBoxLayout;
    recentRow->addStretch(1);
    recentRow->addLayout(m_recent);
    recentRow->addStretch(1);
    m_recent->addWidget(m_recentTitle);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->addStretch(1);
    layout->addWidget(m_picture);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addLayout(middle);
    layout->addLayout(recentRow);
    layout->addStretch(2);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    retranslate();
    setRecentFiles({});
}

void StartPage::focusFirst()
{
    m_first->setFocus(Qt::OtherFocusReason);
}

void StartPage::setRecentFiles(const QStringList &files)
{
    constexpr int titleOnly = 1;
    while (m_recent->count() > titleOnly) {
        QLayoutItem *item = m_recent->takeAt(titleOnly);
        item->widget()->deleteLater();
        delete item;
    }
    m_recentTitle->setVisible(!files.isEmpty());
    for (const QString &file : files.mid(0, 5)) {
        const QString name = QFileInfo(file).fileName().replace(u'&', u"&&"_s);
        auto *button = new QPushButton(name, this);
        button->setFlat(true);
        button->setToolTip(QDir::toNativeSeparators(file));
        button->setAccessibleDescription(file);
        connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT recentFileActivated(file); });
        m_recent->addWidget(button);
    }
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QScrollArea::changeEvent(event);
}

void StartPage::retranslate()
{
    m_title->setText(tr("No domain yet"));
    m_hint->setText(tr("Add a mail domain, or drop a workspace, a classic settings.json or a list of domains "
                       "here."));
    m_recentTitle->setText(tr("Opened last:"));
}

} // namespace autoconfigure
