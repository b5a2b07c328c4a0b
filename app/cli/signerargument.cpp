// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signerargument.h"

#include "passwordinput.h"

#include <QCoreApplication>

namespace autoconfigure
{

namespace
{

using Reason = SigningFailure::Reason;

constexpr int mostAttempts = 3;

SigningIdentity::Loaded notAsked(const SigningFiles &files, Error error)
{
    error.place = files.key;
    return tl::unexpected(SigningFailure{Reason::PassphraseNeeded, error});
}

SigningIdentity::Loaded loadAsking(const SigningFiles &files, Console &console)
{
    SigningIdentity::Loaded identity = SigningIdentity::load(files, std::nullopt);
    const QString question =
        QCoreApplication::translate("Cli", "Passphrase of %1 (it is not shown):").arg(files.key);
    for (int attempt = 0; attempt < mostAttempts && !identity; ++attempt) {
        const Reason reason = identity.error().reason;
        if (reason != Reason::PassphraseNeeded && reason != Reason::PassphraseWrong) {
            break;
        }
        if (reason == Reason::PassphraseWrong) {
            console.complain(identity.error().error.text());
        }
        const Result<QString> passphrase = askForPassword(question, passphraseStdinOption.name);
        if (!passphrase) {
            return notAsked(files, passphrase.error());
        }
        identity = SigningIdentity::load(files, *passphrase);
    }
    return identity;
}

SigningIdentity::Loaded loadWithInput(const SigningFiles &files)
{
    const Result<QString> passphrase = readPasswordLine();
    return passphrase ? SigningIdentity::load(files, *passphrase) : notAsked(files, passphrase.error());
}

} // namespace

std::optional<std::shared_ptr<const SigningIdentity>> openSigner(const Invocation &invocation,
                                                                 const Workspace &workspace)
{
    const SigningFiles &files = workspace.hosting.signing;
    if (files.isEmpty() || invocation.has("unsigned")) {
        return nullptr;
    }
    Console &console = invocation.console;
    if (files.certificate.isEmpty() || files.key.isEmpty()) {
        console.complain(QCoreApplication::translate(
            "Cli", "The workspace names a certificate or a key to sign with, but not both. With --unsigned "
                   "nothing is signed."));
        return std::nullopt;
    }
    const SigningIdentity::Loaded identity =
        invocation.has(passphraseStdinOption.name) ? loadWithInput(files) : loadAsking(files, console);
    if (!identity) {
        console.complain(identity.error().error.text());
        return std::nullopt;
    }
    return *identity;
}

} // namespace autoconfigure
