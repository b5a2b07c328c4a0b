// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/bundlewriter.h"
#include "export/targetformat.h"
#include "model/result.h"
#include "model/workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSettings;

namespace autoconfigure
{

class ContentsChoice;
class ErrorsNote;
class ExportJob;
class SignerUnlock;
class StatusNote;

/// Writes the bundle of a workspace, in the background, with progress and cancel. Closing it cancels.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `settings` remembers the last target and may be null.
    explicit ExportDialog(const Workspace &workspace, QWidget *parent = nullptr,
                          QSettings *settings = nullptr);
    ~ExportDialog() override;

    /// Or asks for the passphrase of the key that signs first.
    bool isRunning() const;

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    /// A bundle was written.
    void exported(const autoconfigure::ExportSummary &summary);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildForm();
    void buildResult();
    void retranslate();
    void restore();
    void remember();
    void updateButtons();
    TargetFormat chosenFormat() const;
    /// Gives the path the ending of the chosen format.
    void formatChosen();
    /// Chooses the format that the typed path's ending says.
    void pathEdited();
    void browse();
    /// Unlocks the signing key first.
    void start(bool force);
    void write(const std::shared_ptr<const SigningIdentity> &signer);
    void finish(const Result<ExportSummary> &outcome);
    void showOutcome();
    void openFolder();

    const Workspace m_workspace;
    QSettings *m_settings;
    ExportJob *m_job;
    Result<ExportSummary> m_outcome;
    bool m_hasOutcome = false;
    bool m_closeWhenDone = false;
    bool m_force = false;

    QLabel *m_formatLabel;
    QComboBox *m_format;
    QLabel *m_pathLabel;
    QLineEdit *m_path;
    QPushButton *m_browse;
    ContentsChoice *m_contents;
    ErrorsNote *m_errorNote;
    SignerUnlock *m_unlock;
    QProgressBar *m_progress;
    StatusNote *m_outcomeNote;
    QPlainTextEdit *m_written;
    QPushButton *m_replace;
    QPushButton *m_openFolder;
    QPushButton *m_export;
    QPushButton *m_close;
};

} // namespace autoconfigure
