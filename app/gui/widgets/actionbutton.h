// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace autoconfigure
{

/// A button for an action: assistive technology reads the action's text, which a bare icon button lacks.
QToolButton *actionButton(QAction *action, QWidget *parent,
                          Qt::ToolButtonStyle style = Qt::ToolButtonIconOnly);

} // namespace autoconfigure
