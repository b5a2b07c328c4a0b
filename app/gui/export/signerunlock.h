// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/passwordpanel.h"
#include "settings/passwordstore.h"
#include "signing/signingidentity.h"

namespace autoconfigure
{

/// Opens the key that signs: with its passphrase from the system's keychain where there is one, or else asks
/// for it. What the user wants kept is written only after it has opened the key.
class SignerUnlock : public PasswordPanel
{
    Q_OBJECT

public:
    explicit SignerUnlock(QWidget *parent = nullptr);

    /// opened() or failed() follows, at once where nothing has to be asked, unless the user does not answer.
    void start(const SigningFiles &files);
    /// Between start() and its answer.
    bool isBusy() const { return m_isWaiting || !isHidden(); }
    /// No answer is wanted any more.
    void cancel();

Q_SIGNALS:
    /// Null where nobody signs.
    void opened(const std::shared_ptr<const autoconfigure::SigningIdentity> &signer);
    /// A sentence.
    void failed(const QString &why);
    /// The question is shown.
    void asked();

private:
    void askUser(bool wasWrong);
    void tryUsers(const QString &passphrase, bool keep);

    PasswordStore m_store;
    SigningFiles m_files;
    bool m_isWaiting = false;
    bool m_canKeep = true;
    /// Why the keychain gives nothing.
    QString m_note;
};

} // namespace autoconfigure
