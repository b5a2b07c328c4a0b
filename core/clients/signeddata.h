// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>

namespace autoconfigure
{

/// What is inside a CMS SignedData (RFC 5652).
struct SignedContent {
    QByteArray content;
    /// The signature fits the content and the signer's certificate. Whether that one can be trusted is
    /// another question.
    bool isIntact = false;
    /// The signer's first, then the others in it, in no order. Empty where it has no certificate of its
    /// signer.
    QList<QSslCertificate> certificates;
};

/// CMS SignedData in DER (or BER) or PEM, as far as the first bytes tell.
bool isSignedData(const QByteArray &bytes);

/// Takes the content out of its signature. At most 4 MiB; a signature without content is an error.
Result<SignedContent> readSignedData(const QByteArray &bytes);

/// The content of readable SignedData; anything else as it is.
QByteArray withoutSignature(const QByteArray &bytes);

} // namespace autoconfigure
