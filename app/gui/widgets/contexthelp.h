// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace autoconfigure
{

/// Shows what the widget that has the keyboard is for: its "What's this?" text, that of what it stands in, or
/// its tool tip. Without any, the pointer asks.
void showContextHelp(QWidget *widget);

/// What a field is, who reads it, an example: for F1, the pointer and assistive technology.
void setHelp(QWidget *field, const QString &text);

/// F1 in the dialogs of a window, which a shortcut of the window does not reach.
class ContextHelp : public QObject
{
    Q_OBJECT

public:
    explicit ContextHelp(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

} // namespace autoconfigure
