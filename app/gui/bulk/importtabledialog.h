// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulk/tableimport.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QSettings;

namespace autoconfigure
{

class ProposalView;

/// What taking over a list or table of domains would change; each change can be left out. The profile of new
/// domains is chosen here.
class ImportTableDialog : public QDialog
{
    Q_OBJECT

public:
    /// `name` is the file's, for a reader. The document must not change while the dialog is open. `settings`
    /// remembers the size and may be null.
    ImportTableDialog(const Workspace &workspace, const QByteArray &table, const QString &name,
                      QWidget *parent = nullptr, QSettings *settings = nullptr);
    ~ImportTableDialog() override;

    /// After it was accepted: the workspace with the chosen changes.
    Workspace workspaceAfter() const;
    /// How many changes those are.
    qsizetype changeCount() const;
    /// What could not be read.
    const Findings &findings() const { return m_import->list.findings; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void propose();
    void retranslate();
    void showState();
    QString hintText() const;

    Workspace m_workspace;
    QByteArray m_table;
    QString m_name;
    /// Written by the run, read after it has finished.
    std::shared_ptr<TableImport> m_import;
    QLabel *m_profileLabel;
    QComboBox *m_profile;
    QLabel *m_hint;
    ProposalView *m_preview;
    ProposalRun *m_run;
    QDialogButtonBox *m_buttons;
};

} // namespace autoconfigure
