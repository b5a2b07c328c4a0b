// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace autoconfigure
{

/// Makes a window with a layout as high as its contents need at its width: it does not grow by itself when a
/// wrapped text in it does. Never smaller, never higher than the screen.
void growToFit(QWidget *window);

} // namespace autoconfigure
