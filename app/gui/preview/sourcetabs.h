// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace autoconfigure
{

/// A tab bar whose hidden tabs leave no gap (Qt 6.4 keeps room for them).
class SourceTabs : public QTabBar
{
    Q_OBJECT

public:
    using QTabBar::QTabBar;

protected:
    QSize tabSizeHint(int index) const override
    {
        const QSize usual = QTabBar::tabSizeHint(index);
        return isTabVisible(index) ? usual : QSize(0, usual.height());
    }
    QSize minimumTabSizeHint(int index) const override
    {
        const QSize usual = QTabBar::minimumTabSizeHint(index);
        return isTabVisible(index) ? usual : QSize(0, usual.height());
    }
};

} // namespace autoconfigure
