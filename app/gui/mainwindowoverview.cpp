// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that shows how domains stand: the overview, and the way above the pages.
#include "deploy/deploydialog.h"
#include "dns/dnspanel.h"
#include "document/filecontroller.h"
#include "findings/findingscope.h"
#include "findings/findingspanel.h"
#include "mainactions.h"
#include "mainwindow.h"
#include "overview/nextsteps.h"
#include "overview/overviewmodel.h"
#include "overview/overviewpage.h"
#include "preview/editortabs.h"
#include "preview/previewpanel.h"
#include "probe/probepanel.h"
#include "settings/session.h"
#include "widgets/messagebar.h"
#include "widgets/pathbar.h"
#include "widgets/sidebar.h"

#include <QDir>
#include <QDockWidget>
#include <QStackedWidget>

#include <algorithm>
#include <numeric>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

void MainWindow::createOverview()
{
    m_overview = new OverviewModel(&m_document, m_dnsPanel->results(), m_probePanel->results(),
                                   m_probePanel->services(), this);
    m_overviewPage = new OverviewPage(m_overview, *m_actions, m_session->settings(), this);
    m_pages->addWidget(m_overviewPage);
    connect(m_sidebar, &Sidebar::overviewSelected, this, &MainWindow::showSelection);
    connect(m_overviewPage, &OverviewPage::opened, m_sidebar, &Sidebar::selectDomain);
    connect(m_overviewPage, &OverviewPage::choiceChanged, this, [this] {
        updateActions();
        m_pathDelay.start();
    });
    connect(m_overviewPage, &OverviewPage::currentChanged, this, [this] {
        if (isOverview()) {
            previewCurrentRow();
        }
    });
    connect(m_actions->editDomains, &QAction::triggered, this, &MainWindow::editChosenDomains);
    connect(m_overviewPage, &OverviewPage::saved, this, [this](const QString &filePath) {
        m_messageBar->showMessage(Severity::Info, [name = QDir::toNativeSeparators(filePath)] {
            return tr("The overview is in %1.").arg(name);
        });
    });
    connect(m_overviewPage, &OverviewPage::notSaved, this,
            [this](const QString &reason) { m_messageBar->showMessage(Severity::Error, reason); });

    // Results and edits come in bursts.
    m_pathDelay.setSingleShot(true);
    m_pathDelay.setInterval(0);
    connect(&m_pathDelay, &QTimer::timeout, this, &MainWindow::showPath);
    const auto showSoon = [this] { m_pathDelay.start(); };
    connect(m_overview, &QAbstractItemModel::dataChanged, this, showSoon);
    connect(m_overview, &QAbstractItemModel::modelReset, this, showSoon);
    connect(m_document.undoStack(), &QUndoStack::indexChanged, this, showSoon);
    connect(m_files, &FileController::opened, this, [this] { m_exported.reset(); });
    connect(m_path, &PathBar::activated, this, &MainWindow::takeStep);
}

void MainWindow::setExported()
{
    m_exported = m_document.workspace();
    m_pathDelay.start();
}

bool MainWindow::isExported() const
{
    if (!m_exported) {
        return false;
    }
    // Where it is deployed is in no bundle.
    Workspace now = m_document.workspace();
    now.deployment = m_exported->deployment;
    return now == *m_exported;
}

bool MainWindow::isOverview() const
{
    return m_pages->currentWidget() == m_overviewPage;
}

QList<qsizetype> MainWindow::selectedDomains() const
{
    if (isOverview()) {
        return m_overviewPage->selectedDomains();
    }
    const QList<qsizetype> selected = m_sidebar->selectedDomains();
    // The keyboard may stand on a domain without selecting it.
    const qsizetype current = m_sidebar->currentDomain();
    return selected.isEmpty() && current >= 0 ? QList{current} : selected;
}

qsizetype MainWindow::currentDomain() const
{
    if (!isOverview()) {
        return m_sidebar->currentDomain();
    }
    const QList<qsizetype> selected = m_overviewPage->selectedDomains();
    return selected.size() == 1 ? selected.constFirst() : -1;
}

