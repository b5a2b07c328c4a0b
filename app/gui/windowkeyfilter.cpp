// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowkeyfilter.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace autoconfigure
{

WindowKeyFilter::WindowKeyFilter(QWidget *area, const QList<QAction *> &actions)
    : QObject(area), m_area(area), m_actions(actions)
{
    qApp->installEventFilter(this);
}

bool WindowKeyFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride) {
        return false;
    }
    const auto *widget = qobject_cast<QWidget *>(watched);
    const auto *key = static_cast<QKeyEvent *>(event);
    const QKeySequence pressed(key->keyCombination());
    // The platform's further keys for undo and redo are no field's either.
    const bool isOurs = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) ||
                        std::any_of(m_actions.begin(), m_actions.end(), [&pressed](const QAction *action) {
                            return action->shortcuts().contains(pressed);
                        });
    // Taken away from the field unaccepted: the key goes on to the shortcuts.
    if (isOurs && widget != nullptr && m_area->isAncestorOf(widget)) {
        event->ignore();
        return true;
    }
    return false;
}

} // namespace autoconfigure
