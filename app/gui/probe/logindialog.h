// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/mailserverprobe.h"
#include "settings/passwordstore.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace autoconfigure
{

class StatusNote;

/// Asks for an address of one of the domains and its password, which is kept in the system's keychain if
/// wished and possible, and nowhere else.
class LoginDialog : public QDialog
{
    Q_OBJECT

public:
    /// `domains`: in which the address has to be, as the reader wrote them; `suggested`: one of them.
    LoginDialog(const QStringList &domains, const QString &suggested, QWidget *parent = nullptr);
    ~LoginDialog() override;

    /// What was typed; valid once the dialog is accepted.
    MailLogin login() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    std::optional<Account> account() const;
    void check();
    /// What the keychain gave for one address is nothing for another one.
    void forgetOtherAddress();
    void askKeychain();
    void takeRead(const QString &address, const QString &password, PasswordStatus status);
    void takeWritten(PasswordStatus status);
    void finish();
    void retranslate();

    QStringList m_domains;
    PasswordStore m_store;
    QLabel *m_explanation;
    QLabel *m_addressLabel;
    QLineEdit *m_address;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QCheckBox *m_keep;
    StatusNote *m_note;
    QDialogButtonBox *m_buttons;
    /// The keychain's last word.
    PasswordStatus m_status = PasswordStatus::Done;
    /// Whose password the keychain has; empty where it has none.
    QString m_keptAddress;
    /// Whose password it has put into the field.
    QString m_filledAddress;
    bool m_isWriting = false;
};

} // namespace autoconfigure