QList<qsizetype> MainWindow::chosenDomains() const
{
    const QList<qsizetype> selected = selectedDomains();
    return selected.isEmpty() && isOverview() ? m_overviewPage->shownDomains() : selected;
}

QList<qsizetype> MainWindow::pathDomains() const
{
    QList<qsizetype> positions = chosenDomains();
    if (positions.isEmpty()) {
        positions.resize(m_document.workspace().domains.size());
        std::iota(positions.begin(), positions.end(), 0);
    }
    return positions;
}

void MainWindow::editChosenDomains()
{
    commitPendingEdit();
    m_sidebar->selectDomains(chosenDomains());
    m_sidebar->focusDomains();
    m_tabs->showEditor();
}

void MainWindow::showPath()
{
    const qsizetype all = m_document.workspace().domains.size();
    m_path->setVisible(all > 0);
    if (all == 0) {
        return;
    }
    PathSubject subject;
    subject.positions = pathDomains();
    const bool isAboutAll = subject.positions.size() == all && (all > 1 || chosenDomains().isEmpty());
    const FindingScope scope(m_document.workspace(), subject.positions);
    for (const Finding &finding : std::as_const(m_findings)) {
        if (finding.severity() > subject.worstShared && scope.isShared(finding)) {
            subject.worstShared = finding.severity();
        }
    }
    const auto keyOf = [](const QAction *action) {
        return action->shortcut().toString(QKeySequence::NativeText);
    };
    subject.checkKey = keyOf(isAboutAll ? m_actions->checkAllDns : m_actions->checkDns);
    subject.probeKey = keyOf(isAboutAll ? m_actions->probeAllClients : m_actions->probeClients);
    subject.isExported = isExported();
    showNextSteps(m_path, *m_overview, subject);
}

void MainWindow::previewCurrentRow()
{
    if (const qsizetype domain = m_overviewPage->currentDomain(); domain >= 0) {
        m_preview->setDomain(domain);
        showPreviewedDomain();
    }
}

QString MainWindow::worstChosenDomain(int column) const
{
    const QList<qsizetype> positions = pathDomains();
    const auto worst =
        std::max_element(positions.cbegin(), positions.cend(), [this, column](qsizetype a, qsizetype b) {
            return m_overview->state(int(a), column) < m_overview->state(int(b), column);
        });
    return worst == positions.cend() ? QString() : m_overview->row(int(*worst)).nameInResults;
}

void MainWindow::makeRoom(bool forOverview)
{
    if (forOverview && !m_previewDock->isHidden()) {
        m_hadPreview = true;
        m_previewDock->hide();
    } else if (!forOverview && m_hadPreview) {
        m_hadPreview = false;
        m_previewDock->setHidden(m_tabs->isNarrow());
    }
}

void MainWindow::takeStep(PathBar::Step step)
{
    const bool hasChoice = !chosenDomains().isEmpty();
    const bool isKnown = m_path->state(step).severity.has_value();
    switch (step) {
    case PathBar::Describe:
        m_tabs->showEditor();
        if (m_path->state(step).severity >= Severity::Warning) {
            m_findingsPanel->selectNextOf(
                [scope = FindingScope(m_document.workspace(), pathDomains())](const Finding &finding) {
                    return finding.severity() >= Severity::Warning && scope.contains(finding);
                });
        }
        break;
    case PathBar::Preview:
        m_tabs->showPreview();
        m_preview->setFocus(Qt::OtherFocusReason);
        break;
    case PathBar::CheckDns:
        if (isKnown) {
            showDnsPanel();
            m_dnsPanel->showDomain(worstChosenDomain(OverviewModel::Dns));
        } else {
            (hasChoice ? m_actions->checkDns : m_actions->checkAllDns)->trigger();
        }
        break;
    case PathBar::Probe:
        if (isKnown) {
            showProbePanel();
            m_probePanel->showDomain(worstChosenDomain(OverviewModel::Clients));
        } else {
            (hasChoice ? m_actions->probeClients : m_actions->probeAllClients)->trigger();
        }
        break;
    default:
        exportBundle();
        break;
    }
}

} // namespace autoconfigure
