// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/fillin.h"
#include "probe/certificatefacts.h"

#include <QMetaEnum>

#include <algorithm>
#include <utility>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

/// Apple's limit for every certificate, of private authorities too: https://support.apple.com/103769
constexpr int longestLifetimeDays = 825;
constexpr int shortestRsaKey = 2048;
constexpr int shortestEcKey = 256;
constexpr qsizetype namesInMessage = 8;

constexpr FindingKind fine{
    "certificate-ok", Severity::Ok,
    QT_TRANSLATE_NOOP("Finding", "The certificate of %1 is right: issued by %2, valid until %3, %4."), ""};
constexpr char nameMismatchMessage[] =
    QT_TRANSLATE_NOOP("Finding", "The certificate is not for %1. It names: %2.");
constexpr FindingKind nameMismatch{
    "certificate-name-mismatch", Severity::Error, nameMismatchMessage,
    QT_TRANSLATE_NOOP(
        "Finding",
        "Get a certificate that names %1 and make the server send it for that name (SNI), or enter a host "
        "that it names. Apache: ServerName %1 and SSLCertificateFile in one virtual host – NGINX: "
        "server_name %1 and ssl_certificate in one server – Caddy: a site named %1, which gets one by "
        "itself, or tls CERTIFICATE KEY in it")};
constexpr FindingKind mailNameMismatch{
    "certificate-name-mismatch", Severity::Error, nameMismatchMessage,
    QT_TRANSLATE_NOOP(
        "Finding",
        "Get a certificate that names %1 and make the server send it, or enter a host that it names. "
        "Dovecot: ssl_cert (since 2.4: ssl_server_cert_file), for one of several names in local_name %1 { } "
        "– Postfix: smtpd_tls_chain_files, for one of several names tls_server_sni_maps")};
constexpr FindingKind noNames{
    "certificate-no-names", Severity::Error,
    QT_TRANSLATE_NOOP(
        "Finding", "The certificate of %1 has no subject alternative name: clients do not look at its common "
                   "name “%2” any more."),
    QT_TRANSLATE_NOOP("Finding", "Have it issued again with %1 as a subject alternative name (DNS).")};
constexpr FindingKind expired{
    "certificate-expired", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The certificate of %1 expired on %2."),
    QT_TRANSLATE_NOOP(
        "Finding", "Renew it and make the server read it again: a server keeps the old one in use until it "
                   "is reloaded.")};
constexpr FindingKind expiresSoon{
    "certificate-expires-soon", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The certificate of %1 expires on %2, in less than %3 days."),
    QT_TRANSLATE_NOOP(
        "Finding", "Renew it. Where that happens by itself (certbot, acme.sh), check that it still works and "
                   "that the server is reloaded afterwards.")};
constexpr FindingKind notYetValid{
    "certificate-not-yet-valid", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The certificate of %1 is not valid before %2."),
    QT_TRANSLATE_NOOP("Finding", "Use the former one until then, and check the clocks of both machines.")};
constexpr FindingKind selfSigned{
    "certificate-self-signed", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The certificate of %1 is signed by itself: no client trusts it."),
    QT_TRANSLATE_NOOP("Finding",
                      "Get one from an authority that clients know (Let's Encrypt is free of charge).")};
constexpr char incompleteMessage[] = QT_TRANSLATE_NOOP(
    "Finding", "The server sends the certificate of %1 alone, and its issuer “%2” is not among the trusted "
               "authorities: the intermediate certificate is missing, or the authority is a private one.");
constexpr FindingKind incomplete{
    "certificate-chain-incomplete", Severity::Error, incompleteMessage,
    QT_TRANSLATE_NOOP(
        "Finding",
        "Configure the whole chain (fullchain.pem, not cert.pem). Apache: SSLCertificateFile "
        "/PATH/fullchain.pem – NGINX: ssl_certificate /PATH/fullchain.pem; – Caddy: tls /PATH/fullchain.pem "
        "/PATH/privkey.pem. For a private authority, give its certificate to the check and to every "
        "device.")};
constexpr FindingKind mailIncomplete{
    "certificate-chain-incomplete", Severity::Error, incompleteMessage,
    QT_TRANSLATE_NOOP(
        "Finding",
        "Configure the whole chain (fullchain.pem, not cert.pem). Dovecot: ssl_cert = </PATH/fullchain.pem "
        "(since 2.4: ssl_server_cert_file = /PATH/fullchain.pem) – Postfix: smtpd_tls_chain_files = "
        "/PATH/privkey.pem, /PATH/fullchain.pem. For a private authority, give its certificate to the check "
        "and to every device.")};
