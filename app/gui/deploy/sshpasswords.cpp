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
                if (!m_prompt.isEmpty() && key == keyOf(m_prompt)) { // or of a run that is over
                    takeRead(password, status);
                }
            });
    connect(&m_store, &PasswordStore::passwordWritten, this,
            [this](const QString &key, PasswordStatus status) {
                if (status == PasswordStatus::Done) {
                    m_kept.insert(key);
                    Q_EMIT keptChanged();
                }
                Q_EMIT noted(status == PasswordStatus::Done
                                 ? tr("The passphrase is kept in the system's keychain.")
                                 : passwordStatusText(status));
            });
    connect(&m_store, &PasswordStore::passwordRemoved, this, &SshPasswords::takeRemoved);
}

void SshPasswords::begin()
{
    m_tried.clear();
    m_toKeep.clear();
    m_prompt.clear();
    m_status = PasswordStatus::Done;
    m_kept.clear();
    Q_EMIT keptChanged();
}

void SshPasswords::ask(const QString &prompt)
{
    m_prompt = prompt;
    if (!m_tried.contains(prompt)) {
        m_tried.insert(prompt);
        m_store.read(keyOf(prompt));
        return;
    }
    const bool wasKept = m_kept.contains(keyOf(prompt)) && !m_toKeep.contains(prompt);
    Q_EMIT userWanted(prompt, wasKept ? tr("What the keychain holds was refused.") : tr("That was refused."),
                      m_status != PasswordStatus::NoService);
}

void SshPasswords::takeRead(const QString &password, PasswordStatus status)
{
    m_status = status;
    if (status == PasswordStatus::Done) {
        m_kept.insert(keyOf(m_prompt));
        Q_EMIT answered(password);
    } else {
        Q_EMIT userWanted(m_prompt, passwordStatusText(status), status != PasswordStatus::NoService);
    }
}

void SshPasswords::takeRemoved(const QString &key, PasswordStatus status)
{
    if (status == PasswordStatus::Done) {
        m_kept.remove(key);
        Q_EMIT keptChanged();
    }
    Q_EMIT noted(status == PasswordStatus::Done ? tr("The passphrase is no longer in the system's keychain.")
                                                : passwordStatusText(status));
}

void SshPasswords::userAnswered(const QString &password, bool keep)
{
    m_toKeep.remove(m_prompt);
    if (keep) {
        m_toKeep.insert(m_prompt, password);
    }
    if (!keep && m_kept.contains(keyOf(m_prompt))) {
        // It was refused, and nothing takes its place.
        m_store.remove(keyOf(m_prompt));
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
    m_toKeep.clear();
    m_prompt.clear();
}

void SshPasswords::forgetKept()
{
    for (const QString &key : std::as_const(m_kept)) {
        m_store.remove(key);
    }
}

} // namespace autoconfigure
