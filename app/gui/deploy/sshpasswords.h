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

Q_SIGNALS:
    void answered(const QString &password);
    void userWanted(const QString &prompt);
    /// The keychain could not keep it; a sentence.
    void notKept(const QString &why);

private:
    PasswordStore m_store;
    QString m_prompt;
    QSet<QString> m_tried;
    QHash<QString, QString> m_toKeep;
};

} // namespace autoconfigure