constexpr char wholeChainCure[] = QT_TRANSLATE_NOOP(
    "Finding",
    "Renew the certificate, make the server send the whole chain that came with it (fullchain.pem, no older "
    "copy of an intermediate certificate), and reload the server. Apache: SSLCertificateFile "
    "/PATH/fullchain.pem, without SSLCertificateChainFile – NGINX: ssl_certificate /PATH/fullchain.pem; – "
    "Caddy: tls /PATH/fullchain.pem /PATH/privkey.pem");
constexpr char mailWholeChainCure[] = QT_TRANSLATE_NOOP(
    "Finding",
    "Renew the certificate, make the server send the whole chain that came with it (fullchain.pem, no older "
    "copy of an intermediate certificate), and reload the server. Dovecot: ssl_cert = </PATH/fullchain.pem "
    "(since 2.4: ssl_server_cert_file = /PATH/fullchain.pem) – Postfix: smtpd_tls_chain_files = "
    "/PATH/privkey.pem, /PATH/fullchain.pem");
constexpr char otherChainMessage[] = QT_TRANSLATE_NOOP(
    "Finding", "The chain that the server sends with the certificate of %1 is not that certificate's: its "
               "issuer “%2” is not in it.");
constexpr FindingKind otherChain{"certificate-chain-incomplete", Severity::Error, otherChainMessage,
                                 wholeChainCure};
constexpr FindingKind mailOtherChain{"certificate-chain-incomplete", Severity::Error, otherChainMessage,
                                     mailWholeChainCure};
constexpr char chainExpiredMessage[] = QT_TRANSLATE_NOOP(
    "Finding", "In the chain that the server sends with the certificate of %1, “%2” expired on %3.");
constexpr FindingKind chainExpired{"certificate-chain-expired", Severity::Error, chainExpiredMessage,
                                   wholeChainCure};
constexpr FindingKind mailChainExpired{"certificate-chain-expired", Severity::Error, chainExpiredMessage,
                                       mailWholeChainCure};
constexpr FindingKind chainNotYetValid{
    "certificate-chain-not-yet-valid", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "In the chain that the server sends with the certificate of %1, “%2” is not "
                                 "valid before %3."),
    QT_TRANSLATE_NOOP("Finding", "Use the former chain until then, and check the clocks of both machines.")};
constexpr char chainBrokenMessage[] = QT_TRANSLATE_NOOP(
    "Finding", "The chain that the server sends with the certificate of %1, issued by “%2”, "
               "does not hold together (%3).");
constexpr FindingKind chainBroken{"certificate-chain-broken", Severity::Error, chainBrokenMessage,
                                  wholeChainCure};
constexpr FindingKind mailChainBroken{"certificate-chain-broken", Severity::Error, chainBrokenMessage,
                                      mailWholeChainCure};
constexpr FindingKind untrusted{
    "certificate-untrusted", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The certificate of %1 leads to no trusted authority: it was issued by “%2” (%3)."),
    QT_TRANSLATE_NOOP("Finding",
                      "Get one from an authority that clients know. For a private authority, give its "
                      "certificate to the check and to every device.")};
constexpr char oldProtocolMessage[] =
    QT_TRANSLATE_NOOP("Finding", "%1 speaks %2 at most: current clients refuse to connect.");
constexpr FindingKind oldProtocol{"tls-version-old", Severity::Error, oldProtocolMessage,
                                  QT_TRANSLATE_NOOP("Finding",
                                                    "Allow TLS 1.2 and TLS 1.3 on the server, and update it "
                                                    "if it knows neither. Apache: SSLProtocol -all "
                                                    "+TLSv1.2 +TLSv1.3 – NGINX: ssl_protocols TLSv1.2 "
                                                    "TLSv1.3; – Caddy: protocols tls1.2 tls1.3 in tls { }")};
constexpr FindingKind mailOldProtocol{
    "tls-version-old", Severity::Error, oldProtocolMessage,
    QT_TRANSLATE_NOOP(
        "Finding",
        "Allow TLS 1.2 and TLS 1.3 on the server, and update it if it knows neither. Dovecot: "
        "ssl_min_protocol = TLSv1.2 – Postfix: smtpd_tls_protocols and smtpd_tls_mandatory_protocols = "
        ">=TLSv1.2 (before 3.6: !SSLv2, !SSLv3, !TLSv1, !TLSv1.1)")};
constexpr FindingKind shortKey{
    "key-too-short", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The key of the certificate of %1 is too short: %2, %3 bits. At least %4 are "
                      "needed."),
    QT_TRANSLATE_NOOP("Finding",
                      "Make a new key (RSA 2048 or EC 256) and have a certificate issued for it.")};
