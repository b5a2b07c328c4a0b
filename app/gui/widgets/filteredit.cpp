// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filteredit.h"

#include "theme/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

FilterEdit::FilterEdit(const QString &name, QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_count(new QLabel(this))
{
    m_edit->setObjectName(name);
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(themedIcon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_count->setObjectName(name + u".count"_s);
    setFocusProxy(m_edit);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_count);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterEdit::textChanged);
}

QString FilterEdit::text() const
{
    return m_edit->text();
}

void FilterEdit::clear()
{
    m_edit->clear();
}

void FilterEdit::setTexts(const QString &accessibleName, const QString &placeholder)
{
    m_edit->setAccessibleName(accessibleName);
    m_edit->setToolTip(accessibleName);
    m_edit->setPlaceholderText(placeholder);
}

void FilterEdit::setCount(qsizetype shown, qsizetype all)
{
    m_shown = shown;
    m_all = all;
    showCount();
}

bool FilterEdit::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched == m_edit && (isOverride || event->type() == QEvent::KeyPress)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_edit->text().isEmpty()) {
            // What the panel around it does with the key has to wait for the next one.
            if (isOverride) {
                event->accept();
            } else {
                m_edit->clear();
            }
            return true;
        }
        if (isOverride) {
            return false;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        showCount();
    }
    QWidget::changeEvent(event);
}

void FilterEdit::showCount()
{
    const QLocale locale;
    m_count->setText(
        m_edit->text().isEmpty()
            ? locale.toString(m_all)
            : tr("%1 of %2", "rows shown of all rows").arg(locale.toString(m_shown), locale.toString(m_all)));
}

} // namespace autoconfigure
