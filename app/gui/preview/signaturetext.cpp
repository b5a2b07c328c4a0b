// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/signaturetext.h"

#include "signing/certificatechain.h"
#include "signing/signingidentity.h"

#include <QCoreApplication>
#include <QLocale>

namespace autoconfigure
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SignatureText)
};

} // namespace

QString signatureText(const SigningFiles &files, bool isForOneAddress)
{
    if (files.isEmpty()) {
        return {};
    }
    if (isForOneAddress) {
        return Texts::tr("none; a responder makes this profile for one address");
    }
    const auto certificates = readSigningCertificates(files);
    if (!certificates) {
        return certificates.error().error.text();
    }
    const QSslCertificate &signer = certificates->constFirst();
    return Texts::tr("signed by %1 at export; the certificate expires on %2")
        .arg(certificateSubject(signer),
             QLocale().toString(signer.expiryDate().toLocalTime().date(), QLocale::LongFormat));
}

} // namespace autoconfigure
