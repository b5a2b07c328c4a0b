// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/comparisonpage.h"

#include "probe/comparisonmodel.h"
#include "widgets/rowcopy.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

ComparisonPage::ComparisonPage(QWidget *parent)
    : QWidget(parent),
      m_model(new ComparisonModel(this)),
      m_title(new QLabel(this)),
      m_view(new QTableView(this))
{
    m_title->setObjectName(u"probeComparisonTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_view->setObjectName(u"probeComparison"_s);
    m_view->setModel(m_model);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    new RowCopy(m_view);
    m_view->verticalHeader()->setHighlightSections(false);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_view, 1);
    retranslate();
}

void ComparisonPage::showDomain(const DomainProbe &probe, const QString &name, bool isComplete)
{
    if (m_probe && m_probe->domain == probe.domain && m_probe->time == probe.time &&
        isComplete == m_isComplete) {
        return;
    }
    m_probe = probe;
    m_name = name;
    m_isComplete = isComplete;
    if (isComplete) {
        m_model->setProbe(probe);
    } else {
        m_model->clear();
    }
    layOutTable();
    retranslate();
}

void ComparisonPage::clear()
{
    m_probe.reset();
    m_model->clear();
    retranslate();
}

void ComparisonPage::layOutTable()
{
    const int letter = fontMetrics().averageCharWidth();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 4 / 3);
    m_view->resizeColumnsToContents();
    QHeaderView *header = m_view->horizontalHeader();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        header->resizeSection(column, qBound(letter * 14, header->sectionSize(column) + letter, letter * 44));
    }
    m_view->scrollTo(m_model->firstDifference().siblingAtColumn(ComparisonModel::Workspace));
}

void ComparisonPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        if (m_probe && m_isComplete) {
            m_model->setProbe(*m_probe);
            layOutTable();
        }
        retranslate();
    }
}

void ComparisonPage::retranslate()
{
    m_title->setText(!m_probe ? tr("No domain is selected.")
                     : m_isComplete
                         ? tr("What clients end up with for %1", "mail address").arg(m_probe->email)
                         : tr("%1 is not probed to its end.", "domain").arg(m_name));
    m_view->setVisible(m_probe && m_isComplete);
    m_view->setAccessibleName(tr("Settings of the workspace and of the clients"));
}

} // namespace autoconfigure
