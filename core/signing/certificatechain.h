// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QString>

namespace autoconfigure
{

/// For a reader: the common name, or else the organisation; bounded, without control characters.
QString certificateSubject(const QSslCertificate &certificate);
QString certificateIssuer(const QSslCertificate &certificate);
/// In UTC.
QDate certificateDay(const QDateTime &time);

/// Whether devices show the signer as verified, as far as this system's own authorities tell.
enum class SignerTrust {
    Trusted,
    SelfSigned, ///< vouched for by nobody
    Incomplete  ///< the certificates do not lead to an authority that is trusted here
};
/// `certificates`: the signer's first, then the others in any order. Dates are not looked at.
SignerTrust signerTrust(const QList<QSslCertificate> &certificates);

} // namespace autoconfigure
