// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sidebar.h"

#include "mainactions.h"
#include "models/domainfilter.h"
#include "models/domainlistmodel.h"
#include "models/profilelistmodel.h"
#include "widgets/actionbutton.h"
#include "widgets/filteredit.h"
#include "widgets/rememberstate.h"
#include "widgets/rowcopy.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

QListView *createView(const QString &name, QAbstractItemModel *model, QWidget *parent)
{
    auto *view = new QListView(parent);
    view->setObjectName(name);
    view->setModel(model);
    view->setUniformItemSizes(true);
    const int icon = view->style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, view);
    view->setIconSize({icon, icon});
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    // Names of customers and subdomains differ at their beginning.
    view->setTextElideMode(Qt::ElideRight);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setResizeMode(QListView::Adjust);
    // Less than Qt's own, which large letters make half a screen of.
    view->setMinimumHeight(view->fontMetrics().lineSpacing() * 2);
    return view;
}

QHBoxLayout *buttonRow(const QList<QAction *> &actions, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    for (QAction *action : actions) {
        row->addWidget(actionButton(action, parent));
    }
    row->addStretch();
    return row;
}

} // namespace

Sidebar::Sidebar(WorkspaceDocument *document, MainActions *actions, QSettings *settings, QWidget *parent)
    : QWidget(parent),
      m_actions(actions),
      m_domains(new DomainListModel(document, this)),
      m_filter(new DomainFilter(this)),
      m_profiles(new ProfileListModel(document, this))
{
    setObjectName(u"sidebar"_s);
    m_filter->setSourceModel(m_domains);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(createDomains(actions));
    splitter->addWidget(createProfiles(actions));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({500, 300});
    splitter->setObjectName(u"sidebarSplitter"_s);
    rememberState(settings, u"sidebar/splitter"_s, splitter);
    const auto pageButton = [this](QAction *action) {
        QToolButton *button = actionButton(action, this, Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        return button;
    };
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(pageButton(actions->overview));
    layout->addWidget(splitter, 1);
    layout->addWidget(pageButton(actions->hosting));

    connect(actions->hosting, &QAction::triggered, this, &Sidebar::selectHosting);
    connect(actions->overview, &QAction::triggered, this, &Sidebar::selectOverview);
    connect(m_filterEdit, &FilterEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showCount();
        if (m_domainView->currentIndex().isValid()) {
            m_domainView->scrollTo(m_domainView->currentIndex());
        }
    });
    connect(m_filterEdit, &FilterEdit::left, this, &Sidebar::focusDomains);
    connect(m_domainView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid()) {
                    m_profileView->setCurrentIndex({});
                    uncheckPages();
                    Q_EMIT domainsSelected();
                }
            });
    // A click makes a domain the current one first and selects it then.
    connect(m_domainView->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_domainView->selectionModel()->hasSelection()) {
            Q_EMIT domainsSelected();
        }
    });
    connect(m_profileView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid()) {
                    m_domainView->setCurrentIndex({});
                    uncheckPages();
                    Q_EMIT profileSelected(current.row());
                }
            });
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_filter, changed, this, &Sidebar::showCount);
    }
    connect(m_filter, &QAbstractItemModel::modelReset, this, &Sidebar::showCount);
    retranslate();
    showCount();
}

QWidget *Sidebar::createDomains(MainActions *actions)
{
    auto *part = new QWidget(this);
    m_domainsLabel = new QLabel(part);
    m_filterEdit = new FilterEdit(u"domainFilter"_s, part);
    m_domainView = createView(u"domainList"_s, m_filter, part);
    m_domainView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_domainsLabel->setBuddy(m_domainView);
    m_domainView->addActions({actions->addDomain, actions->duplicateDomain, actions->renameDomain,
                              actions->removeDomains, actions->pasteDomains, actions->exportSelectedTable});
    new RowCopy(m_domainView);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_domainsLabel);
    layout->addWidget(m_filterEdit);
    layout->addWidget(m_domainView, 1);
    layout->addLayout(
        buttonRow({actions->addDomain, actions->duplicateDomain, actions->removeDomains}, part));
    return part;
}

QWidget *Sidebar::createProfiles(MainActions *actions)
{
    auto *part = new QWidget(this);
    m_profilesLabel = new QLabel(part);
    m_profileView = createView(u"profileList"_s, m_profiles, part);
    m_profilesLabel->setBuddy(m_profileView);
    m_profileView->addActions(
        {actions->addProfile, actions->duplicateProfile, actions->renameProfile, actions->removeProfile});
    new RowCopy(m_profileView);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_profilesLabel);
    layout->addWidget(m_profileView, 1);
    layout->addLayout(
        buttonRow({actions->addProfile, actions->duplicateProfile, actions->removeProfile}, part));
    return part;
}

