// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace autoconfigure
{

/// Fields have an undo of their own, which would take back letters behind the document's back. Inside of
/// `area` the undo and redo keys belong to the window's actions.
class UndoShortcutFilter : public QObject
{
    Q_OBJECT

public:
    /// Lives as long as `area`.
    explicit UndoShortcutFilter(QWidget *area);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_area;
};

} // namespace autoconfigure
