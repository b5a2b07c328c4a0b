// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/proposalview.h"

#include "bulk/proposalmodel.h"
#include "theme/statusnote.h"
#include "widgets/findinglabel.h"
#include "widgets/proportionalcolumns.h"
#include "widgets/rowcopy.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostFindingsShown = 5;

} // namespace

ProposalView::ProposalView(QWidget *parent)
    : QWidget(parent),
      m_model(new ProposalModel(this)),
      m_note(new StatusNote(this)),
      m_view(new QTableView(this)),
      m_count(new QLabel(this)),
      m_all(new QPushButton(this)),
      m_none(new QPushButton(this))
{
    m_note->setObjectName(u"proposal.note"_s);
    m_view->setObjectName(u"proposal.changes"_s);
    m_count->setObjectName(u"proposal.count"_s);
    m_all->setObjectName(u"proposal.all"_s);
    m_none->setObjectName(u"proposal.none"_s);
    for (QPushButton *button : {m_all, m_none}) {
        button->setAutoDefault(false);
    }
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    new RowCopy(m_view);
    m_view->setWordWrap(false);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setAlternatingRowColors(true);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    new ProportionalColumns(m_view->horizontalHeader(),
                            {{ProposalModel::Where, 3.5},
                             {ProposalModel::Before, 2.5},
                             {ProposalModel::After, 2.5},
                             {ProposalModel::Problem, 3.0}},
                            nullptr, {});
    m_view->installEventFilter(this);
    auto *below = new QHBoxLayout;
    below->addWidget(m_count, 1);
    below->addWidget(m_all);
    below->addWidget(m_none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_note);
    layout->addWidget(m_view, 1);
    layout->addLayout(below);

    connect(m_all, &QPushButton::clicked, this, [this] { m_model->setAllChosen(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_model->setAllChosen(false); });
    connect(m_model, &ProposalModel::chosenChanged, this, &ProposalView::showState);
    retranslate();
}

void ProposalView::setProposal(const Proposal &proposal)
{
    m_isPending = false;
    m_hint.clear();
    m_proposal = proposal;
    m_model->setChanges(proposal.changes, proposal.names);
    if (m_model->rowCount() > 0) {
        m_view->setCurrentIndex(m_model->index(0, ProposalModel::Where));
    }
}

void ProposalView::clear(const QString &hint)
{
    m_isPending = false;
    m_hint = hint;
    m_proposal = {};
    m_model->setChanges({}, {});
}

void ProposalView::setPending()
{
    m_isPending = true;
    showState();
}

QList<ProposedChange> ProposalView::chosen() const
{
    return m_isPending ? QList<ProposedChange>() : m_model->chosen();
}

void ProposalView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

bool ProposalView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            toggleSelected();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProposalView::toggleSelected()
{
    QList<int> rows;
    const QModelIndexList selected = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        rows.append(index.row());
    }
    if (!rows.isEmpty()) {
        m_model->setChosen(rows, !m_model->isChosen(m_view->currentIndex().row()));
    }
}

void ProposalView::showState()
{
    const int all = m_model->rowCount();
    const int chosen = int(m_model->chosenCount());
    m_all->setEnabled(chosen < all);
    m_none->setEnabled(chosen > 0);
    m_count->setText(m_isPending
                         ? tr("Searching…")
                         : tr("%1 of %Ln change(s) chosen", nullptr, all).arg(QLocale().toString(chosen)));
    showNote();
    Q_EMIT changed();
}

void ProposalView::showNote()
{
    const int invalid = int(m_model->invalidCount());
    if (m_proposal.error) {
        m_note->setNote(Severity::Error, m_proposal.error->text());
    } else if (!m_proposal.findings.isEmpty()) {
        QString text = findingsText(m_proposal.findings.mid(0, mostFindingsShown));
        if (m_proposal.findings.size() > mostFindingsShown) {
            text += u'\n' + tr("And %Ln more.", nullptr, int(m_proposal.findings.size() - mostFindingsShown));
        }
        m_note->setNote(worstSeverity(m_proposal.findings), text);
    } else if (invalid > 0) {
        m_note->setNote(Severity::Warning,
                        tr("%Ln of the chosen changes would leave something invalid.", nullptr, invalid));
    } else if (m_model->rowCount() == 0 && m_hint.isEmpty() && !m_isPending) {
        m_note->setNote(Severity::Info, tr("Nothing would be changed."));
    } else {
        m_note->setNote(Severity::Info, m_hint);
    }
}

void ProposalView::retranslate()
{
    m_view->setAccessibleName(tr("Changes"));
    m_view->setWhatsThis(tr("What would be changed. The space key chooses or leaves out the selected rows."));
    m_all->setText(tr("Choose &all"));
    m_none->setText(tr("Choose n&one"));
    m_model->retranslate();
    showState();
}

} // namespace autoconfigure
