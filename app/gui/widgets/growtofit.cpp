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
    if (!window->testAttribute(Qt::WA_Resized)) {
        return; // it gets the right size when it is shown
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
