// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wheelguard.h"

#include <QEvent>
#include <QWidget>

namespace autoconfigure
{

WheelGuard::WheelGuard(QWidget *editor) : QObject(editor)
{
    editor->setFocusPolicy(Qt::StrongFocus);
    editor->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        // Not accepted, it goes on to the parent.
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace autoconfigure
