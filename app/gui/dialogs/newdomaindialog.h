// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace autoconfigure
{

struct Workspace;

/// Asks for a new domain's name and profile; tells at once what is not a domain name or is there already.
class NewDomainDialog : public QDialog
{
    Q_OBJECT

public:
    /// The workspace must stay while the dialog is open. `offersProfile` is false for a copy, which has its
    /// original's.
    NewDomainDialog(const Workspace &workspace, bool offersProfile, QWidget *parent = nullptr);

    QString name() const;
    QString profile() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void check();
    void retranslate();

    const Workspace &m_workspace;
    const bool m_offersProfile;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_hint;
    QLabel *m_profileLabel;
    QComboBox *m_profile;
    QLabel *m_note;
    QDialogButtonBox *m_buttons;
};

} // namespace autoconfigure