constexpr FindingKind longLife{
    "certificate-lifetime-long", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The certificate of %1 is made for %2 days: Apple devices refuse more than %3."),
    QT_TRANSLATE_NOOP("Finding", "Have it issued for a year at most.")};

bool isAboutIssuer(QSslError::SslError error)
{
    return error == QSslError::UnableToGetLocalIssuerCertificate ||
           error == QSslError::UnableToGetIssuerCertificate ||
           error == QSslError::UnableToVerifyFirstCertificate;
}

/// A certificate of the chain is not what the one below it needs, whoever is trusted.
bool isAboutChain(QSslError::SslError error)
{
    return error == QSslError::CertificateSignatureFailed || error == QSslError::InvalidCaCertificate ||
           error == QSslError::PathLengthExceeded || error == QSslError::SubjectIssuerMismatch ||
           error == QSslError::AuthorityIssuerSerialNumberMismatch;
}

int shortestKey(const QString &type)
{
    return type == u"EC"_s ? shortestEcKey : type.isEmpty() ? 0 : shortestRsaKey;
}

bool isKeyTooShort(const CertificateEntry &entry)
{
    return entry.keyBits > 0 && entry.keyBits < shortestKey(entry.keyType);
}

bool isProtocolOld(QSsl::SslProtocol protocol)
{
    return protocol != QSsl::UnknownProtocol && protocol < QSsl::TlsV1_2;
}

QString day(const QDateTime &time)
{
    return dayArgument(time.toUTC().date());
}

QString someNames(const QStringList &names)
{
    const QString listed = names.mid(0, namesInMessage).join(u", "_s);
    return names.size() > namesInMessage ? listed + u", …"_s : listed;
}

QString errorName(QSslError::SslError error)
{
    const char *key = QMetaEnum::fromType<QSslError::SslError>().valueToKey(error);
    return QString::fromLatin1(key == nullptr ? "UnspecifiedError" : key);
}

class Judge
{
public:
    Judge(const CertificateFacts &facts, QDateTime now, FieldPath where, QString subject, TlsServer server)
        : m_server(server),
          m_facts(facts),
          m_leaf(facts.leaf()),
          m_now(std::move(now)),
          m_where(std::move(where)),
          m_subject(std::move(subject))
    {
    }

    Findings judge()
    {
        judgeNames();
        judgeDates();
        judgeTrust();
        judgeStrength();
        if (m_findings.isEmpty()) {
            add(fine, {m_facts.host, m_leaf.issuer, day(m_leaf.notAfter), m_facts.protocolName()});
        }
        return m_findings;
    }

private:
    void add(const FindingKind &kind, const QStringList &arguments, const QString &expected = {},
             const QString &actual = {})
    {
        m_findings.append({&kind, m_where, m_subject, arguments, expected, actual});
    }

    void judgeNames()
    {
        if (m_leaf.names.isEmpty()) {
            add(noNames, {m_facts.host, m_leaf.subject}, m_facts.host);
        } else if (!namesCover(m_leaf.names, m_facts.host) ||
                   m_facts.errors.contains(QSslError::HostNameMismatch)) {
            add(of(nameMismatch, mailNameMismatch), {m_facts.host, someNames(m_leaf.names)}, m_facts.host,
                someNames(m_leaf.names));
        }
    }

    void judgeDates()
    {
        if (m_now > m_leaf.notAfter) {
            add(expired, {m_facts.host, day(m_leaf.notAfter)});
        } else if (m_now < m_leaf.notBefore) {
            add(notYetValid, {m_facts.host, day(m_leaf.notBefore)});
        } else if (m_now.addDays(certificateWarningDays) > m_leaf.notAfter) {
            add(expiresSoon, {m_facts.host, day(m_leaf.notAfter), QString::number(certificateWarningDays)});
        }
        const qint64 days = m_leaf.notBefore.daysTo(m_leaf.notAfter);
        if (days > longestLifetimeDays) {
            add(longLife, {m_facts.host, QString::number(days), QString::number(longestLifetimeDays)});
        }
    }

    void judgeTrust()
    {
        bool isTold = false;
        for (const QSslError::SslError error : m_facts.errors) {
            if (isOfLeaf(error) || judgeDatesAbove(error)) {
                continue;
            }
            // What follows from the first one is no further fault.
            if (!std::exchange(isTold, true)) {
                judgeChain(error);
            }
        }
    }

