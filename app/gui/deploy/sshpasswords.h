// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/passwordstore.h"

#include <QHash>
#include <QSet>

namespace autoconfigure
{

/// Answers ssh's questions from the system's keychain where it can, and from the user where it cannot. What
/// the user wants kept is written only after it has opened the door.
class SshPasswords : public QObject
{
    Q_OBJECT

public:
    explicit SshPasswords(QObject *parent = nullptr);

    /// A new run begins: what was refused before may be tried again.
    void begin();
    /// `prompt` in ssh's words; the same one twice in a run means that the first answer was wrong.
    void ask(const QString &prompt);
    void userAnswered(const QString &password, bool keep);
    void end(bool loggedIn);

    /// The keychain holds what the last run was answered with.
    bool hasKept() const { return !m_kept.isEmpty(); }
    void forgetKept();

Q_SIGNALS:
    void answered(const QString &password);
    /// `why` the keychain does not answer, a sentence; empty where it just holds nothing. `canKeep`: it would
    /// take it.
    void userWanted(const QString &prompt, const QString &why, bool canKeep);
    /// What became of it in the keychain; a sentence.
    void noted(const QString &text);
    void keptChanged();

private:
    void takeRead(const QString &password, PasswordStatus status);
    void takeRemoved(const QString &key, PasswordStatus status);

    PasswordStore m_store;
    QString m_prompt;
    /// The keychain's last word in this run.
    PasswordStatus m_status = PasswordStatus::Done;
    QSet<QString> m_tried;
    QHash<QString, QString> m_toKeep;
    /// Keys in the keychain whose password this run uses.
    QSet<QString> m_kept;
};

} // namespace autoconfigure
