// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recordtable.h"

#include "theme/icons.h"
#include "widgets/actionbutton.h"
#include "widgets/findinglabel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

RecordTable::RecordTable(const QString &name, RecordTableModelBase *model, QWidget *parent)
    : QWidget(parent), m_model(model), m_view(new QTableView(this)), m_findings(new FindingLabel(this))
{
    m_view->setObjectName(name);
    m_view->setModel(model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    // No taller than its rows: what is left of the page stays below.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    m_add = createAction(name + u".add"_s, u"list-add"_s, {});
    m_remove = createAction(name + u".remove"_s, u"list-remove"_s, QKeySequence::Delete);
    m_up = createAction(name + u".up"_s, u"go-up"_s, Qt::ALT | Qt::Key_Up);
    m_down = createAction(name + u".down"_s, u"go-down"_s, Qt::ALT | Qt::Key_Down);
    connect(m_add, &QAction::triggered, this, [this] {
        m_model->appendRecord();
        m_view->setFocus();
        m_view->edit(m_model->index(m_model->rowCount() - 1, 0));
    });
    connect(m_remove, &QAction::triggered, this, [this] { m_model->removeRecord(currentRow()); });
    connect(m_up, &QAction::triggered, this, [this] { m_model->moveRecord(currentRow(), currentRow() - 1); });
    connect(m_down, &QAction::triggered, this,
            [this] { m_model->moveRecord(currentRow(), currentRow() + 1); });

    auto *buttons = new QHBoxLayout;
    m_addButton = actionButton(m_add, this, Qt::ToolButtonTextBesideIcon);
    buttons->addWidget(m_addButton);
    for (QAction *action : {m_remove, m_up, m_down}) {
        buttons->addWidget(actionButton(action, this));
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    layout->addLayout(buttons);
    layout->addWidget(m_findings);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                enableActions();
                Q_EMIT currentRowChanged(current.row());
            });
    const auto rowsChanged = [this] {
        fitHeight();
        enableActions();
        Q_EMIT currentRowChanged(currentRow());
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, rowsChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, rowsChanged);
    connect(model, &QAbstractItemModel::rowsMoved, this, rowsChanged);
    connect(model, &RecordTableModelBase::edited, this, [this](RecordTableModelBase::Edit edit, int row) {
        if (edit != RecordTableModelBase::Edit::Change) {
            selectRow(row);
        }
    });
    retranslate();
    fitHeight();
    enableActions();
}

void RecordTable::setTexts(const Texts &texts)
{
    m_view->setAccessibleName(texts.accessibleName);
    m_view->setAccessibleDescription(texts.help);
    m_view->setToolTip(texts.help);
    m_view->setWhatsThis(texts.help);
    m_add->setText(texts.add);
    m_add->setIconText(texts.add);
    m_remove->setText(texts.remove);
}

int RecordTable::currentRow() const
{
    return m_view->currentIndex().row();
}

void RecordTable::selectRow(int row)
{
    if (row < 0) {
        m_view->setCurrentIndex({});
    } else if (row != currentRow()) {
        m_view->setCurrentIndex(m_model->index(row, std::max(0, m_view->currentIndex().column())));
    }
}

void RecordTable::setAddMenu(QMenu *menu)
{
    m_add->disconnect(this);
    m_addButton->setMenu(menu);
    m_addButton->setPopupMode(QToolButton::InstantPopup);
}

void RecordTable::showFindings(const Findings &findings, const FieldPath &path, TextsBelow below)
{
    QMap<int, Findings> byRow;
    Findings shown;
    for (const Finding &finding : findings) {
        if (!finding.where.isWithin(path)) {
            continue;
        }
        bool isRow = false;
        const int row =
            finding.where.toString().mid(path.toString().size() + 1).section(u'/', 0, 0).toInt(&isRow);
        if (isRow) {
            byRow[row].append(finding);
        }
        if (!isRow || below == TextsBelow::All) {
            shown.append(finding);
        }
    }
    m_model->setRowFindings(byRow);
    m_findings->setFindings(shown);
}

void RecordTable::setStretchedColumn(int column)
{
    m_view->horizontalHeader()->setStretchLastSection(false);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void RecordTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        fitHeight();
    }
    QWidget::changeEvent(event);
}

bool RecordTable::eventFilter(QObject *watched, QEvent *event)
{
    // Tab leaves the table, so Return is the way into a cell beside F2.
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_view->currentIndex().isValid() &&
            m_view->currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
            m_view->edit(m_view->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RecordTable::retranslate()
{
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    m_model->retranslate();
}

void RecordTable::enableActions()
{
    const int row = currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_model->rowCount() - 1);
}

void RecordTable::fitHeight()
{
    // As high as its rows, within reason: the page scrolls, not a table in it.
    const int rows = std::clamp(m_model->rowCount(), 2, 8);
    const int rowHeight = m_view->verticalHeader()->defaultSectionSize();
    const int header = m_view->horizontalHeader()->sizeHint().height();
    m_view->setFixedHeight(header + rows * rowHeight + 2 * m_view->frameWidth());
}

QAction *RecordTable::createAction(const QString &name, const QString &icon, const QKeySequence &shortcut)
{
    auto *action = new QAction(themedIcon(icon), {}, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    return action;
}

} // namespace autoconfigure
