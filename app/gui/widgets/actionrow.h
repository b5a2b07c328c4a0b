// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

class QToolButton;

namespace autoconfigure
{

/// Buttons beside each other that the Tab key reaches. Those that find no room are behind one at the end, so
/// that long words and large letters do not widen the window.
class ActionRow : public QToolBar
{
    Q_OBJECT

public:
    explicit ActionRow(QWidget *parent = nullptr);

    /// A button that is there while its action is visible; named after the action, with ".button".
    QToolButton *add(QAction *action, Qt::ToolButtonStyle style = Qt::ToolButtonTextBesideIcon);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace autoconfigure
