// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/signaturetext.h"

#include "signing/certificatechain.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace autoconfigure
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SignatureText)
};

} // namespace

SignatureText::State SignatureText::stateOf(const SigningFiles &files)
{
    State state;
    for (const QString &path : {files.certificate, files.chain}) {
        state.append({path, QFileInfo(path).lastModified()});
    }
    return state;
}

QString SignatureText::text(const SigningFiles &files, bool isForOneAddress)
{
    if (files.isEmpty()) {
        return {};
    }
    if (isForOneAddress) {
        return Texts::tr("none; a responder makes this profile for one address");
    }
    if (const State state = stateOf(files); state != m_state) {
        m_state = state;
        m_certificates = readSigningCertificates(files);
    }
    if (!m_certificates) {
        return m_certificates.error().error.text();
    }
    const QSslCertificate &signer = m_certificates->constFirst();
    return Texts::tr("signed by %1 at export; the certificate expires on %2")
        .arg(certificateSubject(signer),
             QLocale().toString(signer.expiryDate().toLocalTime().date(), QLocale::LongFormat));
}

} // namespace autoconfigure
