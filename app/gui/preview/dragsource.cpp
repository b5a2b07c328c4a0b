// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/dragsource.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMouseEvent>
#include <QWidget>

namespace autoconfigure
{

DragSource::DragSource(QWidget *handle, std::function<void()> begin)
    : QObject(handle), m_handle(handle), m_begin(std::move(begin))
{
    handle->installEventFilter(this);
}

bool DragSource::eventFilter(QObject *watched, QEvent *event)
{
    const auto *mouse = static_cast<QMouseEvent *>(event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_isPressed = mouse->button() == Qt::LeftButton;
        m_pressedAt = mouse->position().toPoint();
        break;
    case QEvent::MouseButtonRelease:
        m_isPressed = false;
        break;
    case QEvent::MouseMove:
        if (m_isPressed && (mouse->position().toPoint() - m_pressedAt).manhattanLength() >=
                               QApplication::startDragDistance()) {
            m_isPressed = false;
            // It gets no release: the drag takes it.
            if (auto *button = qobject_cast<QAbstractButton *>(m_handle)) {
                button->setDown(false);
            }
            m_begin();
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace autoconfigure
