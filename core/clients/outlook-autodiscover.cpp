// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Microsoft Autodiscover, plain XML ("POX"), for IMAP, POP3 and SMTP: the answer to Outlook's POST.
#include "clients/autodiscover.h"
#include "clients/clientformat.h"
#include "clients/documentreading.h"
#include "clients/outlookrules.h"
#include "clients/serviceselection.h"
#include "clients/xmlreading.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>

namespace autoconfigure
{

extern const ClientFormat outlookAutodiscover;

namespace
{

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

constexpr FindingKind spaOn{
    "outlook-spa", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "%1 (line %2) demands Secure Password Authentication, which is also the case where SPA is missing."),
    QT_TRANSLATE_NOOP("Finding", "Write SPA off.")};
constexpr FindingKind loginAmbiguous{
    "outlook-login-ambiguous", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding",
        "%1 (line %2) gives no user name: some clients use the address, others the part before the @."),
    QT_TRANSLATE_NOOP("Finding",
                      "Write LoginName where a responder knows the user; in a file for everybody, "
                      "DomainRequired on and DomainName where users log in with the address. After "
                      "an import, check the user name.")};
constexpr FindingKind loginLiteral{
    "outlook-login-literal", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "The user name of %1 (line %2) is that of one user."),
    QT_TRANSLATE_NOOP("Finding", "Write %EMAILADDRESS% for it after the import.")};

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

/// UsePOPAuth overrides SMTP's own login with that of the first incoming service.
bool sharesIncomingLogin(const MailService &service, const DomainSettings &settings)
{
    const ServiceIndexes incoming = incomingServices(settings);
    return needsAuthentication(service) &&
           (incoming.isEmpty() || settings.services.at(incoming.first()).username == service.username);
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
    xml.writeTextElement(QStringLiteral("TTL"), QString::number(settings.ttlHours));
    xml.writeTextElement(QStringLiteral("Server"), service.host);
    xml.writeTextElement(QStringLiteral("Port"), QString::number(service.port));
    writeLogin(xml, service, settings, account);
    // What is missing counts as "on", and SPA is a login that only Windows servers know.
    xml.writeTextElement(QStringLiteral("SPA"), onOff(false));
    xml.writeTextElement(QStringLiteral("SSL"), onOff(service.security != Security::None));
    xml.writeTextElement(QStringLiteral("Encryption"), encryptionText(service.security));
    xml.writeTextElement(QStringLiteral("AuthRequired"), onOff(needsAuthentication(service)));
    if (service.protocol == Protocol::Smtp) {
        xml.writeTextElement(QStringLiteral("UsePOPAuth"), onOff(sharesIncomingLogin(service, settings)));
        xml.writeTextElement(QStringLiteral("SMTPLast"), onOff(false));
    }
    xml.writeEndElement();
}

