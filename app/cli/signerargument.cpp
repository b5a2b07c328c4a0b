// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signerargument.h"

#include "terminalpassphrase.h"

#include <QCoreApplication>

#include <cstdio>

namespace autoconfigure
{

namespace
{

using Reason = SigningFailure::Reason;

constexpr int mostAttempts = 3;
constexpr qsizetype longestPassphrase = 1024;

/// The first line of standard input; nothing where there is none.
std::optional<QString> passphraseFromInput()
{
    QByteArray line;
    for (int c = std::fgetc(stdin); c != EOF && c != '\n'; c = std::fgetc(stdin)) {
        line += static_cast<char>(c);
        if (line.size() > longestPassphrase) {
            return std::nullopt;
        }
    }
    if (line.endsWith('\r')) {
        line.chop(1);
    }
    return line.isEmpty() ? std::nullopt : std::optional(QString::fromUtf8(line));
}

SigningIdentity::Loaded loadAsking(const SigningFiles &files, Console &console)
{
    SigningIdentity::Loaded identity = SigningIdentity::load(files, std::nullopt);
    const QString question = QCoreApplication::translate("Cli", "Passphrase of %1: ").arg(files.key);
    for (int attempt = 0; attempt < mostAttempts && !identity; ++attempt) {
        const Reason reason = identity.error().reason;
        if (reason != Reason::PassphraseNeeded && reason != Reason::PassphraseWrong) {
            break;
        }
        if (reason == Reason::PassphraseWrong) {
            console.complain(identity.error().error.text());
        }
        const std::optional<QString> passphrase = askOnTerminal(question);
        if (!passphrase) {
            break;
        }
        identity = SigningIdentity::load(files, passphrase);
    }
    return identity;
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
    const SigningIdentity::Loaded identity = invocation.has("passphrase-stdin")
                                                 ? SigningIdentity::load(files, passphraseFromInput())
                                                 : loadAsking(files, console);
    if (!identity) {
        console.complain(identity.error().error.text());
        if (identity.error().reason == Reason::PassphraseNeeded) {
            console.complain(QCoreApplication::translate(
                "Cli", "There is no terminal to ask on: use --passphrase-stdin, or --unsigned."));
        }
        return std::nullopt;
    }
    return *identity;
}

} // namespace autoconfigure
