// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Microsoft Autodiscover, plain XML ("POX"), for IMAP, POP3 and SMTP: the answer to Outlook's POST.
#include "clients/clientformat.h"
#include "clients/serviceselection.h"
#include "clients/xmlwriting.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <array>

namespace autoconfigure
{

extern const ClientFormat outlookAutodiscover;

namespace
{

// Identifiers, not addresses: "https" in them is an error that clients do not forgive.
constexpr QLatin1StringView
    rootNamespace("http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006");
constexpr QLatin1StringView
    outlookNamespace("http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a");

constexpr FindingKind serviceLeftOut{
    "outlook-service-left-out", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "Outlook does not learn of %1: Autodiscover describes IMAP, POP3 and SMTP only."),
    ""};
constexpr FindingKind startTlsPort{
    "outlook-starttls-port", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "Port %2 of %1 is not a usual STARTTLS port: Thunderbird and FairEmail read "
                                 "Outlook's document as well and would begin with TLS there."),
    QT_TRANSLATE_NOOP("Finding", "Use the usual port, or offer TLS from the first byte.")};
constexpr FindingKind usernameLocalPart{
    "outlook-username-local-part", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "In a document that is the same for everybody, %1 gets the part before the @ "
                      "as user name from Outlook only; Thunderbird uses the whole address."),
    QT_TRANSLATE_NOOP("Finding",
                      "Let the server accept the whole address as user name too, or answer Outlook "
                      "with a responder.")};
constexpr FindingKind usernameComposed{
    "outlook-username-composed", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "A document that is the same for everybody cannot give Outlook the user name "
                      "of %1: it is neither the address nor the part before the @."),
    QT_TRANSLATE_NOOP("Finding",
                      "Answer Outlook with a responder, or let the server accept %EMAILADDRESS% as "
                      "user name.")};
constexpr FindingKind authenticationUnsaid{
    "outlook-authentication-unsaid", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "Autodiscover cannot name authentication methods: Outlook uses the password "
                                 "for %1."),
    ""};
constexpr FindingKind authenticationImpossible{
    "outlook-authentication-impossible", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "Autodiscover cannot name authentication methods: Outlook will try a password "
                      "that %1 does not accept."),
    QT_TRANSLATE_NOOP("Finding",
                      "Add “Password” to the authentication methods of %1, or set Outlook up by hand.")};

struct ProtocolType {
    Protocol protocol;
    QLatin1StringView type;
};
/// In the order of the document.
constexpr std::array protocolTypes = {ProtocolType{Protocol::Imap, QLatin1StringView("IMAP")},
                                      ProtocolType{Protocol::Pop3, QLatin1StringView("POP3")},
                                      ProtocolType{Protocol::Smtp, QLatin1StringView("SMTP")}};

QString onOff(bool on)
{
    return on ? QStringLiteral("on") : QStringLiteral("off");
}

/// Encryption says how; SSL is what older and other clients read instead of it.
QString encryptionText(Security security)
{
    switch (security) {
    case Security::Tls:
        return QStringLiteral("SSL");
    case Security::StartTls:
        return QStringLiteral("TLS");
    case Security::None:
        return QStringLiteral("None");
    }
    return {};
}

bool needsAuthentication(const MailService &service)
{
    return service.authentication != QList{Authentication::None};
}

void writeLogin(QXmlStreamWriter &xml, const MailService &service, const DomainSettings &settings,
                const std::optional<Account> &account)
{
    const auto write = [&xml](const QString &element, const QString &text) {
        xml.writeTextElement(element, text);
    };
    const UsernameKind kind = usernameKind(service.username);
    const bool addressByDomain = !account && kind == UsernameKind::Address;
    if (account) {
        write(QStringLiteral("LoginName"), expandUsername(service.username, *account));
    } else if (kind == UsernameKind::Literal) {
        write(QStringLiteral("LoginName"), service.username);
    }
    // Without a login name the client adds the domain to the part before the @, or leaves it there.
    write(QStringLiteral("DomainRequired"), onOff(addressByDomain));
    if (addressByDomain) {
        write(QStringLiteral("DomainName"), settings.domain);
    }
}