QByteArray render(const DomainSettings &settings, const std::optional<Account> &account)
{
    return autodiscoverDocument(outlookNamespace, [&](QXmlStreamWriter &xml) {
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
        // ActiveSync has an answer of its own.
        if (service.protocol != Protocol::ActiveSync) {
            findings.append(serviceFinding(serviceLeftOut, settings, index));
        }
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

QString lineOf(const XmlElement &element)
{
    return QString::number(element.line);
}

/// The answer of a server that has no settings, as an error: a code, or where to ask instead.
std::optional<Error> refusal(const XmlElement &response)
{
    const XmlElement *account = response.child(u"Account");
    if (const std::optional<Error> error = autodiscoverError({&response, account})) {
        return error;
    }
    if (account == nullptr) {
        return Error{response.place(),
                     ForeignDocument::tr("This Autodiscover answer has no account for mail.")};
    }
    if (const std::optional<AutodiscoverRedirect> redirect = autodiscoverRedirect(*account)) {
        return sentElsewhere(account->place(), redirect->target, account->value(u"Action"));
    }
    return std::nullopt;
}

QString usernameOf(const XmlElement &element, const MailService &service,
                   const std::optional<Account> &account, Findings &findings)
{
    const QStringList place = {protocolName(service.protocol), lineOf(element)};
    const QString login = element.value(u"LoginName");
    if (!login.isEmpty()) {
        const QString pattern = patternOf(login, account);
        if (pattern.contains(u'@') && usernameKind(pattern) == UsernameKind::Literal) {
            findings.append(documentFinding(loginLiteral, place));
        }
        return pattern;
    }
    const std::optional<bool> domainRequired = onOffValue(element.value(u"DomainRequired"));
    if (domainRequired != true) {
        findings.append(documentFinding(loginAmbiguous, place));
    }
    // Missing means "off" on paper, but those who leave both out have users log in with the address.
    return domainRequired == false ? placeholderLocalPart : placeholderAddress;
}

std::optional<MailService> parseProtocol(const XmlElement &element, const std::optional<Account> &account,
                                         ParsedDocument &document)
{
    Findings &findings = document.findings;
    const QString type = element.value(u"Type");
    const auto it =
        std::find_if(protocolTypes.begin(), protocolTypes.end(), [&type](const ProtocolType &entry) {
            return type.compare(entry.type, Qt::CaseInsensitive) == 0 ||
                   (entry.protocol == Protocol::Pop3 && type.compare(u"POP", Qt::CaseInsensitive) == 0);
        });
    if (it == protocolTypes.end()) {
        findings.append(documentFinding(importElementLeftOut, {element.name + u' ' + type, lineOf(element)}));
        return std::nullopt;
    }
    if (type != it->type) {
        findings.append(documentFinding(importValueUnknown, {type, QStringLiteral("Type"), lineOf(element)}));
    }
    MailService service;
    service.protocol = it->protocol;
    service.host = element.value(u"Server");
    if (service.host.isEmpty()) {
        findings.append(documentFinding(importHostMissing, {it->type, lineOf(element)}));
        return std::nullopt;
    }
    const int port = element.value(u"Port").toInt();
    service.security = outlookSecurity(element, service, port, findings);
    service.port =
        portOrDefault(element.value(u"Port"), QStringLiteral("Port"), service, element.line, findings);
    if (onOffValue(element.value(u"SPA")).value_or(true)) {
        findings.append(documentFinding(spaOn, {it->type, lineOf(element)}));
    }
    if (!onOffValue(element.value(u"AuthRequired")).value_or(true)) {
        service.authentication = {Authentication::None};
    }
    service.username = usernameOf(element, service, account, findings);
    for (const XmlElement &child : element.children) {
        static const QStringList known = {
            QStringLiteral("Type"),       QStringLiteral("TTL"),        QStringLiteral("Server"),
            QStringLiteral("Port"),       QStringLiteral("LoginName"),  QStringLiteral("DomainRequired"),
            QStringLiteral("DomainName"), QStringLiteral("SPA"),        QStringLiteral("SSL"),
            QStringLiteral("Encryption"), QStringLiteral("UsePOPAuth"), QStringLiteral("AuthRequired"),
            QStringLiteral("SMTPLast")};
        if (!known.contains(child.name, Qt::CaseInsensitive)) {
            findings.append(documentFinding(importElementLeftOut, {child.name, lineOf(child)}));
        }
    }
    checkOutlookProtocol(element, service, document);
    return service;
}

/// The user whom the answer is for, as some servers repeat it.
std::optional<Account> answeredAccount(const XmlElement &response)
{
    const XmlElement *user = response.child(u"User");
    if (user == nullptr) {
        return std::nullopt;
    }
    QString address = user->value(u"AutoDiscoverSMTPAddress");
    if (address.isEmpty()) {
        address = user->value(u"EMailAddress");
    }
    const Result<Account> account = parseAccount(address);
    return account ? std::optional(*account) : std::nullopt;
}

Result<ParsedDocument> parse(const QByteArray &bytes)
{
    ParsedDocument document;
    const Result<XmlElement> root = readAutodiscover(bytes, outlookNamespace, document.findings);
    if (!root) {
        return tl::unexpected(root.error());
    }
    const XmlElement *response = root->child(u"Response");
    if (const std::optional<Error> error = refusal(*response)) {
        return tl::unexpected(*error);
    }
    const std::optional<Account> account = answeredAccount(*response);
    int accounts = 0;
    for (const XmlElement &element : response->children) {
        if (element.is(u"User")) {
            continue;
        }
        if (!element.is(u"Account")) {
            document.findings.append(documentFinding(importElementLeftOut, {element.name, lineOf(element)}));
            continue;
        }
        ++accounts;
        checkOutlookAccount(element, document.findings);
        for (const XmlElement &child : element.children) {
            if (child.is(u"Protocol")) {
                if (const auto service = parseProtocol(child, account, document)) {
                    document.services.append(*service);
                }
                if (document.domain.isEmpty()) {
                    document.domain = child.value(u"DomainName");
                }
            } else if (!child.is(u"AccountType") && !child.is(u"Action")) {
                document.findings.append(documentFinding(importElementLeftOut, {child.name, lineOf(child)}));
            }
        }
    }
    if (accounts > 1) {
        document.findings.append(documentFinding(outlookSeveralAccounts, {QString::number(accounts)}));
    }
    if (document.domain.isEmpty() && account) {
        document.domain = account->domain;
    }
    return document;
}

constexpr std::array publishPoints = {
    PublishPoint{"autodiscover.%EMAILDOMAIN%", autodiscoverXmlPath, PublishPoint::Method::GetAndPost, true,
                 nullptr},
    PublishPoint{"%EMAILDOMAIN%", autodiscoverXmlPath, PublishPoint::Method::GetAndPost, true, nullptr},
};

constexpr std::array<const char *, 2> schemas = {outlookNamespace.data(), outlookNamespaceOld.data()};
constexpr AddressRequest request = {autodiscoverAddressPath, autodiscoverSchemaPath, schemas};

} // namespace

const ClientFormat outlookAutodiscover = {
    "outlook-autodiscover",
    QT_TRANSLATE_NOOP("ClientFormat", "Outlook"),
    "Outlook, Thunderbird, Delta Chat, FairEmail, eM Client, SnappyMail",
    "https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxdscli/",
    "text/xml; charset=utf-8",
    "autodiscover.xml",
    true,
    publishPoints,
    render,
    review,
    parse,
    {},
    &request,
    refuseAutodiscover,
};

} // namespace autoconfigure
