// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Apple configuration profile with one mail payload (com.apple.mail.managed): one incoming and one outgoing
// server. What the profile does not say, the device asks.
#include "clients/appleidentity.h"
#include "clients/clientformat.h"
#include "clients/serviceselection.h"
#include "clients/xmlwriting.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <array>

namespace autoconfigure
{

extern const ClientFormat appleProfile;

namespace
{

constexpr FindingKind serviceLeftOut{
    "apple-service-left-out", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "Apple devices do not learn of %1: the profile's mail payload describes IMAP, "
                      "POP3 and SMTP only."),
    ""};
constexpr FindingKind alternativeLeftOut{
    "apple-alternative-left-out", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "This %1 service is left out of the Apple profile, which holds one incoming and "
                      "one outgoing server."),
    ""};
constexpr FindingKind startTls{
    "apple-starttls", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "An Apple profile cannot demand STARTTLS: devices use it for %1 on port %2 "
                                 "because of the port, and not for certain."),
    QT_TRANSLATE_NOOP("Finding", "Offer %1 with TLS from the first byte as well.")};
constexpr FindingKind authenticationChanged{
    "apple-authentication-changed", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "An Apple profile names one authentication method: for %1 it says “%2”."),
    ""};
constexpr FindingKind authenticationImpossible{
    "apple-authentication-impossible", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "An Apple profile can express no authentication method of %1, and says "
                                 "“Password” instead."),
    QT_TRANSLATE_NOOP("Finding", "Add “Password” to the authentication methods of %1.")};
constexpr FindingKind cramMd5{
    "apple-cram-md5", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "In an Apple profile an encrypted password means CRAM-MD5 for %1, which fails "
                      "where the server keeps hashed passwords."),
    QT_TRANSLATE_NOOP("Finding", "Put “Password” first; TLS protects it.")};
constexpr FindingKind usernameTyped{
    "apple-username-typed", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "In a profile that is the same for everybody, users type the user name of %1 "
                      "themselves, and it is not their address."),
    QT_TRANSLATE_NOOP("Finding",
                      "Give each user a profile of their own, or let the server accept the address "
                      "as user name.")};

struct AuthenticationText {
    Authentication method;
    QLatin1StringView text;
};
constexpr std::array authenticationTexts = {
    AuthenticationText{Authentication::PasswordCleartext, QLatin1StringView("EmailAuthPassword")},
    AuthenticationText{Authentication::PasswordEncrypted, QLatin1StringView("EmailAuthCRAMMD5")},
    AuthenticationText{Authentication::Ntlm, QLatin1StringView("EmailAuthNTLM")},
    AuthenticationText{Authentication::None, QLatin1StringView("EmailAuthNone")},
};

bool isExpressible(Authentication method)
{
    return std::any_of(authenticationTexts.begin(), authenticationTexts.end(),
                       [method](const AuthenticationText &entry) { return entry.method == method; });
}

/// The first method that the format has; nothing where it has none of them.
std::optional<Authentication> expressedAuthentication(const MailService &service)
{
    const auto it = std::find_if(service.authentication.begin(), service.authentication.end(), isExpressible);
    return it == service.authentication.end() ? std::nullopt : std::optional(*it);
}

QLatin1StringView authenticationText(const MailService &service)
{
    const Authentication method =
        expressedAuthentication(service).value_or(Authentication::PasswordCleartext);
    return std::find_if(authenticationTexts.begin(), authenticationTexts.end(),
                        [method](const AuthenticationText &entry) { return entry.method == method; })
        ->text;
}

bool needsUser(const MailService &service)
{
    return expressedAuthentication(service) != Authentication::None;
}

