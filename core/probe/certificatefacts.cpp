// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/certificatefacts.h"

#include "model/hostname.h"
#include "model/plaintext.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QSslKey>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestChain = 10;
constexpr qsizetype mostNames = 200;
/// The limit for a host name is 253, for a name in a certificate usually 64.
constexpr qsizetype longestText = 260;

QString keyTypeName(QSsl::KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case QSsl::Rsa:
        return u"RSA"_s;
    case QSsl::Dsa:
        return u"DSA"_s;
    case QSsl::Ec:
        return u"EC"_s;
    case QSsl::Dh:
        return u"DH"_s;
    case QSsl::Opaque:
        break;
    }
    return {};
}

QStringList alternativeNames(const QSslCertificate &certificate)
{
    const QMultiMap<QSsl::AlternativeNameEntryType, QString> entries = certificate.subjectAlternativeNames();
    QStringList names;
    for (const QSsl::AlternativeNameEntryType type : {QSsl::DnsEntry, QSsl::IpAddressEntry}) {
        QStringList some = entries.values(type);
        // A multi map gives the last one first.
        std::reverse(some.begin(), some.end());
        for (const QString &name : std::as_const(some)) {
            if (names.size() < mostNames) {
                names.append(quotedForMessage(name, longestText).toLower());
            }
        }
    }
    return names;
}

CertificateEntry entryOf(const QSslCertificate &certificate)
{
    CertificateEntry entry;
    entry.subject = quotedForMessage(certificate.subjectDisplayName(), longestText);
    entry.issuer = quotedForMessage(certificate.issuerDisplayName(), longestText);
    entry.names = alternativeNames(certificate);
    entry.notBefore = certificate.effectiveDate().toUTC();
    entry.notAfter = certificate.expiryDate().toUTC();
    const QSslKey key = certificate.publicKey();
    entry.keyType = key.isNull() ? QString() : keyTypeName(key.algorithm());
    entry.keyBits = std::max(0, key.length());
    entry.selfSigned = certificate.isSelfSigned();
    entry.fingerprint =
        QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')).toUpper();
    entry.pem = certificate.toPem();
    return entry;
}

} // namespace

QString CertificateFacts::protocolName() const
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return u"TLS 1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLS 1.3"_s;
    case QSsl::UnknownProtocol:
        return {};
    default:
        // Qt calls the names of what is older deprecated.
        return protocol < QSsl::TlsV1_2 ? u"TLS 1.%1"_s.arg(static_cast<int>(protocol)) : QString();
    }
}

CertificateFacts certificateFacts(const QList<QSslCertificate> &chain, const QString &host,
                                  const QList<QSslError> &errors, QSsl::SslProtocol protocol)
{
    CertificateFacts facts;
    facts.host = host;
    facts.protocol = protocol;
    for (const QSslCertificate &certificate : chain.first(std::min(chain.size(), longestChain))) {
        facts.chain.append(entryOf(certificate));
    }
    for (const QSslError &error : errors) {
        if (error.error() != QSslError::NoError && !facts.errors.contains(error.error())) {
            facts.errors.append(error.error());
        }
    }
    return facts;
}

CertificateFacts certificateFacts(const QSslSocket &socket, const QString &host,
                                  const QList<QSslError> &errors)
{
    return certificateFacts(socket.peerCertificateChain(), host, errors, socket.sessionProtocol());
}

bool namesCover(const QStringList &names, const QString &host)
{
    if (isIpAddress(host)) {
        const QHostAddress address(host);
        return std::any_of(names.cbegin(), names.cend(), [&](const QString &name) {
            return isIpAddress(name) && QHostAddress(name) == address;
        });
    }
    const QString asked = host.toLower();
    const qsizetype dot = asked.indexOf(u'.');
    const QString wildcard = dot > 0 ? u'*' + asked.mid(dot) : QString();
    return std::any_of(names.cbegin(), names.cend(), [&](const QString &name) {
        return name == asked || (!wildcard.isEmpty() && name == wildcard);
    });
}

} // namespace autoconfigure
