// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/importtabledialog.h"
#include "bulk/replacedialog.h"
#include "document/edits.h"
#include "document/filecontroller.h"
#include "findings/findingspanel.h"
#include "mainactions.h"
#include "mainwindow.h"
#include "settings/session.h"
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
    connect(m_actions->importTable, &QAction::triggered, this,
            [this] { m_files->importTable(Dialogs::FileKind::DomainTable); });
    connect(m_files, &FileController::tableRead, this, &MainWindow::importTable);
    connect(m_actions->exportTable, &QAction::triggered, this, [this] {
        QList<qsizetype> all(m_document.workspace().domains.size());
        std::iota(all.begin(), all.end(), 0);
        exportTable(all);
    });
    connect(m_actions->exportSelectedTable, &QAction::triggered, this,
            [this] { exportTable(selectedDomains()); });
}

void MainWindow::replaceText()
{
    commitPendingEdit();
    auto *dialog = new ReplaceDialog(m_document.workspace(), this, m_session->settings());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QList<ProposedChange> changes = dialog->changes();
        const int count = int(changes.size());
        applyWorkspace(&m_document, withReplacements(m_document.workspace(), changes),
                       [count] { return tr("Replace text in %n place(s)", nullptr, count); });
        m_messageBar->showMessage(Severity::Info,
                                  [count] { return tr("%Ln place(s) changed.", nullptr, count); });
    });
    dialog->open();
}

void MainWindow::importTable(const QByteArray &table, const QString &name)
{
    m_tables.append({table, name});
    if (m_tables.size() == 1 && !m_isOpeningFiles) {
        askAboutTable();
    }
}

void MainWindow::askAboutTable()
{
    commitPendingEdit();
    const auto &[table, name] = m_tables.constFirst();
    auto *dialog = new ImportTableDialog(m_document.workspace(), table, name, this, m_session->settings());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Its changes are those of what is open now.
    connect(&m_document, &WorkspaceDocument::changed, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_document.disconnect(dialog);
        takeTable(*dialog);
    });
    connect(dialog, &QDialog::finished, this, [this] {
        m_tables.removeFirst();
        if (!m_tables.isEmpty()) {
            askAboutTable();
        }
    });
    dialog->open();
}

void MainWindow::takeTable(const ImportTableDialog &dialog)
{
    const qsizetype before = m_document.workspace().domains.size();
    applyWorkspace(&m_document, dialog.workspaceAfter(), [] { return tr("Import domains"); });
    QList<qsizetype> added(m_document.workspace().domains.size() - before);
    std::iota(added.begin(), added.end(), before);
    if (!added.isEmpty()) {
        // On the page where they are changed together.
        m_sidebar->selectDomains(added);
    }
    const auto changes = static_cast<int>(dialog.changeCount());
    const bool areAdded = added.size() == changes;
    showImport(
        [areAdded, changes] {
            return areAdded ? tr("%n domain(s) added.", nullptr, changes)
                            : tr("%Ln change(s) imported.", nullptr, changes);
        },
        dialog.findings());
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
                    m_messageBar->showMessage(Severity::Info, [count = int(positions.size()),
                                                               name = QDir::toNativeSeparators(filePath)] {
                        return tr("%Ln domain(s) written to %1.", nullptr, count).arg(name);
                    });
                } else {
                    m_messageBar->showMessage(Severity::Error, written.error().text());
                }
            });
    dialog->open();
}

} // namespace autoconfigure
