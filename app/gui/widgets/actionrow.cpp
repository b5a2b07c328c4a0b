// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actionrow.h"

#include <QAction>
#include <QEvent>
#include <QLayout>
#include <QStyle>
#include <QToolButton>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

ActionRow::ActionRow(QWidget *parent) : QToolBar(parent)
{
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    setIconSize({icon, icon});
    layout()->setContentsMargins({});
    retranslate();
}

QToolButton *ActionRow::add(QAction *action, Qt::ToolButtonStyle style)
{
    addAction(action);
    auto *button = qobject_cast<QToolButton *>(widgetForAction(action));
    button->setObjectName(action->objectName() + u".button"_s);
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void ActionRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        // A row among others, not at the edge of a window.
        layout()->setContentsMargins({});
    }
}

void ActionRow::retranslate()
{
    // Qt's own button for those that found no room has no name.
    if (auto *more = findChild<QToolButton *>(u"qt_toolbar_ext_button"_s)) {
        more->setAccessibleName(tr("More buttons"));
        more->setToolTip(tr("More buttons"));
    }
}

} // namespace autoconfigure
