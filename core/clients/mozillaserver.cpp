// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/mozillaserver.h"

#include "clients/documentreading.h"
#include "clients/serviceselection.h"
#include "model/serviceurl.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>

namespace autoconfigure
{

namespace
{

constexpr FindingKind blanksInValue{
    "mozilla-blanks", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 (line %2) has blanks or line breaks around its value; clients do not remove them."),
    QT_TRANSLATE_NOOP("Finding", "Write the value and its element's tags on one line, without blanks.")};
constexpr FindingKind authenticationMissing{
    "mozilla-authentication-missing", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "The server on line %1 names no authentication method that clients know; “Password” is taken."),
    QT_TRANSLATE_NOOP("Finding", "Write an element authentication with a method that clients know, such as "
                                 "password-cleartext. After an import, check the field.")};
constexpr FindingKind usernameMissing{
    "mozilla-username-missing", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 (line %2) has no user name, for which Thunderbird takes the word "
                                 "“undefined”; the address is taken instead."),
    QT_TRANSLATE_NOOP("Finding", "Write %EMAILADDRESS%, or what else users log in with.")};

struct AuthenticationText {
    Authentication method;
    QLatin1StringView text;
};
/// The format's own words first; the others are read only: those of version 1.0, and what means no login.
constexpr std::array authenticationTexts = {
    AuthenticationText{Authentication::PasswordCleartext, QLatin1StringView("password-cleartext")},
    AuthenticationText{Authentication::PasswordEncrypted, QLatin1StringView("password-encrypted")},
    AuthenticationText{Authentication::OAuth2, QLatin1StringView("OAuth2")},
    AuthenticationText{Authentication::Gssapi, QLatin1StringView("GSSAPI")},
    AuthenticationText{Authentication::Ntlm, QLatin1StringView("NTLM")},
    AuthenticationText{Authentication::TlsClientCertificate, QLatin1StringView("TLS-client-cert")},
    AuthenticationText{Authentication::None, QLatin1StringView("none")},
    AuthenticationText{Authentication::PasswordCleartext, QLatin1StringView("plain")},
    AuthenticationText{Authentication::PasswordEncrypted, QLatin1StringView("secure")},
    AuthenticationText{Authentication::None, QLatin1StringView("client-IP-address")},
    AuthenticationText{Authentication::None, QLatin1StringView("smtp-after-pop")},
};

/// Those of URLs, with system="http"; OAuth2 is written as elsewhere.
constexpr std::array httpTexts = {
    AuthenticationText{Authentication::PasswordCleartext, QLatin1StringView("Basic")},
    AuthenticationText{Authentication::PasswordEncrypted, QLatin1StringView("Digest")}};

struct Section {
    Protocol protocol;
    QLatin1StringView element;
};
/// The type is the protocol's word.
constexpr std::array sections = {Section{Protocol::Imap, QLatin1StringView("incomingServer")},
                                 Section{Protocol::Pop3, QLatin1StringView("incomingServer")},
                                 Section{Protocol::Jmap, QLatin1StringView("incomingServer")},
                                 Section{Protocol::Smtp, QLatin1StringView("outgoingServer")},
                                 Section{Protocol::CalDav, QLatin1StringView("calendar")},
                                 Section{Protocol::CardDav, QLatin1StringView("addressbook")},
                                 Section{Protocol::ManageSieve, QLatin1StringView("setupServer")}};

struct SocketType {
    Security security;
    QLatin1StringView text;
};
constexpr std::array socketTypes = {SocketType{Security::Tls, QLatin1StringView("SSL")},
                                    SocketType{Security::StartTls, QLatin1StringView("STARTTLS")},
                                    SocketType{Security::None, QLatin1StringView("plain")}};

bool isNamed(const XmlElement &element, const Section &section)
{
    return element.name.compare(section.element, Qt::CaseInsensitive) == 0;
}

const Section *sectionOf(Protocol protocol)
{
    const auto it = std::find_if(sections.begin(), sections.end(),
                                 [protocol](const Section &entry) { return entry.protocol == protocol; });
    return it == sections.end() ? nullptr : &*it;
}

