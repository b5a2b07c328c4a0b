// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordtablemodel.h"

#include <QWidget>

class QAction;
class QMenu;
class QTableView;
class QToolButton;

namespace autoconfigure
{

class FindingLabel;

/// A table of values with buttons to add, remove and order the rows; below it, what was found about them.
class RecordTable : public QWidget
{
    Q_OBJECT

public:
    struct Texts {
        QString accessibleName;
        QString help;
        QString add;
        QString remove;
    };

    /// Object names are `name` and `name`.add, .remove, .up, .down.
    RecordTable(const QString &name, RecordTableModelBase *model, QWidget *parent = nullptr);

    QTableView *view() const { return m_view; }
    QAction *addAction() const { return m_add; }
    void setTexts(const Texts &texts);

    int currentRow() const;
    void selectRow(int row);
    enum class TextsBelow { All, OfTheListOnly };
    /// Marks the rows, whose places are "PATH/row/…". Below the table stand the findings of the list itself
    /// and, unless something else shows them, those of the rows.
    void showFindings(const Findings &findings, const FieldPath &path, TextsBelow below = TextsBelow::All);
    /// Adding offers a choice.
    void setAddMenu(QMenu *menu);
    /// The column shown last takes the width that is left.
    void setStretchedColumn(int column);

Q_SIGNALS:
    void currentRowChanged(int row);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void enableActions();
    void fitHeight();
    QAction *createAction(const QString &name, const QString &icon, const QKeySequence &shortcut);

    RecordTableModelBase *m_model;
    QTableView *m_view;
    QAction *m_add;
    QAction *m_remove;
    QAction *m_up;
    QAction *m_down;
    QToolButton *m_addButton = nullptr;
    FindingLabel *m_findings;
};

} // namespace autoconfigure
