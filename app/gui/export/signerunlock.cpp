// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/signerunlock.h"

#include <QDir>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

using Reason = SigningFailure::Reason;

/// Apart from the passwords of mailboxes and of ssh.
QString keyOf(const SigningFiles &files)
{
    return u"signing: "_s + files.key;
}

} // namespace

SignerUnlock::SignerUnlock(QWidget *parent) : PasswordPanel(u"signingPassphrase"_s, parent)
{
    connect(this, &PasswordPanel::answered, this, &SignerUnlock::tryUsers);
    connect(&m_store, &PasswordStore::passwordRead, this,
            [this](const QString &key, const QString &passphrase, PasswordStatus status) {
                if (!m_isWaiting || key != keyOf(m_files)) {
                    return; // of a question that is over
                }
                m_isWaiting = false;
                m_canKeep = status != PasswordStatus::NoService;
                m_note = m_canKeep ? QString() : passwordStatusText(status);
                if (status == PasswordStatus::Done) {
                    if (const auto signer = SigningIdentity::load(m_files, passphrase)) {
                        Q_EMIT opened(*signer);
                        return;
                    }
                }
                askUser(false);
            });
}

void SignerUnlock::start(const SigningFiles &files)
{
    cancel();
    m_files = files;
    if (files.isEmpty()) {
        Q_EMIT opened(nullptr);
        return;
    }
    const auto signer = SigningIdentity::load(files, std::nullopt);
    if (signer) {
        Q_EMIT opened(*signer);
    } else if (signer.error().reason == Reason::PassphraseNeeded) {
        m_isWaiting = true;
        m_store.read(keyOf(files));
    } else {
        Q_EMIT failed(signer.error().error.text());
    }
}

void SignerUnlock::cancel()
{
    m_isWaiting = false;
    dismiss();
}

void SignerUnlock::askUser(bool wasWrong)
{
    const QString file = QDir::toNativeSeparators(m_files.key);
    ask(wasWrong ? tr("This is not the passphrase of the signing key %1. Passphrase:").arg(file)
                 : tr("Passphrase of the signing key %1:").arg(file),
        m_note, m_canKeep);
    Q_EMIT asked();
}

void SignerUnlock::tryUsers(const QString &passphrase, bool keep)
{
    const auto signer = SigningIdentity::load(m_files, passphrase);
    if (!signer && signer.error().reason == Reason::PassphraseWrong) {
        askUser(true);
    } else if (!signer) {
        Q_EMIT failed(signer.error().error.text());
    } else {
        if (keep) {
            m_store.write(keyOf(m_files), passphrase);
        }
        Q_EMIT opened(*signer);
    }
}

} // namespace autoconfigure
