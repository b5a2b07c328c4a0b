// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QSortFilterProxyModel>
#include <QSplitter>

class QAction;
class QSettings;
class QTreeView;

namespace autoconfigure
{

class MailServersModel;
class ProbeDetails;

/// The services of a MailServersModel in the order of the workspace, that contain a text or have problems.
class MailServersFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit MailServersFilter(MailServersModel *services, QObject *parent = nullptr);

    /// False where it was so before.
    bool setFilter(const QString &text, bool onlyProblems);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    MailServersModel *m_services;
    QString m_text;
    bool m_onlyProblems = false;
};

/// The mail servers that were checked, and the selected one in full.
class MailServersPage : public QSplitter
{
    Q_OBJECT

public:
    /// `settings` outlives the page.
    MailServersPage(MailServersModel *services, QSettings *settings, QWidget *parent = nullptr);

    void setFilter(const QString &text, bool onlyProblems);
    void addContextActions(const QList<QAction *> &actions);
    int shownServices() const;
    /// Goes to the first service of a domain. False where none is shown.
    bool showDomain(const QString &domain);
    /// Names of the domains of the selected rows.
    QSet<QString> selectedDomains() const;
    void focusView();
    /// Chooses the first row where none is.
    void ensureCurrent();

Q_SIGNALS:
    void selectionChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showDetails();
    void retranslate();

    MailServersModel *m_services;
    MailServersFilter *m_filter;
    QTreeView *m_view;
    ProbeDetails *m_details;
};

} // namespace autoconfigure
