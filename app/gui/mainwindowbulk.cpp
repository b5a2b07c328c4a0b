// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/importtabledialog.h"
#include "bulk/replacedialog.h"
#include "document/edits.h"
#include "document/filecontroller.h"
#include "findings/findingspanel.h"
#include "mainactions.h"
#include "mainwindow.h"
#include "storage/domaintable.h"
#include "storage/writefile.h"
#include "widgets/messagebar.h"
#include "widgets/sidebar.h"

#include <QDir>
#include <QFileDialog>

#include <numeric>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

void MainWindow::connectBulkActions()
{
    connect(m_actions->replaceText, &QAction::triggered, this, &MainWindow::replaceText);
    connect(m_actions->importTable, &QAction::triggered, m_files, &FileController::importTable);
    connect(m_files, &FileController::tableRead, this, &MainWindow::importTable);
    connect(m_actions->exportTable, &QAction::triggered, this, [this] {
        QList<qsizetype> all(m_document.workspace().domains.size());
        std::iota(all.begin(), all.end(), 0);
        exportTable(all);
    });
    connect(m_actions->exportSelectedTable, &QAction::triggered, this, [this] {
        // The keyboard may stand on a domain without selecting it.
        const QList<qsizetype> selected = m_sidebar->selectedDomains();
        exportTable(selected.isEmpty() ? QList{m_sidebar->currentDomain()} : selected);
    });
}

void MainWindow::replaceText()
{
    commitPendingEdit();
    auto *dialog = new ReplaceDialog(m_document.workspace(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QList<ProposedChange> changes = dialog->changes();
        const int count = int(changes.size());
        applyWorkspace(&m_document, withReplacements(m_document.workspace(), changes),
                       tr("Replace text in %n place(s)", nullptr, count));
        m_messageBar->showMessage(Severity::Info, tr("%Ln place(s) changed.", nullptr, count));
    });
    dialog->open();
}

void MainWindow::importTable(const QByteArray &table, const QString &name)
{
    commitPendingEdit();
    auto *dialog = new ImportTableDialog(m_document.workspace(), table, name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const int count = int(dialog->changeCount());
        applyWorkspace(&m_document, dialog->workspaceAfter(), tr("Import domains from CSV"));
        showImport(tr("%Ln change(s) imported.", nullptr, count), dialog->findings());
    });
    dialog->open();
}

void MainWindow::exportTable(const QList<qsizetype> &positions)
{
    commitPendingEdit();
    auto *dialog = new QFileDialog(this, tr("Export domains as CSV"));
    dialog->setObjectName(u"tableSaveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString semicolons = tr("CSV with semicolons, for spreadsheets in French (*.csv)");
    dialog->setNameFilters({tr("CSV with commas (*.csv)"), semicolons});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog, positions, semicolons](const QString &filePath) {
                const char separator = dialog->selectedNameFilter() == semicolons ? ';' : ',';
                const Result<void> written =
                    writeFile(filePath, domainTable(m_document.workspace(), positions, separator));
                if (written) {
                    m_messageBar->showMessage(
                        Severity::Info, tr("%Ln domain(s) written to %1.", nullptr, int(positions.size()))
                                            .arg(QDir::toNativeSeparators(filePath)));
                } else {
                    m_messageBar->showMessage(Severity::Error, written.error().text());
                }
            });
    dialog->open();
}

} // namespace autoconfigure
