// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/signingidentity.h"

#include "clients/opensslpointers.h"
#include "storage/jsonreader.h"

#include <QCoreApplication>

#include <openssl/crypto.h>
#include <openssl/err.h>

#include <algorithm>
#include <cstring>

namespace autoconfigure
{

namespace
{

using Reason = SigningFailure::Reason;

struct Signing {
    Q_DECLARE_TR_FUNCTIONS(Signing)
};

constexpr qint64 largestFile = qint64(1024) * 1024;

tl::unexpected<SigningFailure> unusable(Reason reason, const QString &file, const QString &message)
{
    return tl::unexpected(SigningFailure{reason, Error{file, message}});
}

tl::expected<QList<QSslCertificate>, SigningFailure> readCertificates(const QString &file, Reason reason)
{
    const Result<QByteArray> bytes = readWholeFile(file, largestFile);
    if (!bytes) {
        return tl::unexpected(SigningFailure{reason, bytes.error()});
    }
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (certificates.isEmpty()) {
        return unusable(reason, file,
                        Signing::tr("There is no certificate in this file; expected: PEM, "
                                    "-----BEGIN CERTIFICATE-----."));
    }
    return certificates;
}

/// What OpenSSL's question for the passphrase is answered with, and whether it came.
struct PassphraseAnswer {
    QByteArray passphrase;
    bool isKnown = false;
    bool wasAsked = false;

    static int answer(char *buffer, int size, int, void *data)
    {
        auto *self = static_cast<PassphraseAnswer *>(data);
        self->wasAsked = true;
        if (!self->isKnown || self->passphrase.size() > size) {
            return -1;
        }
        std::memcpy(buffer, self->passphrase.constData(), static_cast<std::size_t>(self->passphrase.size()));
        return static_cast<int>(self->passphrase.size());
    }
};

tl::expected<openssl::Key, SigningFailure> readKey(const QString &file,
                                                   const std::optional<QString> &passphrase)
{
    Result<QByteArray> bytes = readWholeFile(file, largestFile);
    if (!bytes) {
        return tl::unexpected(SigningFailure{Reason::KeyUnreadable, bytes.error()});
    }
    PassphraseAnswer answer;
    answer.isKnown = passphrase.has_value();
    answer.passphrase = passphrase.value_or(QString()).toUtf8();
    const openssl::Bio input = openssl::reading(*bytes);
    openssl::Key key(PEM_read_bio_PrivateKey(input.get(), nullptr, &PassphraseAnswer::answer, &answer));
    ERR_clear_error();
    for (QByteArray *secret : {&*bytes, &answer.passphrase}) {
        if (!secret->isEmpty()) {
            OPENSSL_cleanse(secret->data(), static_cast<std::size_t>(secret->size()));
        }
    }
    if (key) {
        return key;
    }
    if (answer.wasAsked) {
        return answer.isKnown ? unusable(Reason::PassphraseWrong, file,
                                         Signing::tr("The passphrase of the key is wrong."))
                              : unusable(Reason::PassphraseNeeded, file,
                                         Signing::tr("The key is encrypted: its passphrase is needed."));
    }
    return unusable(Reason::KeyUnreadable, file,
                    Signing::tr("There is no private key in this file; expected: PEM, -----BEGIN PRIVATE "
                                "KEY-----."));
}

openssl::Certificate x509Of(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *data = reinterpret_cast<const unsigned char *>(der.constData());
    return openssl::Certificate(d2i_X509(nullptr, &data, der.size()));
}

} // namespace

struct SigningIdentity::Data {
    QSslCertificate certificate;
    openssl::Certificate signer;
    openssl::Key key;
    /// Without the signer's and without roots.
    openssl::Certificates intermediates;
};

SigningIdentity::SigningIdentity(std::unique_ptr<Data> data) : m_data(std::move(data)) {}

SigningIdentity::~SigningIdentity() = default;

const QSslCertificate &SigningIdentity::certificate() const
{
    return m_data->certificate;
}

tl::expected<QList<QSslCertificate>, SigningFailure> readSigningCertificates(const SigningFiles &files)
{
    auto certificates = readCertificates(files.certificate, Reason::CertificateUnreadable);
    if (!certificates || files.chain.isEmpty()) {
        return certificates;
    }
    const auto chain = readCertificates(files.chain, Reason::ChainUnreadable);
    if (!chain) {
        return chain;
    }
    for (const QSslCertificate &certificate : *chain) {
        if (!certificates->contains(certificate)) {
            certificates->append(certificate);
        }
    }
    return certificates;
}

SigningIdentity::Loaded SigningIdentity::load(const SigningFiles &files,
                                              const std::optional<QString> &passphrase)
{
    const auto certificates = readSigningCertificates(files);
    if (!certificates) {
        return tl::unexpected(certificates.error());
    }
    auto key = readKey(files.key, passphrase);
    if (!key) {
        return tl::unexpected(key.error());
    }
    auto data = std::make_unique<Data>();
    data->certificate = certificates->constFirst();
    data->signer = x509Of(data->certificate);
    data->key = std::move(*key);
    data->intermediates.reset(sk_X509_new_null());
    for (const QSslCertificate &certificate : certificates->mid(1)) {
        // Devices have the roots that they trust.
        if (certificate.isSelfSigned()) {
            continue;
        }
        if (openssl::Certificate intermediate = x509Of(certificate)) {
            sk_X509_push(data->intermediates.get(), intermediate.release());
        }
    }
    const bool fits = data->signer && X509_check_private_key(data->signer.get(), data->key.get()) == 1;
    ERR_clear_error();
    if (!fits) {
        return unusable(
            Reason::KeyMismatch, files.key,
            Signing::tr("This key does not belong to the certificate %1.").arg(files.certificate));
    }
    return std::shared_ptr<const SigningIdentity>(new SigningIdentity(std::move(data)));
}

Result<QByteArray> SigningIdentity::sign(const QByteArray &content) const
{
    constexpr unsigned int flags = CMS_BINARY | CMS_PARTIAL;
    const openssl::Cms cms(CMS_sign(nullptr, nullptr, m_data->intermediates.get(), nullptr, flags));
    const openssl::Bio input = openssl::reading(content);
    const openssl::Bio output = openssl::writing();
    const bool isSigned = cms && input && output &&
                          CMS_add1_signer(cms.get(), m_data->signer.get(), m_data->key.get(), EVP_sha256(),
                                          flags | CMS_NOATTR) != nullptr &&
                          CMS_final(cms.get(), input.get(), nullptr, CMS_BINARY) == 1 &&
                          i2d_CMS_bio(output.get(), cms.get()) == 1;
    if (!isSigned) {
        const char *reason = ERR_reason_error_string(ERR_peek_last_error());
        const QString text = QString::fromLatin1(reason == nullptr ? "OpenSSL" : reason);
        ERR_clear_error();
        return failure({}, Signing::tr("The profile cannot be signed with this key: %1").arg(text));
    }
    return openssl::bytesOf(output);
}

} // namespace autoconfigure
