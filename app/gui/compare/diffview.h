// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/difftablemodel.h"

#include <QTableView>

namespace autoconfigure
{

/// One side of two texts: whole lines, to be scrolled sideways where they are long.
class DiffView : public QTableView
{
    Q_OBJECT

public:
    /// Shows these columns only; `text` is the one with the lines.
    DiffView(DiffTableModel *model, const QList<int> &columns, DiffTableModel::Column text,
             QWidget *parent = nullptr);

    /// Scrolls as the other one does, and has the same current line.
    void link(DiffView *other);
    /// Makes a line the current one, and scrolls to where it differs.
    void showLine(int row);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow(QScrollBar *own, const QScrollBar *others);
    /// The lines get the room that there is, or all that they need.
    void fitText();
    int widthOfOthers() const;

    DiffTableModel *m_model;
    const DiffTableModel::Column m_text;
};

} // namespace autoconfigure
