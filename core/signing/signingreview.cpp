// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/signingreview.h"

#include "clients/clientreview.h"
#include "model/fillin.h"
#include "signing/certificatechain.h"
#include "signing/signingidentity.h"

#include <QCoreApplication>
#include <QDir>
#include <QSslKey>

namespace autoconfigure
{

namespace
{

constexpr FindingKind signer{
    "signing-certificate", Severity::Ok,
    QT_TRANSLATE_NOOP("Finding",
                      "Apple profiles are signed by %1. The certificate was issued by %2 and is valid "
                      "until %3."),
    ""};
constexpr FindingKind unreadable{
    "signing-file-unreadable", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The profiles cannot be signed: “%1” cannot be read, or holds no certificate in "
                      "PEM form."),
    QT_TRANSLATE_NOOP("Finding", "Choose a file that begins with -----BEGIN CERTIFICATE-----.")};
constexpr FindingKind keyUnreadable{
    "signing-key-unreadable", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The profiles cannot be signed: “%1” cannot be read, or holds no private key in "
                      "PEM form."),
    QT_TRANSLATE_NOOP("Finding", "Choose a file that begins with -----BEGIN PRIVATE KEY----- or -----BEGIN "
                                 "ENCRYPTED PRIVATE KEY-----.")};
constexpr FindingKind fileMissing{
    "signing-file-missing", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "To sign the profiles, a certificate and its key are needed; one is missing."),
    QT_TRANSLATE_NOOP("Finding", "Choose the file, or empty the other fields.")};
constexpr FindingKind relativePath{
    "signing-path-relative", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "“%1” is no absolute path: which file it is would depend on the folder that "
                                 "the program was started in."),
    QT_TRANSLATE_NOOP("Finding", "Enter the whole path.")};
constexpr FindingKind keyMismatch{
    "signing-key-mismatch", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The key does not belong to the certificate of %1."),
    QT_TRANSLATE_NOOP("Finding", "Choose the key with which this certificate was asked for.")};
constexpr FindingKind expired{
    "signing-certificate-expired", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The certificate that signs the profiles expired on %1: devices show “Not "
                                 "Verified”."),
    QT_TRANSLATE_NOOP("Finding", "Renew it and export again.")};
constexpr FindingKind notYetValid{
    "signing-certificate-not-yet", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The certificate that signs the profiles is valid from %1 on: until then devices show "
                      "“Not Verified”."),
    QT_TRANSLATE_NOOP("Finding", "Choose another certificate, or check this machine's clock.")};
constexpr FindingKind expires{
    "signing-certificate-expires", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The certificate that signs the profiles expires on %2 (days left: %1). From then "
                      "on devices show “Not Verified”, also for what is installed."),
    QT_TRANSLATE_NOOP("Finding", "Renew it and export again.")};
constexpr FindingKind chainIncomplete{
    "signing-chain-incomplete", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The certificates do not lead from %1 to an authority that this system trusts: "
                      "devices show “Not Verified”, unless they know the issuer, %2."),
    QT_TRANSLATE_NOOP("Finding",
                      "Choose the intermediate certificates as chain (chain.pem, fullchain.pem).")};
constexpr FindingKind selfSigned{
    "signing-self-signed", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The certificate of %1 is self-signed: devices on which it is not installed "
                                 "show “Not Verified”."),
    QT_TRANSLATE_NOOP("Finding", "Take one of a public authority; that of the web server will do.")};
constexpr FindingKind rootIncluded{
    "signing-root-included", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "The chain holds the root certificate %1; it is left out of the signatures."),
    QT_TRANSLATE_NOOP("Finding", "Remove it from the file; devices have the roots that they trust.")};
constexpr FindingKind keyNotRsa{
    "signing-key-not-rsa", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "The key of %1 is not an RSA key: each export gives other bytes, and not all "
                      "devices are known to verify it."),
    QT_TRANSLATE_NOOP("Finding", "Take a certificate with an RSA key for signing.")};
constexpr FindingKind usersUnsigned{
    "signing-users-unsigned", Severity::Info,
    QT_TRANSLATE_NOOP(
        "Finding", "Profiles that a responder makes for one address are not signed, since the key does not "
                   "go to the web server: devices show “Not Signed” and install them all the same."),
    ""};

constexpr int warningDays = 30;

