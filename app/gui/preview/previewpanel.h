// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/workspacedocument.h"
#include "model/result.h"
#include "preview/previewsource.h"
#include "preview/signaturetext.h"

#include <QTemporaryDir>
#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QMimeData;
class QStackedWidget;
class QTabBar;

namespace autoconfigure
{

class AddressBox;
class DnsPlanView;
class FindBar;
class PreviewFooter;
class SourceView;
class StatusNote;

/// What every client will receive for one domain, live: a tab per client format, the DNS zone and the web
/// servers. Only the visible text is rendered, at once after each change.
class PreviewPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPanel(WorkspaceDocument *document, QWidget *parent = nullptr);

    /// The A-labels of the shown domain; empty for none.
    QString domainName() const;
    /// The bytes that are shown; empty without a domain.
    QByteArray shownSource() const;
    /// Saves the bytes that are shown.
    Result<void> saveShownSource(const QString &fileName) const;
    /// The bytes that are shown as a file to drop somewhere, with the name that they are published under, and
    /// as text. Null without a domain or without room for the file.
    std::unique_ptr<QMimeData> shownFile() const;

public Q_SLOTS:
    /// The domain at this position of the workspace; -1 for none.
    void setDomain(qsizetype index);
    /// The tab of a client format, or of "dns-zone", "apache", "nginx", "caddy".
    void showSource(const QString &id);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildTools();
    void buildViews();
    void retranslate();
    /// Renders what is visible, now or as soon as the panel is shown.
    void refresh();
    /// Those that have something to show for the domain.
    void showTabsOfDomain();
    void refreshFooter();
    /// The tools of the current tab.
    void prepareView();
    void showCurrentView();
    void showCode();
    void copy();
    void saveAs();
    void drag();
    bool hasDomain() const;
    const PreviewSource &current() const;
    SourceView *currentView() const;

    WorkspaceDocument *m_document;
    qsizetype m_domain = -1;
    const QList<PreviewSource> m_sources;
    bool m_stale = true;
    SignatureText m_signature;
    /// What the QR code of the shown document says; empty where it has none.
    QString m_codeUrl;
    /// Of dragged files: programs may read them long after the drop.
    QTemporaryDir m_dragged;

    AddressBox *m_address;
    QTabBar *m_tabs;
    QLabel *m_summary;
    QAction *m_tableAction;
    QAction *m_findAction;
    QAction *m_codeAction;
    QAction *m_copyAction;
    QAction *m_saveAction;
    StatusNote *m_note;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QList<SourceView *> m_views;
    DnsPlanView *m_table;
    FindBar *m_find;
    PreviewFooter *m_footer;
};

} // namespace autoconfigure
