// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulk/proposalrun.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace autoconfigure
{

class ProposalModel;
class StatusNote;

/// The preview of a proposal: its changes with a check box each, how many are chosen, and above them what is
/// wrong.
class ProposalView : public QWidget
{
    Q_OBJECT

public:
    explicit ProposalView(QWidget *parent = nullptr);

    void setProposal(const Proposal &proposal);
    /// No changes: `hint` says what to do.
    void clear(const QString &hint);
    /// The proposal is being worked out; the changes of the last one stay to be looked at.
    void setPending();
    bool isPending() const { return m_isPending; }

    ProposalModel *model() const { return m_model; }
    /// To read: not while something is pending.
    QList<ProposedChange> chosen() const;

Q_SIGNALS:
    /// What is chosen, or whether it may be taken.
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showState();
    void showNote();
    void toggleSelected();

    ProposalModel *m_model;
    StatusNote *m_note;
    QTableView *m_view;
    QLabel *m_count;
    QPushButton *m_all;
    QPushButton *m_none;
    Proposal m_proposal;
    QString m_hint;
    bool m_isPending = false;
};

} // namespace autoconfigure
