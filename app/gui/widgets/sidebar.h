// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"
#include "model/finding.h"

#include <QWidget>

class QAction;
class QLabel;
class QListView;
class QSettings;

namespace autoconfigure
{

class DomainFilter;
class DomainListModel;
class FilterEdit;
class MainActions;
class ProfileListModel;

/// The left side: the overview, the domains with their filter, the profiles, and hosting.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    /// `settings` outlives the sidebar.
    Sidebar(WorkspaceDocument *document, MainActions *actions, QSettings *settings,
            QWidget *parent = nullptr);

    void setFindings(const Findings &findings);
    void focusFilter();
    void focusDomains();

    /// The current domain's position in the workspace, or -1.
    qsizetype currentDomain() const;
    QList<qsizetype> selectedDomains() const;
    qsizetype currentProfile() const;

    /// Selecting one thing deselects the others. A domain that the filter hides clears the filter.
    void selectDomain(qsizetype index);
    /// Ascending positions.
    void selectDomains(const QList<qsizetype> &positions);
    void selectProfile(qsizetype index);
    void selectHosting();
    void selectOverview();
    /// Up or down in the list as it is filtered.
    void selectNeighbour(int step);

    void editDomainName();
    void editProfileId();

Q_SIGNALS:
    /// One, several, or one after several.
    void domainsSelected();
    void profileSelected(qsizetype index);
    void hostingSelected();
    void overviewSelected();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createDomains(MainActions *actions);
    QWidget *createProfiles(MainActions *actions);
    void retranslate();
    /// Nothing in the lists, and this instead.
    void selectPage(QAction *page);
    void uncheckPages();
    void showCount();
    void clearFilterUnlessShown(const QModelIndex &source);

    MainActions *m_actions;
    DomainListModel *m_domains;
    DomainFilter *m_filter;
    ProfileListModel *m_profiles;
    QLabel *m_domainsLabel = nullptr;
    FilterEdit *m_filterEdit = nullptr;
    QListView *m_domainView = nullptr;
    QLabel *m_profilesLabel = nullptr;
    QListView *m_profileView = nullptr;
};

} // namespace autoconfigure
