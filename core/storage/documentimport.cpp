// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/documentimport.h"

#include "clients/signeddata.h"
#include "clients/xmlreading.h"
#include "model/fillin.h"
#include "model/hostname.h"
#include "signing/certificatechain.h"
#include "storage/workspacefile.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype largestDocument = qsizetype(1024) * 1024;

constexpr FindingKind domainFromServer{
    "document-domain-from-server", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The document names no domain. “%1” was taken from its server %2."),
    QT_TRANSLATE_NOOP("Finding", "Check the domain's name.")};
constexpr FindingKind mxUnknown{
    "document-without-mx", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "The document says nothing of the servers that receive the mail of %1 (MX)."),
    QT_TRANSLATE_NOOP("Finding", "Enter them, so that the DNS can be checked.")};

constexpr FindingKind signedBy{
    "signature-read", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "The profile is signed by %1. The certificate was issued by %2 and is valid from "
                      "%3 until %4."),
    QT_TRANSLATE_NOOP("Finding",
                      "The workspace has the content alone: choose under Hosting who signs it anew.")};
constexpr FindingKind signatureExpired{
    "signature-expired", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding", "The signer's certificate is not valid now: devices show the profile as “Not Verified”."),
    ""};
constexpr FindingKind signatureUntrusted{
    "signature-untrusted", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The certificates in the signature do not lead to an authority that this system "
                      "trusts: devices that do not know %1 either show “Not Verified”."),
    ""};
constexpr FindingKind signatureTrusted{
    "signature-trusted", Severity::Ok,
    QT_TRANSLATE_NOOP("Finding",
                      "The signature is intact, and its certificates lead to an authority that this "
                      "system trusts."),
    ""};

/// Who signed the file, and what devices make of it. That the signature does not fit the content is the
/// format's own finding.
Findings signatureFindings(const QByteArray &bytes, const QString &subject, const QDateTime &now)
{
    Findings findings;
    const auto add = [&](const FindingKind &kind, const QStringList &arguments = {}) {
        findings.append({&kind, {}, subject, arguments, {}, {}});
    };
    const Result<SignedContent> content = readSignedData(bytes);
    if (!content || content->certificates.isEmpty()) {
        return findings;
    }
    const QSslCertificate &signer = content->certificates.constFirst();
    const QString issuer = certificateIssuer(signer);
    add(signedBy, {certificateSubject(signer), issuer, dayArgument(certificateDay(signer.effectiveDate())),
                   dayArgument(certificateDay(signer.expiryDate()))});
    if (now < signer.effectiveDate() || now > signer.expiryDate()) {
        add(signatureExpired);
    }
    if (signerTrust(content->certificates) != SignerTrust::Trusted) {
        add(signatureUntrusted, {issuer});
    } else if (content->isIntact) {
        add(signatureTrusted);
    }
    return findings;
}

/// "example.org" of "mail.example.org".
QString parentOf(const QString &host)
{
    const QString parent = host.section(u'.', 1);
    return parent.contains(u'.') ? parent : host;
}

FieldPath below(FieldPath path, const FieldPath &inside)
{
    for (const QString &segment : inside.segments()) {
        path = path / segment;
    }
    return path;
}

/// Of all formats' complaints the one that comes from the furthest inside: the others fail at the root.
Error complaintAbout(const QByteArray &bytes, const QString &place, const QList<Error> &errors)
{
    const Result<SignedContent> content =
        isSignedData(bytes) ? readSignedData(bytes) : SignedContent{bytes, false, {}};
    if (!content) {
        return Error{place, content.error().message};
    }
    const Result<XmlElement> root = readXml(content->content, Doctype::WithoutSubset);
    const auto inside = std::find_if(errors.cbegin(), errors.cend(), [&root](const Error &error) {
        return root ? error.place != root->place() : !error.place.isEmpty();
    });
    Error error =
        inside != errors.cend() ? *inside
        : !root                 ? errors.constLast()
                                : Error{root->place(),
                        QCoreApplication::translate(
                                            "DocumentImport", "“%1” begins no document that mail clients read. Expected: "
                                                                              "config-v1.1.xml, an Autodiscover response or a .mobileconfig.")
                            .arg(root->name.left(80))};
    error.place = error.place.isEmpty() ? place : place + u':' + error.place;
    return error;
}

