// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/deployment/deployment.h"
#include "document/workspacedocument.h"
#include "model/fieldpath.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSettings;
class QTabWidget;
class QTableView;

namespace autoconfigure
{

class ChangesModel;
class ContentsChoice;
class ErrorsNote;
class PasswordPanel;
class SignerUnlock;
class SshPasswords;
class StatusNote;
class TargetEditor;

/// Deploys the open workspace over SSH: chooses and edits targets, tests the connection, shows what would
/// change, deploys, rolls back. Closing it cancels.
class DeployDialog : public QDialog
{
    Q_OBJECT

public:
    /// `settings` remembers the size and may be null.
    explicit DeployDialog(WorkspaceDocument *document, QWidget *parent = nullptr,
                          QSettings *settings = nullptr);
    ~DeployDialog() override;

    /// Or asks for the passphrase of the key that signs first.
    bool isRunning() const;
    void focusField(const FieldPath &path);
    /// Who answers for ssh's askpass; another program is for tests.
    void setAskpassProgram(const QString &program) { m_options.askpassProgram = program; }

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    /// A run has ended; its outcome is shown.
    void ended(const autoconfigure::DeploymentOutcome &outcome);
    /// The reader wants the live check of the DNS, or of what the clients get, that comes next.
    void checkWanted();
    void probeWanted();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QPushButton *createButton(const QString &name);
    void buildLayout();
    void connectPasswords();
    /// Unlocks the signing key first, where something is to be signed.
    void start(DeploymentAction action);
    void run(const std::shared_ptr<const SigningIdentity> &signer);
    void askBeforeRollback();
    void showProgress(DeploymentStep step, qint64 done, qint64 total);
    void finish(const DeploymentOutcome &outcome);
    void showOutcome();
    QString outcomeText(const Finding &finding) const;
    void forgetOutcome();
    void updateButtons();
    void retranslate();

    WorkspaceDocument *m_document;
    SshOptions m_options;
    std::unique_ptr<Deployment> m_deployment;
    DeploymentAction m_action = DeploymentAction::Test;
    std::optional<DeploymentOutcome> m_outcome;
    DeploymentStep m_step = DeploymentStep::Connecting;
    bool m_closeWhenDone = false;

    TargetEditor *m_target;
    ContentsChoice *m_contents;
    ErrorsNote *m_errors;
    QProgressBar *m_progress;
    QLabel *m_stepLabel;
    SshPasswords *m_passwords;
    PasswordPanel *m_password;
    SignerUnlock *m_unlock;
    StatusNote *m_outcomeNote;
    QTabWidget *m_tabs;
    ChangesModel *m_changes;
    QTableView *m_changesView;
    QPlainTextEdit *m_log;
    QPushButton *m_test;
    QPushButton *m_preview;
    QPushButton *m_forget;
    QPushButton *m_rollback;
    QPushButton *m_check;
    QPushButton *m_probe;
    QPushButton *m_deploy;
    QPushButton *m_close;
};

} // namespace autoconfigure
