// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace autoconfigure
{

/// Fields have a use of their own for some keys: an undo, which would take back letters behind the document's
/// back, or "end of line". Inside of `area` the keys of the window's `actions` stay the window's.
class WindowKeyFilter : public QObject
{
    Q_OBJECT

public:
    /// Lives as long as `area`; the actions live longer.
    WindowKeyFilter(QWidget *area, const QList<QAction *> &actions);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_area;
    QList<QAction *> m_actions;
};

} // namespace autoconfigure
