// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>

class QAbstractItemView;

namespace autoconfigure
{

/// Copies the selected rows of a view, all columns, with tabs between them: by Ctrl+C, which copies one cell
/// otherwise, and in the view's context menu, which shows the view's actions.
class RowCopy : public QAction
{
    Q_OBJECT

public:
    explicit RowCopy(QAbstractItemView *view);

    /// The current row where none is selected.
    void copy() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    QAbstractItemView *m_view;
};

} // namespace autoconfigure
