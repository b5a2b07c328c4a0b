// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/growtofit.h"

#include "widgets/resizeinletters.h"

#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace autoconfigure
{

void growToFit(QWidget *window)
{
    // A size that showing has given is no WA_Resized.
    if (!window->isVisible() && !window->testAttribute(Qt::WA_Resized)) {
        return; // it gets the right size when it is shown
    }
    // A layout inside would hand on a changed need by an event only. Innermost first.
    const QList<QWidget *> inside = window->findChildren<QWidget *>();
    for (auto widget = inside.crbegin(); widget != inside.crend(); ++widget) {
        if ((*widget)->layout() != nullptr) {
            (*widget)->layout()->activate();
        }
    }
    QLayout *layout = window->layout();
    layout->activate();
    const int contents = layout->hasHeightForWidth() ? layout->totalHeightForWidth(window->width())
                                                     : layout->totalSizeHint().height();
    const int needed = std::min(contents, roomFor(window).height());
    if (needed > window->height()) {
        window->resize(window->width(), needed);
    }
}

} // namespace autoconfigure
