// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace autoconfigure
{

/// Leaves the mouse wheel to the page: scrolled over, an editor keeps its value. FieldForm sets it on its
/// fields.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QWidget *editor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace autoconfigure
