// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"

#include <QString>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace autoconfigure
{

/// How a profile is called in a choice: "Example Mail (main)".
QString profileTitle(const ServiceProfile &profile);

/// Offers the usual user name patterns; others can be typed.
void fillUsernames(QComboBox *box);

/// Shows a value of the document in an editor, silently and only where it differs: the cursor stays where
/// the user types.
void showText(QLineEdit *edit, const QString &text);
/// Also numbers outside of the range, as they may stand in a file.
void showNumber(QSpinBox *edit, int number, int smallest, int largest);

} // namespace autoconfigure
