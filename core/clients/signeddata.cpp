// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/signeddata.h"

#include "clients/opensslpointers.h"

#include <QCoreApplication>

#include <openssl/err.h>

namespace autoconfigure
{

namespace
{

struct Signature {
    Q_DECLARE_TR_FUNCTIONS(Signature)
};

constexpr qsizetype largest = qsizetype(4) * 1024 * 1024;

QSslCertificate certificateOf(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    if (size <= 0) {
        return QSslCertificate();
    }
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return QSslCertificate(bytes, QSsl::Der);
}

/// Certificates that stand there more than once or are none are left out.
void append(QList<QSslCertificate> &list, X509 *certificate)
{
    const QSslCertificate read = certificateOf(certificate);
    if (!read.isNull() && !list.contains(read)) {
        list.append(read);
    }
}

/// After CMS_verify(), which finds the signers' certificates.
QList<QSslCertificate> certificatesIn(CMS_ContentInfo *cms)
{
    QList<QSslCertificate> list;
    if (STACK_OF(X509) *signers = CMS_get0_signers(cms)) {
        for (int i = 0; i < sk_X509_num(signers); ++i) {
            append(list, sk_X509_value(signers, i));
        }
        sk_X509_free(signers);
    }
    if (list.isEmpty()) {
        return list;
    }
    const openssl::Certificates all(CMS_get1_certs(cms));
    for (int i = 0; all && i < sk_X509_num(all.get()); ++i) {
        append(list, sk_X509_value(all.get(), i));
    }
    return list;
}

} // namespace

bool isSignedData(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(64).trimmed();
    if (start.startsWith("-----BEGIN PKCS7-----") || start.startsWith("-----BEGIN CMS-----")) {
        return true;
    }
    // A SEQUENCE that begins with the object identifier of SignedData, 1.2.840.113549.1.7.2.
    static const QByteArray signedData = QByteArray::fromHex("06092a864886f70d010702");
    return bytes.startsWith('\x30') && bytes.left(32).contains(signedData);
}

Result<SignedContent> readSignedData(const QByteArray &bytes)
{
    if (bytes.size() > largest) {
        return failure({}, Signature::tr("The signed file is too large: more than 4 MiB."));
    }
    const bool isPem = bytes.trimmed().startsWith('-');
    const openssl::Bio input = openssl::reading(bytes);
    const openssl::Cms cms(isPem ? PEM_read_bio_CMS(input.get(), nullptr, nullptr, nullptr)
                                 : d2i_CMS_bio(input.get(), nullptr));
    ERR_clear_error();
    if (!cms || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed) {
        return failure(
            {}, Signature::tr("The signature (CMS) is damaged or of a kind that profiles do not have."));
    }
    ASN1_OCTET_STRING **content = CMS_get0_content(cms.get());
    if (content == nullptr || *content == nullptr || ASN1_STRING_length(*content) == 0) {
        return failure({},
                       Signature::tr("The file is a signature alone, without the profile that it signs."));
    }
    SignedContent result;
    result.content = QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(*content)),
                                ASN1_STRING_length(*content));
    const openssl::Bio output = openssl::writing();
    result.isIntact = CMS_verify(cms.get(), nullptr, nullptr, nullptr, output.get(),
                                 CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY) == 1;
    ERR_clear_error();
    result.certificates = certificatesIn(cms.get());
    return result;
}

QByteArray withoutSignature(const QByteArray &bytes)
{
    if (!isSignedData(bytes)) {
        return bytes;
    }
    const Result<SignedContent> opened = readSignedData(bytes);
    return opened ? opened->content : bytes;
}

} // namespace autoconfigure
