// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/authenticationeditor.h"

#include "theme/icons.h"
#include "widgets/actionbutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int methodRole = Qt::UserRole;

Authentication methodOf(const QListWidgetItem *item)
{
    return static_cast<Authentication>(item->data(methodRole).toInt());
}

} // namespace

AuthenticationEditor::AuthenticationEditor(QWidget *parent, const QString &name)
    : QWidget(parent), m_list(new QListWidget(this))
{
    m_list->setObjectName(name);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    setFocusProxy(m_list);
    const auto createAction = [this, &name](const QString &ending, const QString &icon, int key) {
        auto *action = new QAction(themedIcon(icon), {}, this);
        action->setObjectName(name + ending);
        action->setShortcut(Qt::ALT | Qt::Key(key));
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
        return action;
    };
    m_up = createAction(u".up"_s, u"go-up"_s, Qt::Key_Up);
    m_down = createAction(u".down"_s, u"go-down"_s, Qt::Key_Down);
    connect(m_up, &QAction::triggered, this, [this] { move(-1); });
    connect(m_down, &QAction::triggered, this, [this] { move(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &AuthenticationEditor::enableActions);

    auto *buttons = new QVBoxLayout;
    buttons->addWidget(actionButton(m_up, this));
    buttons->addWidget(actionButton(m_down, this));
    buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    for (const Authentication method : allAuthentications()) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(methodRole, int(method));
    }
    setValue({});
    // Not of the boxes that have just come.
    connect(m_list, &QListWidget::itemChanged, this, [this] { publish(); });
    retranslate();
}

void AuthenticationEditor::setValue(const QList<Authentication> &value)
{
    if (value == m_value && m_list->item(0)->data(Qt::CheckStateRole).isValid()) {
        return;
    }
    const QScopedValueRollback loading(m_loading, true);
    m_value = value;
    QList<Authentication> rest = allAuthentications();
    for (const Authentication method : value) {
        rest.removeAll(method);
    }
    int row = 0;
    for (const Authentication method : value + rest) {
        if (row >= m_list->count()) {
            break;
        }
        QListWidgetItem *item = m_list->item(row);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(methodRole, int(method));
        item->setText(authenticationName(method));
        item->setCheckState(row < value.size() ? Qt::Checked : Qt::Unchecked);
        ++row;
    }
    enableActions();
}

void AuthenticationEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void AuthenticationEditor::retranslate()
{
    const QScopedValueRollback loading(m_loading, true);
    m_up->setText(tr("Prefer the method"));
    m_down->setText(tr("Prefer the method less"));
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->item(row)->setText(authenticationName(methodOf(m_list->item(row))));
    }
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * m_list->count() + 2 * m_list->frameWidth());
}

void AuthenticationEditor::move(int step)
{
    const int row = m_list->currentRow();
    QList<Authentication> value = m_value;
    if (row < 0 || row >= value.size() || row + step < 0 || row + step >= value.size()) {
        return;
    }
    value.move(row, row + step);
    setValue(value);
    m_list->setCurrentRow(row + step);
    Q_EMIT edited(m_value);
}

void AuthenticationEditor::publish()
{
    if (m_loading) {
        return;
    }
    QList<Authentication> value;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            value.append(methodOf(m_list->item(row)));
        }
    }
    const Authentication current = methodOf(m_list->item(std::max(0, m_list->currentRow())));
    setValue(value);
    for (int row = 0; row < m_list->count(); ++row) {
        if (methodOf(m_list->item(row)) == current) {
            m_list->setCurrentRow(row);
        }
    }
    Q_EMIT edited(m_value);
}

void AuthenticationEditor::enableActions()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0 && row < m_value.size());
    m_down->setEnabled(row >= 0 && row + 1 < m_value.size());
}

} // namespace autoconfigure
