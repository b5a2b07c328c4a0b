// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

class QDockWidget;

namespace autoconfigure
{

/// The editor, and in a narrow window a second tab beside it with the preview, which has no room in a dock of
/// its own there.
class EditorTabs : public QTabWidget
{
    Q_OBJECT

public:
    /// `preview` is the dock's widget.
    EditorTabs(QWidget *editor, QWidget *preview, QDockWidget *previewDock, QWidget *parent = nullptr);

    bool isNarrow() const { return m_isNarrow; }
    void setNarrow(bool isNarrow);
    void showEditor();
    /// The tab or the dock, wherever it is.
    void showPreview();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QWidget *m_preview;
    QDockWidget *m_dock;
    bool m_isNarrow = false;
    bool m_dockWasHidden = false;
};

} // namespace autoconfigure
