// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "model/workspace.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>

#include <memory>
#include <optional>

namespace autoconfigure
{

/// Why nothing can be signed.
struct SigningFailure {
    enum class Reason {
        CertificateUnreadable,
        KeyUnreadable,
        ChainUnreadable,
        PassphraseNeeded, ///< the key is encrypted and no passphrase was given
        PassphraseWrong,
        KeyMismatch ///< the key is not that of the certificate
    };
    Reason reason;
    /// Names the file.
    Error error;
};

/// A certificate, its private key and the certificates between it and its root, read into memory. Nothing of
/// the key ever leaves it.
class SigningIdentity
{
public:
    using Loaded = tl::expected<std::shared_ptr<const SigningIdentity>, SigningFailure>;

    /// `passphrase` is asked for nothing where the key is not encrypted.
    static Loaded load(const SigningFiles &files, const std::optional<QString> &passphrase);

    ~SigningIdentity();
    SigningIdentity(const SigningIdentity &) = delete;
    SigningIdentity &operator=(const SigningIdentity &) = delete;

    const QSslCertificate &certificate() const;

    /// CMS SignedData in DER with the content in it, SHA-256, and the chain without its root. There are no
    /// signed attributes, so no signing time either: with an RSA key the same content gives the same bytes
    /// (RFC 5652 section 5.3 wants attributes for content other than plain data only, and Apple's Security
    /// framework verifies both forms). Safe to call from any thread.
    Result<QByteArray> sign(const QByteArray &content) const;

private:
    struct Data;
    explicit SigningIdentity(std::unique_ptr<Data> data);

    std::unique_ptr<Data> m_data;
};

/// The certificates of the files: the signer's first, then those of its own file and of the chain, once each.
tl::expected<QList<QSslCertificate>, SigningFailure> readSigningCertificates(const SigningFiles &files);

} // namespace autoconfigure
