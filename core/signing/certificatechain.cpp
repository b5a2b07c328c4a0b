// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/certificatechain.h"

#include "model/plaintext.h"

#include <QSslError>
#include <QTimeZone>

#include <algorithm>

namespace autoconfigure
{

namespace
{

constexpr qsizetype longestName = 120;

QString nameOf(const QStringList &commonNames, const QStringList &organizations)
{
    const QString name = commonNames.isEmpty() ? organizations.value(0) : commonNames.constFirst();
    return quotedForMessage(name, longestName);
}

} // namespace

QString certificateSubject(const QSslCertificate &certificate)
{
    return nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
                  certificate.subjectInfo(QSslCertificate::Organization));
}

QString certificateIssuer(const QSslCertificate &certificate)
{
    return nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
                  certificate.issuerInfo(QSslCertificate::Organization));
}

QDate certificateDay(const QDateTime &time)
{
    return time.toUTC().date();
}

SignerTrust signerTrust(const QList<QSslCertificate> &certificates)
{
    if (certificates.isEmpty()) {
        return SignerTrust::Incomplete;
    }
    const QList<QSslError> errors = QSslCertificate::verify(certificates);
    const auto isAboutTrust = [](const QSslError &error) {
        switch (error.error()) {
        case QSslError::CertificateExpired:
        case QSslError::CertificateNotYetValid:
        // It is for a TLS server; devices take it for a signature all the same.
        case QSslError::InvalidPurpose:
            return false;
        default:
            return true;
        }
    };
    if (std::none_of(errors.begin(), errors.end(), isAboutTrust)) {
        return SignerTrust::Trusted;
    }
    return certificates.constFirst().isSelfSigned() ? SignerTrust::SelfSigned : SignerTrust::Incomplete;
}

} // namespace autoconfigure
