// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/mailserverspage.h"

#include "probe/mailserversmodel.h"
#include "probe/mailservertexts.h"
#include "probe/probedetails.h"
#include "widgets/rememberstate.h"
#include "widgets/rowcopy.h"

#include <QEvent>
#include <QHeaderView>
#include <QTreeView>

#include <utility>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

MailServersFilter::MailServersFilter(MailServersModel *services, QObject *parent)
    : QSortFilterProxyModel(parent), m_services(services)
{
    setSourceModel(services);
    sort(0);
}

bool MailServersFilter::setFilter(const QString &text, bool onlyProblems)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text && onlyProblems == m_onlyProblems) {
        return false;
    }
    m_text = wanted;
    m_onlyProblems = onlyProblems;
    invalidateFilter();
    return true;
}

bool MailServersFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (parent.isValid()) {
        return true;
    }
    const MailServerResult &result = *m_services->service(m_services->index(row, 0));
    return (!m_onlyProblems || result.verdict() >= Severity::Warning) &&
           (m_text.isEmpty() || result.domain.contains(m_text, Qt::CaseInsensitive) ||
            serviceTitle(result.service).contains(m_text, Qt::CaseInsensitive));
}

bool MailServersFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.parent().isValid()) {
        return left.row() < right.row();
    }
    const MailServerResult &a = *m_services->service(left);
    const MailServerResult &b = *m_services->service(right);
    return std::pair(a.domainIndex, a.serviceIndex) < std::pair(b.domainIndex, b.serviceIndex);
}

MailServersPage::MailServersPage(MailServersModel *services, QSettings *settings, QWidget *parent)
    : QSplitter(parent),
      m_services(services),
      m_filter(new MailServersFilter(services, this)),
      m_view(new QTreeView(this)),
      m_details(new ProbeDetails(ProbeDetails::Kind::Conversations, u"mailServerDetails"_s, this))
{
    setObjectName(u"mailServersSplitter"_s);
    m_view->setObjectName(u"mailServersView"_s);
    m_view->setModel(m_filter);
    m_view->setUniformRowHeights(true);
    // The header and a row, in a window that has hardly room for its page.
    m_view->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_view->setAlternatingRowColors(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    new RowCopy(m_view);
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(MailServersModel::Service, QHeaderView::Stretch);
    header->resizeSection(MailServersModel::Result, letter * 18);
    header->resizeSection(MailServersModel::Domain, letter * 22);
    header->resizeSection(MailServersModel::ConnectionSecurity, letter * 23);
    header->resizeSection(MailServersModel::CertificateEnd, letter * 20);
    header->resizeSection(MailServersModel::Time, letter * 10);
    // Hosts differ at their ends.
    m_view->setTextElideMode(Qt::ElideMiddle);
    addWidget(m_view);
    addWidget(m_details);
    setSizes({letter * 80, letter * 52});
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MailServersPage::showDetails);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MailServersPage::selectionChanged);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &MailServersPage::showDetails);
    rememberState(settings, u"mailServers/splitter"_s, this);
    rememberState(settings, u"mailServers/columns"_s, m_view->header());
    retranslate();
}

void MailServersPage::setFilter(const QString &text, bool onlyProblems)
{
    m_filter->setFilter(text, onlyProblems);
}

void MailServersPage::addContextActions(const QList<QAction *> &actions)
{
    m_view->addActions(actions);
}

int MailServersPage::shownServices() const
{
    return m_filter->rowCount();
}

bool MailServersPage::showDomain(const QString &domain)
{
    const QModelIndex shown = m_filter->mapFromSource(m_services->firstOf(domain));
    if (shown.isValid()) {
        m_view->setCurrentIndex(shown);
        m_view->scrollTo(shown, QAbstractItemView::PositionAtTop);
    }
    return shown.isValid();
}

QSet<QString> MailServersPage::selectedDomains() const
{
    QSet<QString> names;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        names.insert(m_services->service(m_filter->mapToSource(row))->domain);
    }
    return names;
}

void MailServersPage::focusView()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void MailServersPage::ensureCurrent()
{
    if (!m_view->currentIndex().isValid() && m_filter->rowCount() > 0) {
        m_view->setCurrentIndex(m_filter->index(0, 0));
    }
}

void MailServersPage::showDetails()
{
    const QModelIndex current = m_filter->mapToSource(m_view->currentIndex());
    const MailServerResult *result = m_services->service(current);
    m_details->show(result == nullptr ? DetailContent()
                                      : contentOf(*result, m_services->conversation(current)));
}

void MailServersPage::changeEvent(QEvent *event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_services->retranslate();
        showDetails();
    } else if (event->type() == QEvent::PaletteChange) {
        m_services->updateIcons();
    }
}

void MailServersPage::retranslate()
{
    m_view->setAccessibleName(tr("Mail servers that were checked"));
}

} // namespace autoconfigure