    /// Whether the names and dates of the server's own certificate say all about this error.
    bool isOfLeaf(QSslError::SslError error) const
    {
        switch (error) {
        case QSslError::HostNameMismatch:
            return true;
        case QSslError::CertificateExpired:
            return m_now > m_leaf.notAfter;
        case QSslError::CertificateNotYetValid:
            return m_now < m_leaf.notBefore;
        default:
            return false;
        }
    }

    /// Whether it is a certificate above the server's own that is out of its dates. Without the error it does
    /// not matter: clients find another way round an old one.
    bool judgeDatesAbove(QSslError::SslError error)
    {
        const qsizetype before = m_findings.size();
        for (const CertificateEntry &entry : m_facts.chain.mid(1)) {
            if (error == QSslError::CertificateExpired && m_now > entry.notAfter) {
                add(of(chainExpired, mailChainExpired), {m_facts.host, entry.subject, day(entry.notAfter)});
            } else if (error == QSslError::CertificateNotYetValid && m_now < entry.notBefore) {
                add(chainNotYetValid, {m_facts.host, entry.subject, day(entry.notBefore)});
            }
        }
        return m_findings.size() > before;
    }

    void judgeChain(QSslError::SslError error)
    {
        if (m_leaf.selfSigned) {
            add(selfSigned, {m_facts.host});
        } else if (isAboutIssuer(error) && m_facts.chainLength() == 1) {
            add(of(incomplete, mailIncomplete), {m_facts.host, m_leaf.issuer});
        } else if (isAboutIssuer(error) && !isIssuerSent()) {
            add(of(otherChain, mailOtherChain), {m_facts.host, m_leaf.issuer});
        } else if (isAboutChain(error)) {
            add(of(chainBroken, mailChainBroken), {m_facts.host, m_leaf.issuer, errorName(error)}, {},
                errorName(error));
        } else if (error != QSslError::UnspecifiedError || !isKeyTooShort(m_leaf)) {
            // Qt has no name for what OpenSSL says about short keys.
            add(untrusted, {m_facts.host, m_leaf.issuer, errorName(error)}, {}, errorName(error));
        }
    }

    bool isIssuerSent() const
    {
        return std::any_of(m_facts.chain.cbegin() + 1, m_facts.chain.cend(),
                           [this](const CertificateEntry &entry) { return entry.subject == m_leaf.issuer; });
    }

    void judgeStrength()
    {
        if (isKeyTooShort(m_leaf)) {
            add(shortKey, {m_facts.host, m_leaf.keyType, QString::number(m_leaf.keyBits),
                           QString::number(shortestKey(m_leaf.keyType))});
        }
        if (isProtocolOld(m_facts.protocol)) {
            add(of(oldProtocol, mailOldProtocol), {m_facts.host, m_facts.protocolName()}, u"TLS 1.2"_s,
                m_facts.protocolName());
        }
    }

    const FindingKind &of(const FindingKind &web, const FindingKind &mail) const
    {
        return m_server == TlsServer::Mail ? mail : web;
    }

    const TlsServer m_server;
    const CertificateFacts &m_facts;
    const CertificateEntry m_leaf;
    const QDateTime m_now;
    const FieldPath m_where;
    const QString m_subject;
    Findings m_findings;
};

} // namespace

bool CertificateFacts::isVerified(const QDateTime &now) const
{
    const CertificateEntry own = leaf();
    return !isEmpty() && errors.isEmpty() && namesCover(own.names, host) && own.notBefore <= now &&
           now <= own.notAfter && protocol != QSsl::UnknownProtocol && !isProtocolOld(protocol);
}

bool isProtocolTooOld(const QString &handshakeError)
{
    // The server's choice that is refused here, and the server's alert to what is offered here.
    static const QStringList texts = {u"unsupported protocol"_s, u"version too low"_s, u"protocol version"_s};
    return std::any_of(texts.cbegin(), texts.cend(), [&handshakeError](const QString &text) {
        return handshakeError.contains(text, Qt::CaseInsensitive);
    });
}

Finding protocolTooOld(const QString &host, const FieldPath &where, const QString &subject, TlsServer server)
{
    const QString newest = u"TLS 1.1"_s;
    return {server == TlsServer::Mail ? &mailOldProtocol : &oldProtocol,
            where,
            subject,
            {host, newest},
            u"TLS 1.2"_s,
            newest};
}

Findings judgeCertificate(const CertificateFacts &facts, const QDateTime &now, const FieldPath &where,
                          const QString &subject, TlsServer server)
{
    return facts.isEmpty() ? Findings() : Judge(facts, now, where, subject, server).judge();
}

} // namespace autoconfigure
