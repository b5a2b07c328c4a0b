// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>

namespace autoconfigure
{

/// One certificate of a chain, as data for reports. Texts come from the network: bounded in size, control
/// characters replaced.
struct CertificateEntry {
    /// Common name, or organisation.
    QString subject;
    QString issuer;
    /// Subject alternative names: DNS names in lower case, then IP addresses. At most 200.
    QStringList names;
    /// UTC.
    QDateTime notBefore;
    QDateTime notAfter;
    /// "RSA", "EC", "DSA", "DH"; empty for a kind that Qt does not know (Ed25519).
    QString keyType;
    /// 0 where unknown.
    int keyBits = 0;
    bool selfSigned = false;
    /// SHA-256 of the DER form, upper-case hexadecimal with colons.
    QString fingerprint;
    QByteArray pem;

    friend bool operator==(const CertificateEntry &, const CertificateEntry &) = default;
};

/// What a TLS session told about the server: its certificate, and how the session was made.
struct CertificateFacts {
    /// Who was asked for (SNI), as A-labels or an IP address.
    QString host;
    /// As the server sent them, its own first; at most 10. Empty where no session came about.
    QList<CertificateEntry> chain;
    /// Of the chain's verification against the authorities that are trusted. Names and dates are judged from
    /// the facts themselves.
    QList<QSslError::SslError> errors;
    /// Of the session; UnknownProtocol where none came about.
    QSsl::SslProtocol protocol = QSsl::UnknownProtocol;

    bool isEmpty() const { return chain.isEmpty(); }
    /// The server's own certificate; an empty one where there is none.
    CertificateEntry leaf() const { return chain.value(0); }
    qsizetype chainLength() const { return chain.size(); }
    /// "TLS 1.3"; empty where no session came about.
    QString protocolName() const;
    /// True where a client that verifies would go on: a chain that leads to a trusted authority, the right
    /// name, within its dates at `now`, TLS 1.2 or later. Secrets are sent over nothing less.
    bool isVerified(const QDateTime &now) const;

    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

/// `chain` as QSslSocket::peerCertificateChain() or QSslConfiguration gives it.
CertificateFacts certificateFacts(const QList<QSslCertificate> &chain, const QString &host,
                                  const QList<QSslError> &errors, QSsl::SslProtocol protocol);
/// The facts of a connected socket; `errors` as sslErrors() or sslHandshakeErrors() tells them.
CertificateFacts certificateFacts(const QSslSocket &socket, const QString &host,
                                  const QList<QSslError> &errors);

/// Whether one of the names covers the host: the same, or "*." for exactly its first label (RFC 9525).
bool namesCover(const QStringList &names, const QString &host);

/// Whose settings a cure names: Apache, NGINX and Caddy, or Dovecot and Postfix.
enum class TlsServer { Web, Mail };

/// Whether a handshake failed, by what OpenSSL says of it, because the server speaks nothing as new as
/// TLS 1.2.
bool isProtocolTooOld(const QString &handshakeError);
/// What is to be said then. `host`: who was asked for.
Finding protocolTooOld(const QString &host, const FieldPath &where, const QString &subject,
                       TlsServer server = TlsServer::Web);

/// A certificate that ends within this many days is warned of: authorities renew 30 days before the end, so
/// something has failed.
inline constexpr int certificateWarningDays = 21;

/// How the facts are for `facts.host` at `now`: "certificate-ok" alone, or what is wrong. Empty for empty
/// facts. `where` and `subject` are the findings'.
Findings judgeCertificate(const CertificateFacts &facts, const QDateTime &now, const FieldPath &where,
                          const QString &subject, TlsServer server = TlsServer::Web);

} // namespace autoconfigure