template <typename Texts>
const AuthenticationText *textOf(const Texts &texts, Authentication method)
{
    const auto it = std::find_if(texts.begin(), texts.end(), [method](const AuthenticationText &entry) {
        return entry.method == method;
    });
    return it == texts.end() ? nullptr : &*it;
}

template <typename Texts>
const AuthenticationText *methodOf(const Texts &texts, const QString &text)
{
    const auto it = std::find_if(texts.begin(), texts.end(), [&text](const AuthenticationText &entry) {
        return text.compare(entry.text, Qt::CaseInsensitive) == 0;
    });
    return it == texts.end() ? nullptr : &*it;
}

QString socketTypeText(Security security)
{
    return std::find_if(socketTypes.begin(), socketTypes.end(),
                        [security](const SocketType &entry) { return entry.security == security; })
        ->text;
}

void writeAuthentication(QXmlStreamWriter &xml, const MailService &service)
{
    const QString element = QStringLiteral("authentication");
    for (const Authentication method : service.authentication) {
        if (!isHttp(service.protocol)) {
            // "None" beside another method would be taken first by some clients, and nobody is meant to do
            // without.
            if (method != Authentication::None || !hasMozillaPassword(service)) {
                xml.writeTextElement(element, textOf(authenticationTexts, method)->text);
            }
        } else if (const AuthenticationText *text = textOf(httpTexts, method)) {
            xml.writeStartElement(element);
            xml.writeAttribute(QStringLiteral("system"), QStringLiteral("http"));
            xml.writeCharacters(text->text);
            xml.writeEndElement();
        } else if (method == Authentication::OAuth2) {
            xml.writeTextElement(element, textOf(authenticationTexts, method)->text);
        }
    }
}

QString lineOf(const XmlElement &element)
{
    return QString::number(element.line);
}

/// The element's text. Clients do not trim: " SSL " is a word that they do not know.
QString fieldText(const XmlElement &element, Findings &findings)
{
    const QString trimmed = element.text.trimmed();
    if (trimmed.size() != element.text.size()) {
        findings.append(documentFinding(blanksInValue, {element.name, lineOf(element)}));
    }
    return trimmed;
}

/// That of a child, or nothing.
QString childText(const XmlElement &server, QStringView name, Findings &findings)
{
    const XmlElement *element = server.child(name);
    return element == nullptr ? QString() : fieldText(*element, findings);
}

Security securityOf(const XmlElement &server, const MailService &service, Findings &findings)
{
    const XmlElement *element = server.child(u"socketType");
    const QString text = element == nullptr ? QString() : fieldText(*element, findings);
    for (const SocketType &type : socketTypes) {
        if (text.compare(type.text, Qt::CaseInsensitive) == 0) {
            if (text != type.text) {
                findings.append(documentFinding(importValueUnknown, {text, element->name, lineOf(*element)}));
            }
            return type.security;
        }
    }
    findings.append(documentFinding(importValueUnknown, {text, QStringLiteral("socketType"),
                                                         lineOf(element == nullptr ? server : *element)}));
    const int port = server.value(u"port").toInt();
    return isStartTlsPort(service.protocol, port) ? Security::StartTls : Security::Tls;
}

QList<Authentication> authenticationOf(const XmlElement &server, bool isUrl, Findings &findings)
{
    QList<Authentication> methods;
    for (const XmlElement &element : server.children) {
        if (!element.is(u"authentication")) {
            continue;
        }
        const QString text = fieldText(element, findings);
        const AuthenticationText *known = methodOf(authenticationTexts, text);
        if (known == nullptr && isUrl) {
            known = methodOf(httpTexts, text);
        }
        if (known == nullptr || text != known->text) {
            findings.append(documentFinding(importValueUnknown, {text, element.name, lineOf(element)}));
        }
        if (known != nullptr && !methods.contains(known->method)) {
            methods.append(known->method);
        }
    }
    if (methods.isEmpty()) {
        findings.append(documentFinding(authenticationMissing, {lineOf(server)}));
        methods.append(Authentication::PasswordCleartext);
    }
    return methods;
}

