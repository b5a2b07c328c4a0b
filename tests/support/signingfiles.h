// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace.h"
#include "support/testcertificates.h"

#include <QProcess>

namespace autoconfigure::test
{

/// Runs openssl's command line; false where it fails. `output` gets what it prints.
inline bool openssl(const QStringList &arguments, QByteArray *output = nullptr)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    const bool done = process.waitForFinished(30'000) && process.exitCode() == 0;
    const QByteArray printed = process.readAll();
    if (output != nullptr) {
        *output = printed;
    }
    return done;
}

/// A wish for a certificate with an RSA key, issued by the intermediate authority: what most servers have.
inline TestCertificates::Wish rsaWish()
{
    TestCertificates::Wish wish;
    wish.names = QStringLiteral("DNS:mail.example.test");
    wish.key = {QStringLiteral("rsa:2048")};
    wish.byIntermediate = true;
    return wish;
}

/// The files of TestCertificates::issue(); the chain is in the certificate's file.
inline SigningFiles signingFiles(const TestCertificates &certificates, const QString &name)
{
    return {certificates.certificate(name), certificates.key(name), {}, {}};
}

/// Encrypts NAME.key into NAME.encrypted.key.
inline bool encryptKey(const TestCertificates &certificates, const QString &name, const QString &passphrase)
{
    return openssl(
        {QStringLiteral("pkcs8"), QStringLiteral("-topk8"), QStringLiteral("-in"), certificates.key(name),
         QStringLiteral("-out"), certificates.key(name + QStringLiteral(".encrypted")), QStringLiteral("-v2"),
         QStringLiteral("aes-256-cbc"), QStringLiteral("-passout"), QStringLiteral("pass:") + passphrase});
}

} // namespace autoconfigure::test
