// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

// After pem.h: it declares how CMS is read from PEM only then.
#include <openssl/cms.h>

#include <limits>
#include <memory>

namespace autoconfigure::openssl
{

/// Frees what OpenSSL made by the function of its type.
template <auto free>
struct Free {
    template <typename T>
    void operator()(T *object) const
    {
        free(object);
    }
};

inline void freeCertificates(STACK_OF(X509) * certificates)
{
    sk_X509_pop_free(certificates, X509_free);
}

using Bio = std::unique_ptr<BIO, Free<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), Free<freeCertificates>>;
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Cms = std::unique_ptr<CMS_ContentInfo, Free<CMS_ContentInfo_free>>;

/// Reads the bytes, which have to outlive it. Null for more than an int can count.
inline Bio reading(const QByteArray &bytes)
{
    if (bytes.size() > std::numeric_limits<int>::max()) {
        return nullptr;
    }
    return Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

inline Bio writing()
{
    return Bio(BIO_new(BIO_s_mem()));
}

/// What was written into writing().
inline QByteArray bytesOf(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return size > 0 ? QByteArray(data, size) : QByteArray();
}

} // namespace autoconfigure::openssl
