// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewpage.h"

#include "overview/overviewmodel.h"
#include "storage/writefile.h"
#include "theme/icons.h"
#include "widgets/actionrow.h"
#include "widgets/filteredit.h"
#include "widgets/proportionalcolumns.h"
#include "widgets/rememberstate.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

OverviewPage::OverviewPage(OverviewModel *model, QSettings *settings, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_filter(new OverviewFilter(model, this)),
      m_title(new QLabel(this)),
      m_text(new FilterEdit(u"overviewFilter"_s, this)),
      m_onlyProblems(new QAction(themedIcon(u"status-warning"_s), QString(), this)),
      m_check(new QAction(themedIcon(u"dns"_s), QString(), this)),
      m_probe(new QAction(themedIcon(u"probe"_s), QString(), this)),
      m_save(new QAction(themedIcon(u"document-save"_s), QString(), this)),
      m_view(new QTableView(this))
{
    setObjectName(u"overviewPage"_s);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(font().pointSizeF() * 1.2);
    m_title->setFont(large);
    m_onlyProblems->setCheckable(true);
    m_onlyProblems->setObjectName(u"overview.onlyProblems"_s);
    m_check->setObjectName(u"overview.check"_s);
    m_probe->setObjectName(u"overview.probe"_s);
    m_save->setObjectName(u"overview.save"_s);
    auto *buttons = new ActionRow(this);
    for (QAction *action : {m_onlyProblems, m_check, m_probe, m_save}) {
        buttons->add(action);
    }
    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(buttons, 2);
    buildTable(settings);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addLayout(row);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    connect(m_text, &FilterEdit::textChanged, m_filter, &OverviewFilter::setText);
    connect(m_text, &FilterEdit::left, m_view, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_onlyProblems, &QAction::toggled, m_filter, &OverviewFilter::setOnlyProblems);
    connect(m_check, &QAction::triggered, this, [this] { Q_EMIT checkWanted(chosenDomains()); });
    connect(m_probe, &QAction::triggered, this, [this] { Q_EMIT probeWanted(chosenDomains()); });
    connect(m_save, &QAction::triggered, this, &OverviewPage::askWhereToSave);
    connect(m_view, &QTableView::doubleClicked, this, &OverviewPage::openCurrent);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_filter, changed, this, &OverviewPage::showCount);
    }
    connect(m_filter, &QAbstractItemModel::modelReset, this, &OverviewPage::showCount);
    retranslate();
}

void OverviewPage::buildTable(QSettings *settings)
{
    m_view->setObjectName(u"overviewTable"_s);
    m_view->setModel(m_filter);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setSortIndicatorClearable(true);
    rememberSort(settings, u"overview/sort"_s, m_view->horizontalHeader());
    new ProportionalColumns(m_view->horizontalHeader(),
                            {{OverviewModel::DomainName, 0.19},
                             {OverviewModel::Profile, 0.09},
                             {OverviewModel::Documents, 0.13},
                             {OverviewModel::Dns, 0.12},
                             {OverviewModel::Clients, 0.15},
                             {OverviewModel::MailServers, 0.11},
                             {OverviewModel::CertificateDays, 0.09},
                             {OverviewModel::LastSeen, 0.12}},
                            settings, u"overview/columns"_s);
}

QList<int> OverviewPage::shownRows() const
{
    QList<int> rows;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        rows.append(m_filter->mapToSource(m_filter->index(row, 0)).row());
    }
    return rows;
}

QList<qsizetype> OverviewPage::chosenDomains() const
{
    QList<qsizetype> positions;
    const QModelIndexList selected = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        positions.append(m_filter->mapToSource(index).row());
    }
    if (positions.isEmpty()) {
        const QList<int> rows = shownRows();
        positions = QList<qsizetype>(rows.cbegin(), rows.cend());
    }
    return positions;
}

void OverviewPage::openCurrent()
{
    const QModelIndex current = m_filter->mapToSource(m_view->currentIndex());
    if (current.isValid()) {
        Q_EMIT opened(current.row());
    }
}

void OverviewPage::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the overview"), u"overview.csv"_s, tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &OverviewPage::saveCsv);
    dialog->open();
}

void OverviewPage::saveCsv(const QString &filePath)
{
    if (const Result<void> written = writeFile(filePath, m_model->csv(shownRows()))) {
        Q_EMIT saved(filePath);
    } else {
        Q_EMIT notSaved(written.error().text());
    }
}

void OverviewPage::showCount()
{
    m_text->setCount(m_filter->rowCount(), m_model->rowCount());
    for (QAction *action : {m_check, m_probe, m_save}) {
        action->setEnabled(m_filter->rowCount() > 0);
    }
}

void OverviewPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        openCurrent();
        return;
    }
    QWidget::keyPressEvent(event);
}

void OverviewPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        m_model->retranslate();
    }
}

void OverviewPage::retranslate()
{
    m_title->setText(tr("Overview"));
    m_text->setTexts(tr("Filter the overview by domain or profile"), tr("Filter"));
    m_onlyProblems->setText(tr("Only problems"));
    m_onlyProblems->setToolTip(tr("Show only domains with warnings and errors"));
    m_check->setText(tr("Check DNS"));
    m_check->setToolTip(tr("Check the DNS of the selected domains, or of all that are shown"));
    m_probe->setText(tr("Probe"));
    m_probe->setToolTip(tr("Probe the clients of the selected domains, or of all that are shown"));
    m_save->setText(tr("Save…"));
    m_save->setToolTip(tr("Save what is shown as a CSV file"));
    m_view->setAccessibleName(tr("All domains and how they stand"));
    m_model->retranslate();
    showCount();
}

} // namespace autoconfigure
