// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undoshortcutfilter.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace autoconfigure
{

UndoShortcutFilter::UndoShortcutFilter(QWidget *area) : QObject(area), m_area(area)
{
    qApp->installEventFilter(this);
}

bool UndoShortcutFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride) {
        return false;
    }
    const auto *widget = qobject_cast<QWidget *>(watched);
    const auto *key = static_cast<QKeyEvent *>(event);
    // Undo is the document's; Ctrl+E, "end of line" in fields, is Export.
    const bool isOurs = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) ||
                        (key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier);
    // Taken away from the field unaccepted: the key goes on to the shortcuts.
    if (isOurs && widget != nullptr && m_area->isAncestorOf(widget)) {
        event->ignore();
        return true;
    }
    return false;
}

} // namespace autoconfigure
