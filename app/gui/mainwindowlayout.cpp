// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that builds it and remembers its shape.
#include "dns/dnspanel.h"
#include "document/filecontroller.h"
#include "document/filenotice.h"
#include "findings/findingspanel.h"
#include "mainactions.h"
#include "mainmenus.h"
#include "mainwindow.h"
#include "pages/domainpage.h"
#include "pages/domainspage.h"
#include "pages/hostingpage.h"
#include "pages/profilepage.h"
#include "pages/startpage.h"
#include "preview/editortabs.h"
#include "preview/previewpanel.h"
#include "probe/probepanel.h"
#include "settings/session.h"
#include "widgets/actionbutton.h"
#include "widgets/messagebar.h"
#include "widgets/pathbar.h"
#include "widgets/sidebar.h"
#include "windowkeyfilter.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

void MainWindow::createCentre()
{
    m_sidebar = new Sidebar(&m_document, m_actions, m_session->settings(), this);
    m_messageBar = new MessageBar(this);
    m_startPage = new StartPage(*m_actions, this);
    m_domainPage = new DomainPage(&m_document, this);
    m_domainsPage = new DomainsPage(&m_document, this);
    m_profilePage = new ProfilePage(&m_document, this);
    m_hostingPage = new HostingPage(&m_document, this);
    m_pages = new QStackedWidget(this);
    m_pages->setObjectName(u"pages"_s);
    for (QWidget *page : std::initializer_list<QWidget *>{m_startPage, m_domainPage, m_domainsPage,
                                                          m_profilePage, m_hostingPage}) {
        m_pages->addWidget(page);
    }
    new WindowKeyFilter(m_pages, {m_actions->undo, m_actions->redo, m_actions->exportBundle});

    auto *editor = new QWidget(this);
    auto *column = new QVBoxLayout(editor);
    column->setContentsMargins({});
    column->addWidget(m_messageBar);
    m_path = new PathBar(editor);
    m_path->hide();
    column->addWidget(m_path);
    column->insertWidget(0, new FileNotice(&m_document, m_files, editor));
    m_preview = new PreviewPanel(&m_document, this);
    m_previewDock = new QDockWidget(this);
    m_previewDock->setObjectName(u"previewDock"_s);
    m_previewDock->setWidget(m_preview);
    m_tabs = new EditorTabs(m_pages, m_preview, m_previewDock, editor);
    column->addWidget(m_tabs, 1);
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(u"centre"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(editor);
    m_splitter->setStretchFactor(1, 1);
    setCentralWidget(m_splitter);

    connect(m_sidebar, &Sidebar::domainsSelected, this, &MainWindow::showSelection);
    connect(m_sidebar, &Sidebar::profileSelected, this, &MainWindow::showSelection);
    connect(m_sidebar, &Sidebar::hostingSelected, this, &MainWindow::showSelection);
    connect(m_domainsPage, &DomainsPage::hostingWanted, m_sidebar, &Sidebar::selectHosting);
}

void MainWindow::addPanelAction(QDockWidget *dock)
{
    m_menus->addPanelAction(dock->toggleViewAction());
    connect(dock->toggleViewAction(), &QAction::triggered, dock, [dock](bool isShown) {
        if (isShown) {
            dock->raise();
        }
    });
}

void MainWindow::createDocks()
{
    addDockWidget(Qt::RightDockWidgetArea, m_previewDock);

    m_findingsPanel = new FindingsPanel(&m_document, this, m_session->settings());
    m_findingsDock = new QDockWidget(this);
    m_findingsDock->setObjectName(u"findingsDock"_s);
    m_findingsDock->setWidget(m_findingsPanel);
    addDockWidget(Qt::BottomDockWidgetArea, m_findingsDock);
    // Findings, DNS and probe are tables: they want the whole width.
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);

    m_menus->addPanelAction(m_previewDock->toggleViewAction());
    addPanelAction(m_findingsDock);
    connect(m_findingsPanel, &FindingsPanel::findingsChanged, this, &MainWindow::showFindings);
    connect(m_findingsPanel, &FindingsPanel::activated, this, &MainWindow::jumpTo);
    connect(m_actions->nextFinding, &QAction::triggered, m_findingsPanel, &FindingsPanel::selectNext);
    connect(m_actions->previousFinding, &QAction::triggered, m_findingsPanel, &FindingsPanel::selectPrevious);
}