class SigningReview
{
public:
    SigningReview(const SigningFiles &files, const QDateTime &now) : m_files(files), m_now(now) {}

    Findings run()
    {
        if (m_files.certificate.isEmpty() || m_files.key.isEmpty()) {
            add(fileMissing, m_files.certificate.isEmpty() ? u"certificate" : u"key");
            return m_findings;
        }
        bool isAbsolute = true;
        for (const auto &[path, member] : {std::pair(m_files.certificate, u"certificate"),
                                           {m_files.key, u"key"},
                                           {m_files.chain, u"chain"}}) {
            if (!path.isEmpty() && !QDir::isAbsolutePath(path)) {
                add(relativePath, member, {path});
                isAbsolute = false;
            }
        }
        if (!isAbsolute) {
            return m_findings;
        }
        const auto certificates = readSigningCertificates(m_files);
        if (!certificates) {
            addFailure(certificates.error(), {});
            return m_findings;
        }
        const QSslCertificate &leaf = certificates->constFirst();
        const QString subject = certificateSubject(leaf);
        add(signer, u"certificate",
            {subject, certificateIssuer(leaf), dayArgument(certificateDay(leaf.expiryDate()))});
        checkDates(leaf);
        checkChain(*certificates, subject);
        if (leaf.publicKey().algorithm() != QSsl::Rsa) {
            add(keyNotRsa, u"key", {subject});
        }
        if (const auto identity = SigningIdentity::load(m_files, std::nullopt); !identity) {
            addFailure(identity.error(), subject);
        }
        add(usersUnsigned, u"key");
        return m_findings;
    }

private:
    void add(const FindingKind &kind, QStringView member, const QStringList &arguments = {})
    {
        const FieldPath where = FieldPath() / u"hosting" / u"signing" / member;
        m_findings.append({&kind, where, {}, arguments, {}, {}});
    }

    void addFailure(const SigningFailure &failure, const QString &subject)
    {
        using Reason = SigningFailure::Reason;
        switch (failure.reason) {
        case Reason::CertificateUnreadable:
            add(unreadable, u"certificate", {m_files.certificate});
            break;
        case Reason::ChainUnreadable:
            add(unreadable, u"chain", {m_files.chain});
            break;
        case Reason::KeyUnreadable:
            add(keyUnreadable, u"key", {m_files.key});
            break;
        case Reason::KeyMismatch:
            add(keyMismatch, u"key", {subject});
            break;
        case Reason::PassphraseNeeded:
        case Reason::PassphraseWrong:
            break;
        }
    }

    void checkDates(const QSslCertificate &leaf)
    {
        const QDateTime until = leaf.expiryDate();
        if (until < m_now) {
            add(expired, u"certificate", {dayArgument(certificateDay(until))});
        } else if (leaf.effectiveDate() > m_now) {
            add(notYetValid, u"certificate", {dayArgument(certificateDay(leaf.effectiveDate()))});
        } else if (until < m_now.addDays(warningDays)) {
            add(expires, u"certificate",
                {QString::number(m_now.daysTo(until)), dayArgument(certificateDay(until))});
        }
    }

    void checkChain(const QList<QSslCertificate> &certificates, const QString &subject)
    {
        const QStringView place = m_files.chain.isEmpty() ? u"certificate" : u"chain";
        switch (signerTrust(certificates)) {
        case SignerTrust::Trusted:
            break;
        case SignerTrust::SelfSigned:
            add(selfSigned, u"certificate", {subject});
            break;
        case SignerTrust::Incomplete:
            add(chainIncomplete, place, {subject, certificateIssuer(certificates.constFirst())});
            break;
        }
        for (const QSslCertificate &certificate : certificates.mid(1)) {
            if (certificate.isSelfSigned()) {
                add(rootIncluded, place, {certificateSubject(certificate)});
            }
        }
    }

    const SigningFiles &m_files;
    const QDateTime m_now;
    Findings m_findings;
};

} // namespace

Findings reviewSigning(const SigningFiles &files, const QDateTime &now)
{
    return files.isEmpty() ? Findings() : SigningReview(files, now).run();
}

Findings reviewExport(const Workspace &workspace, const QDateTime &now)
{
    return reviewWorkspace(workspace) + reviewSigning(workspace.hosting.signing, now);
}

} // namespace autoconfigure
