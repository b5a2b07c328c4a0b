// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actionbutton.h"

#include <QAction>

namespace autoconfigure
{

QToolButton *actionButton(QAction *action, QWidget *parent, Qt::ToolButtonStyle style)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
    return button;
}

} // namespace autoconfigure
