// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/resizeinletters.h"

#include <QDialog>
#include <QScreen>
#include <QSettings>
#include <QStyle>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

QSize roomFor(const QWidget *window)
{
    // Before it is shown, a dialog is where its parent is.
    const QWidget *place = window->parentWidget() == nullptr ? window : window->parentWidget();
    const int titleBar = window->style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, window);
    return place->screen()->availableSize() - QSize(0, titleBar);
}

void resizeInLetters(QDialog *dialog, int columns, int lines, QSettings *settings)
{
    const QFontMetrics metrics = dialog->fontMetrics();
    QSize size(metrics.averageCharWidth() * columns, metrics.height() * lines);
    if (settings != nullptr) {
        const QString key = u"sizes/"_s + dialog->objectName();
        if (const QSize last = settings->value(key).toSize(); last.isValid()) {
            size = last;
        }
        QObject::connect(dialog, &QDialog::finished, dialog,
                         [dialog, settings, key] { settings->setValue(key, dialog->size()); });
    }
    dialog->resize(size.boundedTo(roomFor(dialog)));
}

} // namespace autoconfigure
