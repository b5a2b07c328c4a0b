// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

#include <functional>

class QWidget;

namespace autoconfigure
{

/// Makes a widget something to drag from; clicks go on working.
class DragSource : public QObject
{
    Q_OBJECT

public:
    /// `begin` is called when the pointer is pulled away with the left button down. Lives as long as
    /// `handle`.
    DragSource(QWidget *handle, std::function<void()> begin);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_handle;
    std::function<void()> m_begin;
    QPoint m_pressedAt;
    bool m_isPressed = false;
};

} // namespace autoconfigure
