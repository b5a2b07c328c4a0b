// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace autoconfigure
{

class SourceView;

/// Searches in the source that is shown; Enter and Shift+Enter go on, Esc closes.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// The view that is searched from now on; may be null.
    void setView(SourceView *view);

public Q_SLOTS:
    /// Shows the bar and gives it the keyboard; the selection of the view becomes the text.
    void open();
    void close();
    void next();
    void previous();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void updateCount();
    void search();

    SourceView *m_view = nullptr;
    QLineEdit *m_text;
    QLabel *m_count;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_close;
};

} // namespace autoconfigure
