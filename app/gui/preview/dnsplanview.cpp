// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/dnsplanview.h"

#include "preview/dnsplanmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>

#include <algorithm>

namespace autoconfigure
{

DnsPlanView::DnsPlanView(QWidget *parent) : QTableView(parent), m_plan(new DnsPlanModel(this))
{
    setModel(m_plan);
    verticalHeader()->hide();
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setAlternatingRowColors(true);
    setWordWrap(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    connect(m_plan, &QAbstractItemModel::modelReset, this, &DnsPlanView::fitColumns);
    retranslate();
}

void DnsPlanView::setPlan(const DnsPlan &plan)
{
    m_plan->setPlan(plan);
}

void DnsPlanView::copyRecords()
{
    QStringList records;
    for (int row = 0; row < m_plan->rowCount(); ++row) {
        if (selectionModel()->isRowSelected(row)) {
            records.append(m_plan->index(row, DnsPlanModel::Record).data().toString());
        }
    }
    if (!records.isEmpty()) {
        QApplication::clipboard()->setText(records.join(u'\n'));
    }
}

void DnsPlanView::fitColumns()
{
    resizeColumnToContents(DnsPlanModel::NecessityColumn);
    // The others share what is left, and wrap.
    const int least = fontMetrics().averageCharWidth() * 16;
    const int rest = viewport()->width() - columnWidth(DnsPlanModel::NecessityColumn);
    setColumnWidth(DnsPlanModel::Record, std::max(least, rest * 42 / 100));
    setColumnWidth(DnsPlanModel::Reason, std::max(least, rest * 33 / 100));
    setColumnWidth(DnsPlanModel::Clients, std::max(least, rest * 25 / 100));
    resizeRowsToContents();
}

void DnsPlanView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fitColumns();
    }
}

bool DnsPlanView::event(QEvent *event)
{
    // The window may have this key too.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void DnsPlanView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyRecords();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void DnsPlanView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void DnsPlanView::retranslate()
{
    setAccessibleName(tr("DNS records with their reasons"));
    m_plan->retranslate();
    fitColumns();
}

} // namespace autoconfigure
