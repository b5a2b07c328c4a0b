// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formvalues.h"

#include "model/usernamepattern.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace autoconfigure
{

QString profileTitle(const ServiceProfile &profile)
{
    return profile.displayName.isEmpty() ? profile.id
                                         : QStringLiteral("%1 (%2)").arg(profile.displayName, profile.id);
}

void fillUsernames(QComboBox *box)
{
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems({placeholderAddress, placeholderLocalPart,
                   placeholderLocalPart + QStringLiteral("@") + placeholderDomain});
}

void showText(QLineEdit *edit, const QString &text)
{
    // Blanks at the ends are not part of any value, yet must stay while somebody types on.
    if (edit->text() != text && edit->text().trimmed() != text) {
        const QSignalBlocker blocker(edit);
        edit->setText(text);
        // A long path is read from its beginning.
        if (!edit->hasFocus()) {
            edit->setCursorPosition(0);
        }
    }
}

void showNumber(QSpinBox *edit, int number, int smallest, int largest)
{
    const QSignalBlocker blocker(edit);
    edit->setRange(std::min(number, smallest), std::max(number, largest));
    edit->setValue(number);
}

} // namespace autoconfigure
