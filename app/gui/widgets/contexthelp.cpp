// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/contexthelp.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWhatsThis>
#include <QWidget>

namespace autoconfigure
{

namespace
{

/// QWidget::isAncestorOf() does not look out of a window.
bool isDialogOf(const QWidget *window, const QWidget *dialog)
{
    const QWidget *owner = dialog->parentWidget();
    while (owner != nullptr && owner != window) {
        owner = owner->parentWidget();
    }
    return owner != nullptr;
}

} // namespace

void showContextHelp(QWidget *widget)
{
    for (QWidget *place = widget; place != nullptr && !place->isWindow(); place = place->parentWidget()) {
        const QString text = place->whatsThis().isEmpty() ? place->toolTip() : place->whatsThis();
        if (!text.isEmpty()) {
            QWhatsThis::showText(place->mapToGlobal(QPoint(0, place->height())), text, place);
            return;
        }
    }
    QWhatsThis::enterWhatsThisMode();
}

void setHelp(QWidget *field, const QString &text)
{
    field->setToolTip(text);
    field->setWhatsThis(text);
    field->setAccessibleDescription(text);
}

ContextHelp::ContextHelp(QWidget *window) : QObject(window), m_window(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ContextHelp::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_F1) {
        return QObject::eventFilter(watched, event);
    }
    auto *widget = qobject_cast<QWidget *>(watched);
    if (widget == nullptr || widget != QApplication::focusWidget() || widget->window() == m_window ||
        !isDialogOf(m_window, widget->window())) {
        return QObject::eventFilter(watched, event);
    }
    showContextHelp(widget);
    return true;
}

} // namespace autoconfigure