void Sidebar::setFindings(const Findings &findings)
{
    m_domains->setFindings(findings);
}

void Sidebar::focusFilter()
{
    m_filterEdit->setFocus(Qt::ShortcutFocusReason);
    if (auto *edit = qobject_cast<QLineEdit *>(m_filterEdit->focusProxy())) {
        edit->selectAll();
    }
}

void Sidebar::focusDomains()
{
    m_domainView->setFocus(Qt::OtherFocusReason);
    if (!m_domainView->currentIndex().isValid() && m_filter->rowCount() > 0) {
        m_domainView->setCurrentIndex(m_filter->index(0, 0));
    }
}

qsizetype Sidebar::currentDomain() const
{
    return m_filter->mapToSource(m_domainView->currentIndex()).row();
}

QList<qsizetype> Sidebar::selectedDomains() const
{
    QList<qsizetype> rows;
    const QModelIndexList selected = m_domainView->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected) {
        rows.append(m_filter->mapToSource(index).row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

qsizetype Sidebar::currentProfile() const
{
    return m_profileView->currentIndex().row();
}

void Sidebar::selectDomain(qsizetype index)
{
    const QModelIndex source = m_domains->index(int(index), 0);
    if (!source.isValid()) {
        return;
    }
    clearFilterUnlessShown(source);
    const QModelIndex shown = m_filter->mapFromSource(source);
    m_domainView->setCurrentIndex(shown);
    m_domainView->scrollTo(shown);
}

void Sidebar::selectDomains(const QList<qsizetype> &positions)
{
    if (positions == selectedDomains()) {
        return;
    }
    // All before any: a cleared filter moves the rows.
    for (const qsizetype position : positions) {
        clearFilterUnlessShown(m_domains->index(int(position), 0));
    }
    QItemSelection selection;
    for (const qsizetype position : positions) {
        const QModelIndex shown = m_filter->mapFromSource(m_domains->index(int(position), 0));
        if (!selection.isEmpty() && selection.constLast().bottom() + 1 == shown.row()) {
            selection.last() = QItemSelectionRange(selection.constLast().topLeft(), shown);
        } else {
            selection.append(QItemSelectionRange(shown));
        }
    }
    if (!selection.isEmpty()) {
        const QModelIndex first = selection.constFirst().topLeft();
        m_domainView->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        m_domainView->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_domainView->scrollTo(first);
    }
}

void Sidebar::clearFilterUnlessShown(const QModelIndex &source)
{
    if (!m_filter->mapFromSource(source).isValid()) {
        m_filterEdit->clear();
    }
}

void Sidebar::selectProfile(qsizetype index)
{
    m_profileView->setCurrentIndex(m_profiles->index(int(index)));
}

void Sidebar::selectHosting()
{
    selectPage(m_actions->hosting);
    Q_EMIT hostingSelected();
}

void Sidebar::selectOverview()
{
    selectPage(m_actions->overview);
    Q_EMIT overviewSelected();
}

void Sidebar::selectPage(QAction *page)
{
    m_domainView->setCurrentIndex({});
    m_profileView->setCurrentIndex({});
    uncheckPages();
    page->setChecked(true);
}

void Sidebar::uncheckPages()
{
    m_actions->hosting->setChecked(false);
    m_actions->overview->setChecked(false);
}

void Sidebar::selectNeighbour(int step)
{
    const int rows = m_filter->rowCount();
    if (rows > 0) {
        const QModelIndex current = m_domainView->currentIndex();
        const int row = current.isValid() ? std::clamp(current.row() + step, 0, rows - 1) : 0;
        m_domainView->setCurrentIndex(m_filter->index(row, 0));
    }
}

void Sidebar::editDomainName()
{
    if (m_domainView->currentIndex().isValid()) {
        m_domainView->edit(m_domainView->currentIndex());
    }
}

void Sidebar::editProfileId()
{
    if (m_profileView->currentIndex().isValid()) {
        m_profileView->edit(m_profileView->currentIndex());
    }
}

void Sidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_domains->retranslate();
    }
    QWidget::changeEvent(event);
}

void Sidebar::retranslate()
{
    m_domainsLabel->setText(tr("&Domains"));
    m_domainView->setAccessibleName(tr("Domains"));
    m_domainView->setWhatsThis(
        tr("The mail domains of this workspace. The icon shows the worst finding. A list of domains can be "
           "pasted or dropped here."));
    m_filterEdit->setTexts(tr("Filter domains"), tr("Filter"));
    m_profilesLabel->setText(tr("P&rofiles"));
    m_profileView->setAccessibleName(tr("Profiles"));
    m_profileView->setWhatsThis(tr("Sets of mail services that domains share."));
}

void Sidebar::showCount()
{
    m_filterEdit->setCount(m_filter->rowCount(), m_domains->rowCount());
}

} // namespace autoconfigure