/// Where the server is: a URL, or host, port and security.
std::optional<MailService> endpointOf(const XmlElement &server, Protocol protocol, Findings &findings)
{
    if (isHttp(protocol)) {
        std::optional<MailService> service = serviceFromUrl(protocol, server.value(u"url"));
        if (!service) {
            findings.append(documentFinding(importHostMissing, {protocolName(protocol), lineOf(server)}));
        }
        return service;
    }
    MailService service;
    service.protocol = protocol;
    service.host = childText(server, u"hostname", findings);
    if (service.host.isEmpty()) {
        findings.append(documentFinding(importHostMissing, {protocolName(protocol), lineOf(server)}));
        return std::nullopt;
    }
    service.security = securityOf(server, service, findings);
    service.port = portOrDefault(childText(server, u"port", findings), QStringLiteral("port"), service,
                                 server.line, findings);
    return service;
}

} // namespace

bool hasMozillaPassword(const MailService &service)
{
    return service.authentication.contains(Authentication::PasswordCleartext) ||
           service.authentication.contains(Authentication::PasswordEncrypted) ||
           service.authentication.contains(Authentication::OAuth2);
}

bool isMozillaService(const MailService &service)
{
    return sectionOf(service.protocol) != nullptr &&
           (!isHttp(service.protocol) || hasMozillaPassword(service));
}

void writeMozillaServer(QXmlStreamWriter &xml, const MailService &service)
{
    xml.writeStartElement(sectionOf(service.protocol)->element);
    // The only attribute: Evolution refuses a section with another one.
    xml.writeAttribute(QStringLiteral("type"), protocolWord(service.protocol));
    if (isHttp(service.protocol)) {
        xml.writeTextElement(QStringLiteral("url"), serviceUrl(service));
    } else {
        xml.writeTextElement(QStringLiteral("hostname"), service.host);
        xml.writeTextElement(QStringLiteral("port"), QString::number(service.port));
        xml.writeTextElement(QStringLiteral("socketType"), socketTypeText(service.security));
    }
    writeAuthentication(xml, service);
    // Without the element Thunderbird logs in as "undefined".
    xml.writeTextElement(QStringLiteral("username"), service.username);
    xml.writeEndElement();
}

bool isMozillaSection(const XmlElement &element)
{
    return std::any_of(sections.begin(), sections.end(), [&element](const Section &section) {
        return !isMailProtocol(section.protocol) && section.protocol != Protocol::Jmap &&
               isNamed(element, section);
    });
}

std::optional<MailService> parseMozillaServer(const XmlElement &server, Findings &findings)
{
    const std::optional<Protocol> protocol = protocolFromWord(server.attribute(u"type").toLower());
    const Section *section = protocol ? sectionOf(*protocol) : nullptr;
    if (section == nullptr || !isNamed(server, *section)) {
        const QString what = server.name + u' ' + server.attribute(u"type");
        findings.append(documentFinding(importElementLeftOut, {what, lineOf(server)}));
        return std::nullopt;
    }
    std::optional<MailService> service = endpointOf(server, *protocol, findings);
    if (!service) {
        return std::nullopt;
    }
    service->authentication = authenticationOf(server, isHttp(*protocol), findings);
    if (const XmlElement *username = server.child(u"username")) {
        service->username = fieldText(*username, findings);
    } else {
        findings.append(documentFinding(usernameMissing, {protocolName(*protocol), lineOf(server)}));
    }
    for (const XmlElement &element : server.children) {
        static const QStringList known = {QStringLiteral("hostname"),   QStringLiteral("port"),
                                          QStringLiteral("socketType"), QStringLiteral("authentication"),
                                          QStringLiteral("username"),   QStringLiteral("url")};
        if (!known.contains(element.name, Qt::CaseInsensitive)) {
            findings.append(documentFinding(importElementLeftOut, {element.name, lineOf(element)}));
        }
    }
    return service;
}

} // namespace autoconfigure