/// The one service of a direction: of the protocol that the profile puts first, the best encrypted one, since
/// the format cannot demand STARTTLS; -1 without any.
qsizetype chosen(const DomainSettings &settings, const ServiceIndexes &direction)
{
    if (direction.isEmpty()) {
        return -1;
    }
    const Protocol protocol = settings.services.at(direction.first()).protocol;
    for (Security security : {Security::Tls, Security::StartTls, Security::None}) {
        for (qsizetype i : direction) {
            const MailService &service = settings.services.at(i);
            if (service.protocol == protocol && service.security == security) {
                return i;
            }
        }
    }
    return -1;
}

/// Empty where the device has to ask.
QString username(const MailService &service, const std::optional<Account> &account)
{
    if (account) {
        return expandUsername(service.username, *account);
    }
    return usernameKind(service.username) == UsernameKind::Literal ? service.username : QString();
}

class PlistWriter
{
public:
    explicit PlistWriter(QXmlStreamWriter &xml) : m_xml(xml) {}

    void text(const QString &key, const QString &value) { entry(key, QStringLiteral("string"), value); }
    void number(const QString &key, int value)
    {
        entry(key, QStringLiteral("integer"), QString::number(value));
    }
    void flag(const QString &key, bool value)
    {
        m_xml.writeTextElement(QStringLiteral("key"), key);
        m_xml.writeEmptyElement(value ? QStringLiteral("true") : QStringLiteral("false"));
    }

private:
    void entry(const QString &key, const QString &type, const QString &value)
    {
        m_xml.writeTextElement(QStringLiteral("key"), key);
        m_xml.writeTextElement(type, value);
    }

    QXmlStreamWriter &m_xml;
};

/// `direction` is "Incoming" or "Outgoing", the beginning of the keys. Ports and UseSSL are always there: the
/// device's own choice would begin with port 25 and without encryption.
void writeServer(PlistWriter &plist, const QString &direction, const MailService &service,
                 const std::optional<Account> &account)
{
    const QString prefix = direction + QStringLiteral("MailServer");
    plist.text(prefix + QStringLiteral("Authentication"), authenticationText(service));
    plist.text(prefix + QStringLiteral("HostName"), service.host);
    plist.number(prefix + QStringLiteral("PortNumber"), service.port);
    plist.flag(prefix + QStringLiteral("UseSSL"), service.security != Security::None);
    const QString user = username(service, account);
    if (needsUser(service) && !user.isEmpty()) {
        plist.text(prefix + QStringLiteral("Username"), user);
    }
}

void writeMailPayload(PlistWriter &plist, const DomainSettings &settings, const MailService &incoming,
                      const MailService &outgoing, const std::optional<Account> &account)
{
    plist.text(QStringLiteral("EmailAccountDescription"), settings.displayName);
    plist.text(QStringLiteral("EmailAccountType"), incoming.protocol == Protocol::Imap
                                                       ? QStringLiteral("EmailTypeIMAP")
                                                       : QStringLiteral("EmailTypePOP"));
    if (account) {
        plist.text(QStringLiteral("EmailAddress"), account->address());
    }
    writeServer(plist, QStringLiteral("Incoming"), incoming, account);
    writeServer(plist, QStringLiteral("Outgoing"), outgoing, account);
    if (needsUser(outgoing)) {
        plist.flag(QStringLiteral("OutgoingPasswordSameAsIncomingPassword"), true);
    }
    plist.text(QStringLiteral("PayloadDisplayName"), settings.displayName);
    plist.text(QStringLiteral("PayloadIdentifier"),
               appleIdentifier(settings.domain, account) + QStringLiteral(".mail"));
    plist.text(QStringLiteral("PayloadType"), QStringLiteral("com.apple.mail.managed"));
    plist.text(QStringLiteral("PayloadUUID"), appleUuid(QLatin1StringView("mail"), settings.domain, account));
    plist.number(QStringLiteral("PayloadVersion"), 1);
}

