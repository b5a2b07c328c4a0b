// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace autoconfigure
{

class StatusNote;

/// Asks for a passphrase or password. What is typed is handed on once and kept nowhere here. Return anywhere
/// in it does that, and nothing else in the dialog around it.
class PasswordPanel : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object name of its field and the beginning of those of button and check box.
    explicit PasswordPanel(const QString &name, QWidget *parent = nullptr);

    /// `note`: what there is to know about it, may be empty; `canKeep`: there is a keychain.
    void ask(const QString &question, const QString &note, bool canKeep);
    /// Hides it and forgets what was typed.
    void dismiss();

Q_SIGNALS:
    /// `keep`: the user wants it in the system's keychain.
    void answered(const QString &password, bool keep);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void send();
    void retranslate();

    StatusNote *m_note;
    QLabel *m_prompt;
    QLineEdit *m_password;
    QPushButton *m_send;
    QCheckBox *m_keep;
};

} // namespace autoconfigure
