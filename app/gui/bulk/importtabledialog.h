// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulk/proposalrun.h"
#include "storage/domainlist.h"

#include <QDialog>

#include <memory>

class QDialogButtonBox;

namespace autoconfigure
{

class ProposalView;

/// What taking over a table of domains would change; each change can be left out.
class ImportTableDialog : public QDialog
{
    Q_OBJECT

public:
    /// `name` is the file's, for a reader. The document must not change while the dialog is open.
    ImportTableDialog(const Workspace &workspace, const QByteArray &table, const QString &name,
                      QWidget *parent = nullptr);
    ~ImportTableDialog() override;

    /// After it was accepted: the workspace with the chosen changes.
    Workspace workspaceAfter() const;
    /// How many changes those are.
    qsizetype changeCount() const;
    /// What could not be read.
    const Findings &findings() const { return m_list->findings; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showState();

    Workspace m_workspace;
    QString m_name;
    /// Written by the run, read after it has finished.
    std::shared_ptr<DomainList> m_list;
    ProposalView *m_preview;
    ProposalRun *m_run;
    QDialogButtonBox *m_buttons;
};

} // namespace autoconfigure
