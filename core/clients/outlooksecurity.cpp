// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The elements SSL and Encryption of an Autodiscover answer.
#include "clients/documentreading.h"
#include "clients/outlookrules.h"
#include "clients/serviceselection.h"

#include <QCoreApplication>

namespace autoconfigure
{

namespace
{

constexpr FindingKind sslContradiction{
    "outlook-ssl-contradiction", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "%1 (line %2) says SSL off and Encryption %3: Outlook encrypts, Thunderbird and Delta Chat do not."),
    QT_TRANSLATE_NOOP("Finding", "Write SSL on.")};
constexpr FindingKind encryptionGuessed{
    "outlook-encryption-guessed", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 (line %2) does not say how it is encrypted; by its port it is %3."),
    QT_TRANSLATE_NOOP("Finding", "Write Encryption SSL for TLS from the first byte, or Encryption TLS for "
                                 "STARTTLS. After an import, check the connection security.")};
/// Only ports on which clients differ; on others all begin with TLS.
constexpr FindingKind encryptionUnsaid{
    "outlook-encryption-guessed", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 (line %2) has no Encryption, and SSL is on or missing: Outlook begins "
                                 "with TLS on port %3, Thunderbird and others use STARTTLS."),
    QT_TRANSLATE_NOOP("Finding", "Write Encryption TLS, which means STARTTLS, or Encryption SSL where the "
                                 "server speaks TLS from the first byte. After an import, check the "
                                 "connection security.")};
constexpr FindingKind encryptionInverted{
    "outlook-encryption-inverted", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 (line %2) says Encryption TLS, which means STARTTLS, on a port where "
                                 "TLS begins at once: Outlook waits in vain."),
    QT_TRANSLATE_NOOP("Finding", "Write Encryption SSL. After an import, check the connection security.")};

} // namespace

Security outlookSecurity(const XmlElement &element, const MailService &service, int port, Findings &findings)
{
    const QString name = protocolName(service.protocol);
    const QString line = QString::number(element.line);
    const QString encryption = element.value(u"Encryption").toLower();
    const QString sslText = element.value(u"SSL");
    const bool ssl = onOffValue(sslText).value_or(true);
    if (element.child(u"SSL") != nullptr && !onOffValue(sslText)) {
        findings.append(documentFinding(importValueUnknown, {sslText, QStringLiteral("SSL"), line}));
    }
    if (!ssl && !encryption.isEmpty() && encryption != u"none") {
        findings.append(documentFinding(sslContradiction, {name, line, encryption.toUpper()}));
    }
    if (encryption == u"none") {
        return Security::None;
    }
    if (encryption == u"ssl") {
        return Security::Tls;
    }
    if (encryption == u"tls") {
        if (port == 993 || port == 995 || port == 465) {
            findings.append(documentFinding(encryptionInverted, {name, line}));
        }
        return Security::StartTls;
    }
    if (!encryption.isEmpty() && encryption != u"auto") {
        findings.append(documentFinding(importValueUnknown,
                                        {element.value(u"Encryption"), QStringLiteral("Encryption"), line}));
    }
    const Security guess = isStartTlsPort(service.protocol, port) ? Security::StartTls : Security::Tls;
    if (encryption.isEmpty()) {
        if (ssl && guess == Security::StartTls) {
            findings.append(documentFinding(encryptionUnsaid, {name, line, QString::number(port)}));
        }
        return ssl ? guess : Security::None;
    }
    findings.append(documentFinding(
        encryptionGuessed,
        {name, line, guess == Security::Tls ? QStringLiteral("TLS") : QStringLiteral("STARTTLS")}));
    return guess;
}

} // namespace autoconfigure
