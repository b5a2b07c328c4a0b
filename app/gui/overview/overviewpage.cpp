// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewpage.h"

#include "mainactions.h"
#include "overview/overviewfilter.h"
#include "overview/overviewmodel.h"
#include "storage/writefile.h"
#include "theme/icons.h"
#include "widgets/actionrow.h"
#include "widgets/filteredit.h"
#include "widgets/proportionalcolumns.h"
#include "widgets/rememberstate.h"
#include "widgets/rowcopy.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>
#include <chrono>

namespace autoconfigure
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

OverviewPage::OverviewPage(OverviewModel *model, const MainActions &actions, QSettings *settings,
                           QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_filter(new OverviewFilter(model, this)),
      m_title(new QLabel(this)),
      m_text(new FilterEdit(u"overviewFilter"_s, this)),
      m_onlyProblems(new QAction(themedIcon(u"status-warning"_s), QString(), this)),
      m_save(new QAction(themedIcon(u"document-save"_s), QString(), this)),
      m_stack(new QStackedWidget(this)),
      m_view(new QTableView(this)),
      m_empty(new QLabel(this))
{
    setObjectName(u"overviewPage"_s);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(font().pointSizeF() * 1.2);
    m_title->setFont(large);
    m_empty->setObjectName(u"overviewEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    buildRows(actions, layout);
    buildTable(actions, settings);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_view);
    m_filter->setWatched(false);
    connectAll();
    retranslate();
}

OverviewPage::~OverviewPage()
{
    m_saving.disconnect(this);
    m_saving.waitForFinished();
}

void OverviewPage::buildRows(const MainActions &actions, QLayout *column)
{
    m_onlyProblems->setCheckable(true);
    m_onlyProblems->setObjectName(u"overview.onlyProblems"_s);
    m_save->setObjectName(u"overview.save"_s);
    auto *buttons = new ActionRow(this);
    for (QAction *action :
         {m_onlyProblems, actions.checkDns, actions.probeClients, actions.editDomains, m_save}) {
        buttons->add(action);
    }
    auto *row = new QHBoxLayout;
    row->addWidget(m_title);
    row->addWidget(m_text, 1);
    // The buttons have the width of the page: beside the preview that is little.
    auto *rows = static_cast<QVBoxLayout *>(column);
    rows->addLayout(row);
    rows->addWidget(buttons);
}

void OverviewPage::connectAll()
{
    // Not at each letter: every row is judged anew.
    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(150ms);
    connect(m_text, &FilterEdit::textChanged, &m_filterDelay, qOverload<>(&QTimer::start));
    connect(&m_filterDelay, &QTimer::timeout, this, [this] { m_filter->setText(m_text->text()); });
    connect(m_text, &FilterEdit::left, m_view, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_onlyProblems, &QAction::toggled, m_filter, &OverviewFilter::setOnlyProblems);
    connect(m_save, &QAction::triggered, this, &OverviewPage::askWhereToSave);
    connect(&m_saving, &QFutureWatcher<Result<void>>::finished, this, &OverviewPage::takeSaved);
    connect(m_view, &QTableView::doubleClicked, this, &OverviewPage::openCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OverviewPage::choiceChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OverviewPage::currentChanged);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_filter, changed, this, &OverviewPage::showRows);
    }
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, &OverviewPage::showRows);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &OverviewPage::showRows);
}

void OverviewPage::buildTable(const MainActions &actions, QSettings *settings)
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
    m_view->addActions({actions.checkDns, actions.probeClients, actions.editDomains, actions.duplicateDomain,
                        actions.renameDomain, actions.removeDomains, actions.userGuides,
                        actions.exportSelectedTable});
    new RowCopy(m_view);
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
                            settings, u"overview/columns"_s,
                            {{OverviewModel::DomainName, 22},
                             {OverviewModel::Profile, 9},
                             {OverviewModel::Documents, 22},
                             {OverviewModel::Dns, 22},
                             {OverviewModel::Clients, 16},
                             {OverviewModel::MailServers, 14},
                             {OverviewModel::CertificateDays, 12},
                             {OverviewModel::LastSeen, 19}});
    // Where all of that is wider than the page.
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

QList<qsizetype> OverviewPage::selectedDomains() const
{
    QList<qsizetype> positions;
    // Ranges have whole rows; to ask for each of thousands whether it is selected takes its time.
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            positions.append(m_filter->mapToSource(m_filter->index(row, 0)).row());
        }
    }
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

QList<qsizetype> OverviewPage::shownDomains() const
{
    QList<qsizetype> positions;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        positions.append(m_filter->mapToSource(m_filter->index(row, 0)).row());
    }
    std::sort(positions.begin(), positions.end());
    return positions;
}

qsizetype OverviewPage::currentDomain() const
{
    return m_filter->mapToSource(m_view->currentIndex()).row();
}

void OverviewPage::openCurrent()
{
    if (const qsizetype current = currentDomain(); current >= 0) {
        Q_EMIT opened(current);
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
    if (m_saving.isRunning()) {
        return;
    }
    QList<OverviewRow> rows;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        rows.append(m_model->row(m_filter->mapToSource(m_filter->index(row, 0)).row()));
    }
    m_savePath = filePath;
    m_saving.setFuture(QtConcurrent::run([header = m_model->header(), rows, filePath] {
        return writeFile(filePath, overviewCsv(header, rows));
    }));
    showRows();
}

void OverviewPage::takeSaved()
{
    showRows();
    if (const Result<void> written = m_saving.result()) {
        Q_EMIT saved(m_savePath);
    } else {
        Q_EMIT notSaved(written.error().text());
    }
}

void OverviewPage::showRows()
{
    const bool isEmpty = m_filter->rowCount() == 0;
    m_text->setCount(m_filter->rowCount(), m_model->rowCount());
    m_save->setEnabled(!isEmpty && !m_saving.isRunning());
    m_empty->setText(m_text->text().isEmpty() ? tr("No domain with a warning or an error is known.")
                                              : tr("No domain matches the filter."));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    Q_EMIT choiceChanged();
}

void OverviewPage::showEvent(QShowEvent *event)
{
    m_filter->setWatched(true);
    QWidget::showEvent(event);
}

void OverviewPage::hideEvent(QHideEvent *event)
{
    m_filter->setWatched(false);
    QWidget::hideEvent(event);
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
    m_save->setText(tr("Save…"));
    m_save->setToolTip(tr("Save what is shown as a CSV file"));
    m_view->setAccessibleName(tr("All domains and how they stand"));
    m_model->retranslate();
    showRows();
}

} // namespace autoconfigure
