// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/textreplacement.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QDialogButtonBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QSettings;

namespace autoconfigure
{

class ProposalRun;
class ProposalView;

/// Find and replace over the workspace: every change is shown before it is made, and can be left out.
class ReplaceDialog : public QDialog
{
    Q_OBJECT

public:
    /// The document must not change while the dialog is open. `settings` remembers the size and may be null.
    explicit ReplaceDialog(const Workspace &workspace, QWidget *parent = nullptr,
                           QSettings *settings = nullptr);
    ~ReplaceDialog() override;

    /// After it was accepted.
    QList<ProposedChange> changes() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QWidget *createOptions();
    TextReplacement replacement() const;
    /// Soon: not while somebody types on.
    void schedule();
    void search();
    void showState();

    struct FieldChoice {
        TextField field;
        QCheckBox *box;
    };

    Workspace m_workspace;
    QLabel *m_findLabel;
    QLineEdit *m_find;
    QLabel *m_replaceLabel;
    QLineEdit *m_replace;
    QGroupBox *m_fieldGroup = nullptr;
    QList<FieldChoice> m_fields;
    QCheckBox *m_case;
    QCheckBox *m_whole;
    QCheckBox *m_pattern;
    ProposalView *m_preview;
    ProposalRun *m_run;
    QDialogButtonBox *m_buttons;
    QTimer m_timer;
};

} // namespace autoconfigure
