// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/sshpasswords.h"

namespace autoconfigure
{

namespace
{

/// Apart from the passwords of mailboxes.
QString keyOf(const QString &prompt)
{
    return QStringLiteral("ssh: ") + prompt;
}

} // namespace

SshPasswords::SshPasswords(QObject *parent) : QObject(parent)
{
    connect(&m_store, &PasswordStore::passwordRead, this,
            [this](const QString &key, const QString &password, PasswordStatus status) {
                if (m_prompt.isEmpty() || key != keyOf(m_prompt)) {
                    return; // of a run that is over
                }
                if (status == PasswordStatus::Done) {
                    Q_EMIT answered(password);
                } else {
                    Q_EMIT userWanted(m_prompt);
                }
            });
    connect(&m_store, &PasswordStore::passwordWritten, this, [this](const QString &, PasswordStatus status) {
        if (status != PasswordStatus::Done) {
            Q_EMIT notKept(passwordStatusText(status));
        }
    });
}

void SshPasswords::begin()
{
    m_tried.clear();
    m_toKeep.clear();
    m_prompt.clear();
}

void SshPasswords::ask(const QString &prompt)
{
    m_prompt = prompt;
    if (m_tried.contains(prompt)) {
        Q_EMIT userWanted(prompt);
        return;
    }
    m_tried.insert(prompt);
    m_store.read(keyOf(prompt));
}

void SshPasswords::userAnswered(const QString &password, bool keep)
{
    m_toKeep.remove(m_prompt);
    if (keep) {
        m_toKeep.insert(m_prompt, password);
    }
    Q_EMIT answered(password);
}

void SshPasswords::end(bool loggedIn)
{
    if (loggedIn) {
        for (auto it = m_toKeep.cbegin(); it != m_toKeep.cend(); ++it) {
            m_store.write(keyOf(it.key()), it.value());
        }
    }
    begin();
}

} // namespace autoconfigure