void MainWindow::createStatusBar()
{
    m_findingCounts = new QAction(this);
    m_findingCounts->setObjectName(u"findingCounts"_s);
    connect(m_findingCounts, &QAction::triggered, this, &MainWindow::showFindingsPanel);
    m_seeFindings = new QAction(this);
    m_seeFindings->setObjectName(u"seeFindings"_s);
    m_seeTargets = new QAction(this);
    m_seeTargets->setObjectName(u"seeTargets"_s);
    connect(m_seeTargets, &QAction::triggered, this, [this] {
        m_messageBar->hide();
        deploy();
    });
    m_forgetFile = new QAction(this);
    m_forgetFile->setObjectName(u"forgetFile"_s);
    connect(m_seeFindings, &QAction::triggered, this, &MainWindow::showFindingsPanel);
    statusBar()->addPermanentWidget(actionButton(m_findingCounts, statusBar(), Qt::ToolButtonTextBesideIcon));
}

void MainWindow::restoreLayout()
{
    QSettings *settings = m_session->settings();
    if (!restoreGeometry(settings->value(u"window/geometry"_s).toByteArray())) {
        // In letters, so that it fits any font and resolution.
        const QFontMetrics metrics = fontMetrics();
        resize(QSize(metrics.averageCharWidth() * 200, metrics.height() * 50)
                   .boundedTo(screen()->availableSize()));
        resizeDocks({m_previewDock}, {metrics.averageCharWidth() * 88}, Qt::Horizontal);
        resizeDocks({m_findingsDock}, {metrics.height() * 10}, Qt::Vertical);
    }
    restoreState(settings->value(u"window/state"_s).toByteArray());
    if (!m_splitter->restoreState(settings->value(u"window/centre"_s).toByteArray())) {
        const int letter = fontMetrics().averageCharWidth();
        m_splitter->setSizes({letter * 42, letter * 80});
    }
    placePreview();
}

void MainWindow::placePreview()
{
    // In letters: about 1,200 pixels with the fonts of most desktops, of which the longest words of the forms
    // leave no less for the preview.
    constexpr int narrowLetters = 196;
    m_tabs->setNarrow(width() < fontMetrics().averageCharWidth() * narrowLetters);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    // Not while the layout is being applied.
    QTimer::singleShot(0, this, &MainWindow::placePreview);
}

void MainWindow::createDnsDock()
{
    m_dnsPanel = new DnsPanel(&m_document, m_actions, m_session->settings(), {}, this);
    m_dnsDock = new QDockWidget(this);
    m_dnsDock->setObjectName(u"dnsDock"_s);
    m_dnsDock->setWidget(m_dnsPanel);
    addDockWidget(Qt::BottomDockWidgetArea, m_dnsDock);
    tabifyDockWidget(m_findingsDock, m_dnsDock);
    // Until it is used.
    m_dnsDock->hide();
    addPanelAction(m_dnsDock);
    connect(m_dnsPanel, &DnsPanel::runningChanged, this, &MainWindow::updateActions);
}

void MainWindow::createProbeDock()
{
    m_probePanel = new ProbePanel(&m_document, m_actions, m_session->settings(), {}, this);
    m_probeDock = new QDockWidget(this);
    m_probeDock->setObjectName(u"probeDock"_s);
    m_probeDock->setWidget(m_probePanel);
    addDockWidget(Qt::BottomDockWidgetArea, m_probeDock);
    tabifyDockWidget(m_dnsDock, m_probeDock);
    // Until it is used.
    m_probeDock->hide();
    addPanelAction(m_probeDock);
    connect(m_probePanel, &ProbePanel::runningChanged, this, &MainWindow::updateActions);
    connect(m_actions->probeClients, &QAction::triggered, this, [this] {
        showProbePanel();
        m_probePanel->probe(chosenDomains());
    });
    connect(m_actions->probeAllClients, &QAction::triggered, this, [this] {
        showProbePanel();
        m_probePanel->probeAll();
    });
    connect(m_files, &FileController::opened, m_probePanel, &ProbePanel::clear);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    commitPendingEdit();
    if (!m_files->saveChangesIfWanted()) {
        event->ignore();
        return;
    }
    // The next window may be a wide one: the dock is remembered as it is there.
    m_tabs->setNarrow(false);
    makeRoom(false);
    QSettings *settings = m_session->settings();
    settings->setValue(u"window/geometry"_s, saveGeometry());
    settings->setValue(u"window/state"_s, saveState());
    settings->setValue(u"window/centre"_s, m_splitter->saveState());
    event->accept();
}

} // namespace autoconfigure