QByteArray render(const DomainSettings &settings, const std::optional<Account> &account)
{
    const qsizetype incoming = chosen(settings, incomingServices(settings));
    const qsizetype outgoing = chosen(settings, outgoingServices(settings));
    return xmlDocument([&](QXmlStreamWriter &xml) {
        PlistWriter plist(xml);
        xml.writeDTD(QStringLiteral("<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
                                    "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">"));
        xml.writeStartElement(QStringLiteral("plist"));
        xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.0"));
        xml.writeStartElement(QStringLiteral("dict"));
        xml.writeTextElement(QStringLiteral("key"), QStringLiteral("PayloadContent"));
        xml.writeStartElement(QStringLiteral("array"));
        // Half a payload would make the device refuse the profile with an error that says nothing.
        if (incoming >= 0 && outgoing >= 0) {
            xml.writeStartElement(QStringLiteral("dict"));
            writeMailPayload(plist, settings, settings.services.at(incoming), settings.services.at(outgoing),
                             account);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        plist.text(QStringLiteral("PayloadDisplayName"), settings.displayName);
        plist.text(QStringLiteral("PayloadIdentifier"), appleIdentifier(settings.domain, account));
        plist.text(QStringLiteral("PayloadOrganization"), settings.displayName);
        // Mail accounts belong to a user on macOS; other systems ignore it.
        plist.text(QStringLiteral("PayloadScope"), QStringLiteral("User"));
        plist.text(QStringLiteral("PayloadType"), QStringLiteral("Configuration"));
        plist.text(QStringLiteral("PayloadUUID"),
                   appleUuid(QLatin1StringView("profile"), settings.domain, account));
        plist.number(QStringLiteral("PayloadVersion"), 1);
    });
}

void reviewChosen(const DomainSettings &settings, qsizetype index, Findings &findings)
{
    const MailService &service = settings.services.at(index);
    if (service.security == Security::StartTls) {
        findings.append(
            serviceFinding(startTls, settings, index, {QString::number(service.port)}, u"security"));
    }
    const std::optional<Authentication> method = expressedAuthentication(service);
    if (!method) {
        findings.append(serviceFinding(authenticationImpossible, settings, index, {}, u"authentication"));
    } else if (method == Authentication::PasswordEncrypted) {
        findings.append(serviceFinding(cramMd5, settings, index, {}, u"authentication"));
    } else if (service.authentication.size() > 1) {
        findings.append(serviceFinding(authenticationChanged, settings, index, {authenticationWord(*method)},
                                       u"authentication"));
    }
    const UsernameKind kind = usernameKind(service.username);
    if (needsUser(service) && (kind == UsernameKind::LocalPart || kind == UsernameKind::Composed)) {
        findings.append(serviceFinding(usernameTyped, settings, index, {}, u"username"));
    }
}

Findings review(const DomainSettings &settings)
{
    const qsizetype incoming = chosen(settings, incomingServices(settings));
    const qsizetype outgoing = chosen(settings, outgoingServices(settings));
    Findings findings;
    for (qsizetype i = 0; i < settings.services.size(); ++i) {
        if (i == incoming || i == outgoing) {
            reviewChosen(settings, i, findings);
        } else {
            const bool isMail = isMailProtocol(settings.services.at(i).protocol);
            findings.append(serviceFinding(isMail ? alternativeLeftOut : serviceLeftOut, settings, i));
        }
    }
    return findings;
}

Result<ParsedDocument> parse(const QByteArray & /*bytes*/)
{
    return ParsedDocument();
}

constexpr std::array publishPoints = {
    PublishPoint{"autoconfig.%EMAILDOMAIN%", "/email.mobileconfig", PublishPoint::Method::Get, true,
                 "emailaddress"},
};

} // namespace

const ClientFormat appleProfile = {
    "apple-profile",
    QT_TRANSLATE_NOOP("ClientFormat", "Apple Mail"),
    "Mail on iPhone and iPad, Mail on the Mac",
    "https://developer.apple.com/documentation/devicemanagement/mail",
    "application/x-apple-aspen-config",
    "email.mobileconfig",
    true,
    publishPoints,
    render,
    review,
    parse,
};

} // namespace autoconfigure
