// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QDialog;
class QSettings;
class QWidget;

namespace autoconfigure
{

/// The largest size at which a window is on its screen with its title bar.
QSize roomFor(const QWidget *window);

/// The size that the dialog had when it was closed the last time, else so many letters and lines of its font;
/// never more than the screen. `settings` remember it under the dialog's object name, and may be null.
void resizeInLetters(QDialog *dialog, int columns, int lines, QSettings *settings = nullptr);

} // namespace autoconfigure
