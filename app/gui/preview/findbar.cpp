// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/findbar.h"

#include "preview/sourceview.h"
#include "theme/icons.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget *parent)
    : QWidget(parent),
      m_text(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_next(new QAction(this)),
      m_previous(new QAction(this)),
      m_close(new QAction(this))
{
    m_text->setObjectName(u"findText"_s);
    m_text->setClearButtonEnabled(true);
    m_count->setObjectName(u"findCount"_s);
    m_next->setIcon(themedIcon(u"go-down"_s));
    m_previous->setIcon(themedIcon(u"go-up"_s));
    m_close->setIcon(themedIcon(u"dialog-close"_s));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_count);
    const auto addButton = [this, layout](QAction *action, const QString &name) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    };
    addButton(m_previous, u"findPrevious"_s);
    addButton(m_next, u"findNext"_s);
    addButton(m_close, u"findClose"_s);

    connect(m_text, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_next, &QAction::triggered, this, &FindBar::next);
    connect(m_previous, &QAction::triggered, this, &FindBar::previous);
    connect(m_close, &QAction::triggered, this, &FindBar::close);
    retranslate();
    hide();
}

void FindBar::setView(SourceView *view)
{
    if (view == m_view) {
        return;
    }
    if (m_view != nullptr) {
        m_view->disconnect(this);
        m_view->search({});
    }
    m_view = view;
    if (m_view != nullptr) {
        connect(m_view, &SourceView::hitsChanged, this, &FindBar::updateCount);
    }
    if (!isHidden()) {
        search();
    }
    updateCount();
}

void FindBar::open()
{
    show();
    const QString selected = m_view != nullptr ? m_view->textCursor().selectedText() : QString();
    // A selection over several lines is not what somebody wants to look for.
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator)) {
        m_text->setText(selected);
    }
    m_text->selectAll();
    m_text->setFocus(Qt::ShortcutFocusReason);
    search();
}

void FindBar::close()
{
    const bool hadFocus = isAncestorOf(focusWidget()) || m_text->hasFocus();
    hide();
    if (m_view != nullptr) {
        m_view->search({});
        if (hadFocus) {
            m_view->setFocus(Qt::OtherFocusReason);
        }
    }
}

void FindBar::next()
{
    if (isHidden()) {
        open();
    } else if (m_view != nullptr) {
        m_view->nextHit();
    }
}

void FindBar::previous()
{
    if (isHidden()) {
        open();
    } else if (m_view != nullptr) {
        m_view->previousHit();
    }
}

void FindBar::search()
{
    if (m_view != nullptr) {
        m_view->search(m_text->text());
    }
    updateCount();
}

void FindBar::updateCount()
{
    const qsizetype hits = m_view != nullptr ? m_view->hitCount() : 0;
    m_next->setEnabled(hits > 0);
    m_previous->setEnabled(hits > 0);
    if (m_text->text().isEmpty()) {
        m_count->clear();
    } else if (hits == 0) {
        m_count->setText(tr("No match"));
    } else {
        m_count->setText(
            tr("%1 of %2").arg(QLocale().toString(m_view->currentHit()), QLocale().toString(hits)));
    }
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

bool FindBar::event(QEvent *event)
{
    // Before a shortcut of the window takes the key: a check that runs goes on.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            previous();
        } else {
            next();
        }
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FindBar::retranslate()
{
    m_text->setPlaceholderText(tr("Find"));
    m_text->setAccessibleName(tr("Find in the preview"));
    m_next->setText(tr("Next match"));
    m_previous->setText(tr("Previous match"));
    m_close->setText(tr("Close the search"));
    m_next->setToolTip(tr("Next match (F3)"));
    m_previous->setToolTip(tr("Previous match (Shift+F3)"));
    m_close->setToolTip(tr("Close the search (Esc)"));
    updateCount();
}

} // namespace autoconfigure