void writeProtocol(QXmlStreamWriter &xml, QLatin1StringView type, const MailService &service,
                   const DomainSettings &settings, const std::optional<Account> &account)
{
    xml.writeStartElement(QStringLiteral("Protocol"));
    xml.writeTextElement(QStringLiteral("Type"), type);
    xml.writeTextElement(QStringLiteral("Server"), service.host);
    xml.writeTextElement(QStringLiteral("Port"), QString::number(service.port));
    writeLogin(xml, service, settings, account);
    // What is missing counts as "on", and SPA is a login that only Windows servers know.
    xml.writeTextElement(QStringLiteral("SPA"), onOff(false));
    xml.writeTextElement(QStringLiteral("SSL"), onOff(service.security != Security::None));
    xml.writeTextElement(QStringLiteral("Encryption"), encryptionText(service.security));
    xml.writeTextElement(QStringLiteral("AuthRequired"), onOff(needsAuthentication(service)));
    if (service.protocol == Protocol::Smtp) {
        xml.writeTextElement(QStringLiteral("UsePOPAuth"), onOff(needsAuthentication(service)));
        xml.writeTextElement(QStringLiteral("SMTPLast"), onOff(false));
    }
    xml.writeEndElement();
}

QByteArray render(const DomainSettings &settings, const std::optional<Account> &account)
{
    return xmlDocument([&](QXmlStreamWriter &xml) {
        xml.writeStartElement(QStringLiteral("Autodiscover"));
        xml.writeDefaultNamespace(rootNamespace);
        xml.writeStartElement(QStringLiteral("Response"));
        xml.writeDefaultNamespace(outlookNamespace);
        // No User: its DisplayName would become every user's own name.
        xml.writeStartElement(QStringLiteral("Account"));
        xml.writeTextElement(QStringLiteral("AccountType"), QStringLiteral("email"));
        xml.writeTextElement(QStringLiteral("Action"), QStringLiteral("settings"));
        for (const ProtocolType &entry : protocolTypes) {
            for (const MailService &service : settings.services) {
                if (service.protocol == entry.protocol) {
                    writeProtocol(xml, entry.type, service, settings, account);
                }
            }
        }
    });
}

void reviewService(const DomainSettings &settings, qsizetype index, Findings &findings)
{
    const MailService &service = settings.services.at(index);
    if (!isMailProtocol(service.protocol)) {
        findings.append(serviceFinding(serviceLeftOut, settings, index));
        return;
    }
    if (service.security == Security::StartTls && !isStartTlsPort(service.protocol, service.port)) {
        findings.append(
            serviceFinding(startTlsPort, settings, index, {QString::number(service.port)}, u"port"));
    }
    if (needsAuthentication(service)) {
        const UsernameKind kind = usernameKind(service.username);
        if (kind == UsernameKind::LocalPart) {
            findings.append(serviceFinding(usernameLocalPart, settings, index, {}, u"username"));
        } else if (kind == UsernameKind::Composed) {
            findings.append(serviceFinding(usernameComposed, settings, index, {}, u"username"));
        }
        if (!service.authentication.contains(Authentication::PasswordCleartext)) {
            findings.append(serviceFinding(authenticationImpossible, settings, index, {}, u"authentication"));
        } else if (service.authentication.size() > 1) {
            findings.append(serviceFinding(authenticationUnsaid, settings, index, {}, u"authentication"));
        }
    }
}

Findings review(const DomainSettings &settings)
{
    Findings findings;
    for (qsizetype i = 0; i < settings.services.size(); ++i) {
        reviewService(settings, i, findings);
    }
    return findings;
}

Result<ParsedDocument> parse(const QByteArray & /*bytes*/)
{
    return ParsedDocument();
}

constexpr std::array publishPoints = {
    PublishPoint{"autodiscover.%EMAILDOMAIN%", "/autodiscover/autodiscover.xml",
                 PublishPoint::Method::GetAndPost, true, nullptr},
    PublishPoint{"%EMAILDOMAIN%", "/autodiscover/autodiscover.xml", PublishPoint::Method::GetAndPost, true,
                 nullptr},
};

} // namespace

const ClientFormat outlookAutodiscover = {
    "outlook-autodiscover",
    QT_TRANSLATE_NOOP("ClientFormat", "Outlook"),
    "Outlook for Windows, Thunderbird, Delta Chat, FairEmail, eM Client, SnappyMail",
    "https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxdscli/",
    "text/xml",
    "autodiscover.xml",
    true,
    publishPoints,
    render,
    review,
    parse,
};

} // namespace autoconfigure