/// A PACC document, or an answer of Autodiscover version 2; the other JSON files are ours, and may be large.
bool isJsonDocument(const QByteArray &bytes)
{
    if (bytes.size() > largestDocument) {
        return false;
    }
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    return object.value(u"protocols"_s).isObject() ||
           (object.value(u"Protocol"_s).isString() && object.value(u"Url"_s).isString());
}

} // namespace

bool looksLikeClientDocument(const QByteArray &bytes)
{
    if (isSignedData(bytes) || bytes.startsWith("bplist")) {
        return true;
    }
    QByteArray start = bytes.left(1024);
    // UTF-16 has zeros between the letters of markup.
    start.replace('\0', "");
    for (const char *mark : {"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"}) {
        if (start.startsWith(mark)) {
            start.remove(0, static_cast<qsizetype>(qstrlen(mark)));
        }
    }
    start = start.trimmed();
    return start.startsWith('<') || isJsonDocument(bytes);
}

Import importOf(const ParsedDocument &document, const QString &subject, const QString &domain)
{
    QString name = document.domain.isEmpty() ? domain : document.domain;
    Findings findings;
    if (name.isEmpty() && !document.services.isEmpty()) {
        const QString host = document.services.constFirst().host;
        name = toUnicodeHost(parentOf(host));
        findings.append(
            {&domainFromServer, FieldPath() / u"domains" / 0 / u"name", subject, {name, host}, {}, {}});
    }
    Workspace workspace = newWorkspace(name);
    // A guess would misdirect mail.
    workspace.domains[0].mx.clear();
    QSet<QString> known{hostKey(name)};
    for (const QString &other : document.otherDomains) {
        const QString key = hostKey(other);
        if (!known.contains(key)) {
            known.insert(key);
            workspace.domains.append(workspace.domains.constFirst());
            workspace.domains.last().name = other;
        }
    }
    for (qsizetype i = 0; i < workspace.domains.size(); ++i) {
        findings.append({&mxUnknown,
                         FieldPath() / u"domains" / i / u"mx",
                         subject,
                         {workspace.domains.at(i).name},
                         {},
                         {}});
    }
    ServiceProfile &profile = workspace.profiles[0];
    profile.displayName = document.displayName;
    profile.shortName = document.shortName;
    profile.documentation = document.documentation;
    profile.services = document.services;
    profile.apple = document.apple;
    for (Finding finding : document.findings) {
        finding.where = below(FieldPath() / u"profiles" / 0, finding.where);
        finding.subject = subject;
        findings.append(finding);
    }
    return {workspace, findings};
}

Result<Import> importClientDocument(const QByteArray &bytes, const QString &place, const QString &domain)
{
    QList<Error> errors;
    const bool isJson = isJsonDocument(bytes);
    const bool isPropertyList = isSignedData(bytes) || bytes.startsWith("bplist");
    for (const ClientFormat *format : clientFormats()) {
        // What is not served to clients is not read either: a registry file.
        if (format->publishPoints.empty() || isJson != QByteArrayView(format->mediaType).contains("json")) {
            continue;
        }
        if (isPropertyList && !format->canBeSigned) {
            continue;
        }
        const Result<ParsedDocument> document = format->parse(bytes);
        if (document) {
            Import import = importOf(*document, place, domain);
            if (isSignedData(bytes)) {
                import.findings =
                    signatureFindings(bytes, place, QDateTime::currentDateTimeUtc()) + import.findings;
            }
            return import;
        }
        errors.append(document.error());
    }
    return tl::unexpected(complaintAbout(bytes, place, errors));
}

} // namespace autoconfigure
