// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/editortabs.h"

#include <QDockWidget>
#include <QEvent>
#include <QTabBar>

namespace autoconfigure
{

EditorTabs::EditorTabs(QWidget *editor, QWidget *preview, QDockWidget *previewDock, QWidget *parent)
    : QTabWidget(parent), m_preview(preview), m_dock(previewDock)
{
    setObjectName(QStringLiteral("editorTabs"));
    setDocumentMode(true);
    setTabBarAutoHide(true);
    addTab(editor, QString());
    retranslate();
}

void EditorTabs::setNarrow(bool isNarrow)
{
    if (isNarrow == m_isNarrow) {
        return;
    }
    m_isNarrow = isNarrow;
    if (isNarrow) {
        m_dockWasHidden = m_dock->isHidden();
        m_dock->setWidget(nullptr);
        m_dock->hide();
        addTab(m_preview, QString());
        retranslate();
    } else {
        removeTab(indexOf(m_preview));
        m_dock->setWidget(m_preview);
        m_dock->setHidden(m_dockWasHidden);
    }
    // An empty dock is nothing to show.
    m_dock->toggleViewAction()->setVisible(!isNarrow);
}

void EditorTabs::showEditor()
{
    setCurrentIndex(0);
}

void EditorTabs::showPreview()
{
    if (m_isNarrow) {
        setCurrentWidget(m_preview);
    } else {
        m_dock->show();
        m_dock->raise();
    }
}

void EditorTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QTabWidget::changeEvent(event);
}

void EditorTabs::retranslate()
{
    tabBar()->setAccessibleName(tr("Editor and preview"));
    setTabText(0, tr("Editor"));
    if (m_isNarrow) {
        setTabText(1, tr("Preview"));
    }
}

} // namespace autoconfigure
