// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Apple configuration profile with one mail payload (com.apple.mail.managed): one incoming and one outgoing
// server. What the profile does not say, the device asks.
#include "clients/appleidentity.h"
#include "clients/clientformat.h"
#include "clients/documentreading.h"
#include "clients/plistreading.h"
#include "clients/serviceselection.h"
#include "clients/xmlwriting.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <utility>

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

constexpr FindingKind payloadLeftOut{
    "apple-payload-left-out", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "The payload “%1” (line %2) is left out: only mail accounts are read."), ""};
constexpr FindingKind passwordInside{
    "apple-password-inside", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The profile holds a password (line %1); it is left out."),
    QT_TRANSLATE_NOOP("Finding", "Change that password if the profile was published.")};
constexpr FindingKind useSslMissing{
    "apple-ssl-missing", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 has no UseSSL key (line %2), which means no encryption."),
    QT_TRANSLATE_NOOP("Finding", "Check the field after the import.")};
constexpr FindingKind encryptionGuessed{
    "apple-encryption-guessed", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "%1 on port %2 is read as STARTTLS: a profile does not say it."), ""};
constexpr FindingKind versionWrong{
    "apple-version", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "PayloadVersion (line %1) has to be the integer 1."), ""};

struct AuthenticationText {
    Authentication method;
    QLatin1StringView text;
};
constexpr std::array authenticationTexts = {
    AuthenticationText{Authentication::PasswordCleartext, QLatin1StringView("EmailAuthPassword")},
    AuthenticationText{Authentication::PasswordEncrypted, QLatin1StringView("EmailAuthCRAMMD5")},
    AuthenticationText{Authentication::Ntlm, QLatin1StringView("EmailAuthNTLM")},
    AuthenticationText{Authentication::None, QLatin1StringView("EmailAuthNone")},
    // Read only: DIGEST-MD5.
    AuthenticationText{Authentication::PasswordEncrypted, QLatin1StringView("EmailAuthHTTPMD5")},
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

/// The one service of a direction: of the protocol that the profile puts first, one whose authentication the
/// format can say, the best encrypted one, since it cannot demand STARTTLS; -1 without any.
qsizetype chosen(const DomainSettings &settings, const ServiceIndexes &direction)
{
    if (direction.isEmpty()) {
        return -1;
    }
    const auto rank = [&settings](qsizetype i) {
        const MailService &service = settings.services.at(i);
        return std::pair(!expressedAuthentication(service).has_value(), service.security);
    };
    const Protocol protocol = settings.services.at(direction.first()).protocol;
    qsizetype best = direction.first();
    for (qsizetype i : direction) {
        if (settings.services.at(i).protocol == protocol && rank(i) < rank(best)) {
            best = i;
        }
    }
    return best;
}

/// Empty where the device has to ask.
QString username(const MailService &service, const std::optional<Account> &account)
{
    if (account) {
        return expandUsername(service.username, *account);
    }
    return usernameKind(service.username) == UsernameKind::Literal ? service.username : QString();
}

// The names of the payloads' UUIDs.
constexpr QLatin1StringView mailKind("mail");
constexpr QLatin1StringView profileKind("profile");

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
    // One prompt instead of two, unless SMTP has one login for everybody, which has a password of its own.
    const bool sharedLogin =
        usernameKind(outgoing.username) == UsernameKind::Literal && outgoing.username != incoming.username;
    if (needsUser(outgoing) && !sharedLogin) {
        plist.flag(QStringLiteral("OutgoingPasswordSameAsIncomingPassword"), true);
    }
    plist.text(QStringLiteral("PayloadDisplayName"), settings.displayName);
    plist.text(QStringLiteral("PayloadIdentifier"),
               appleIdentifier(settings.domain, account) + QStringLiteral(".mail"));
    plist.text(QStringLiteral("PayloadType"), QStringLiteral("com.apple.mail.managed"));
    plist.text(QStringLiteral("PayloadUUID"), appleUuid(mailKind, settings.domain, account));
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
        plist.text(QStringLiteral("PayloadUUID"), appleUuid(profileKind, settings.domain, account));
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
        findings.append(serviceFinding(authenticationChanged, settings, index,
                                       {QString::fromUtf8(authenticationTerm(*method))}, u"authentication"));
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

/// Reads one payload's keys, and remembers which, so that what is left can be named.
class PayloadReader
{
public:
    explicit PayloadReader(const PlistValue &payload) : m_payload(payload) {}

    /// Null where the key is missing, or has a value of another type, which is an error.
    const PlistValue *value(const QString &key, std::initializer_list<PlistValue::Type> types)
    {
        m_known.append(key);
        const PlistValue *found = m_payload.find(key);
        if (found == nullptr || std::find(types.begin(), types.end(), found->type) != types.end()) {
            return found;
        }
        if (!m_error) {
            m_error =
                Error{found->place(), ForeignDocument::tr("The value of %1 has the wrong type.").arg(key)};
        }
        return nullptr;
    }
    QString text(const QString &key)
    {
        const PlistValue *found = value(key, {PlistValue::Type::String});
        return found == nullptr ? QString() : found->text.trimmed();
    }

    const PlistValue &payload() const { return m_payload; }
    const std::optional<Error> &error() const { return m_error; }
    void noteRest(Findings &findings) const
    {
        for (qsizetype i = 0; i < m_payload.keys.size(); ++i) {
            const QString &key = m_payload.keys.at(i);
            const QString line = QString::number(m_payload.items.at(static_cast<std::size_t>(i)).line);
            if (key.endsWith(QLatin1StringView("Password"))) {
                findings.append(documentFinding(passwordInside, {line}));
            } else if (!m_known.contains(key) && !key.startsWith(QLatin1StringView("Payload"))) {
                findings.append(documentFinding(importElementLeftOut, {key, line}));
            }
        }
    }

private:
    const PlistValue &m_payload;
    QStringList m_known = {QStringLiteral("OutgoingPasswordSameAsIncomingPassword")};
    std::optional<Error> m_error;
};

QList<Authentication> authenticationOf(const QString &text, qint64 line, Findings &findings)
{
    for (const AuthenticationText &entry : authenticationTexts) {
        if (text == entry.text) {
            return {entry.method};
        }
    }
    findings.append(documentFinding(
        importValueUnknown, {text, QStringLiteral("MailServerAuthentication"), QString::number(line)}));
    return {Authentication::PasswordCleartext};
}

std::optional<MailService> parseServer(PayloadReader &reader, const QString &direction, Protocol protocol,
                                       const std::optional<Account> &account, Findings &findings)
{
    const QString prefix = direction + QStringLiteral("MailServer");
    const qint64 line = reader.payload().line;
    const QString lineText = QString::number(line);
    MailService service;
    service.protocol = protocol;
    service.host = reader.text(prefix + QStringLiteral("HostName"));
    const PlistValue *port = reader.value(prefix + QStringLiteral("PortNumber"),
                                          {PlistValue::Type::Integer, PlistValue::Type::Real});
    const PlistValue *useSsl = reader.value(prefix + QStringLiteral("UseSSL"), {PlistValue::Type::Boolean});
    const QString authentication = reader.text(prefix + QStringLiteral("Authentication"));
    const QString user = reader.text(prefix + QStringLiteral("Username"));
    if (service.host.isEmpty()) {
        findings.append(documentFinding(importHostMissing, {protocolName(protocol), lineText}));
        return std::nullopt;
    }
    if (useSsl == nullptr) {
        findings.append(documentFinding(useSslMissing, {protocolName(protocol), lineText}));
    }
    const bool encrypted = useSsl != nullptr && useSsl->flag;
    // Bounded before the conversion: what lies outside is not a port anyway.
    const int number = port == nullptr ? 0 : static_cast<int>(std::clamp(port->number, -1.0, 1e6));
    service.security = !encrypted                         ? Security::None
                       : isStartTlsPort(protocol, number) ? Security::StartTls
                                                          : Security::Tls;
    if (service.security == Security::StartTls) {
        findings.append(
            documentFinding(encryptionGuessed, {protocolName(protocol), QString::number(number)}));
    }
    service.port =
        portOrDefault(port == nullptr ? QString() : QString::number(number), service, line, findings);
    service.authentication = authenticationOf(authentication, line, findings);
    if (!user.isEmpty()) {
        service.username = patternOf(user, account);
    }
    return service;
}

std::optional<Error> parseMail(const PlistValue &payload, ParsedDocument &document)
{
    PayloadReader reader(payload);
    const QString type = reader.text(QStringLiteral("EmailAccountType"));
    const Protocol incoming = type == u"EmailTypePOP" ? Protocol::Pop3 : Protocol::Imap;
    if (incoming == Protocol::Imap && type != u"EmailTypeIMAP") {
        document.findings.append(documentFinding(
            importValueUnknown, {type, QStringLiteral("EmailAccountType"), QString::number(payload.line)}));
    }
    const Result<Account> address = parseAccount(reader.text(QStringLiteral("EmailAddress")));
    const std::optional<Account> account = address ? std::optional(*address) : std::nullopt;
    if (account && document.domain.isEmpty()) {
        document.domain = account->domain;
    }
    const QString description = reader.text(QStringLiteral("EmailAccountDescription"));
    if (!description.isEmpty()) {
        document.displayName = description;
    }
    const std::array directions = {std::pair{QStringLiteral("Incoming"), incoming},
                                   std::pair{QStringLiteral("Outgoing"), Protocol::Smtp}};
    for (const auto &[direction, protocol] : directions) {
        if (const auto service = parseServer(reader, direction, protocol, account, document.findings)) {
            document.services.append(*service);
        }
    }
    reader.noteRest(document.findings);
    return reader.error();
}

void checkVersion(const PlistValue &dictionary, Findings &findings)
{
    const PlistValue *version = dictionary.find(QStringLiteral("PayloadVersion"));
    if (version == nullptr || version->type != PlistValue::Type::Integer || version->number != 1) {
        const qint64 line = version == nullptr ? dictionary.line : version->line;
        findings.append(documentFinding(versionWrong, {QString::number(line)}));
    }
}

Result<ParsedDocument> parse(const QByteArray &bytes)
{
    const Result<PlistValue> root = readPlist(bytes);
    if (!root) {
        return tl::unexpected(root.error());
    }
    const PlistValue *content = root->find(QStringLiteral("PayloadContent"));
    if (root->find(QStringLiteral("EncryptedPayloadContent")) != nullptr) {
        return failure(root->place(),
                       ForeignDocument::tr("This profile is encrypted for one device and cannot be read."));
    }
    if (content == nullptr || content->type != PlistValue::Type::Array) {
        return failure(
            root->place(),
            ForeignDocument::tr("This is no configuration profile: the list PayloadContent is missing."));
    }
    ParsedDocument document;
    checkVersion(*root, document.findings);
    PayloadReader top(*root);
    document.displayName = top.text(QStringLiteral("PayloadDisplayName"));
    for (const PlistValue &payload : content->items) {
        const PlistValue *type = payload.find(QStringLiteral("PayloadType"));
        if (type == nullptr || type->text != u"com.apple.mail.managed") {
            document.findings.append(documentFinding(
                payloadLeftOut, {type == nullptr ? QString() : type->text, QString::number(payload.line)}));
            continue;
        }
        checkVersion(payload, document.findings);
        if (const std::optional<Error> error = parseMail(payload, document)) {
            return tl::unexpected(*error);
        }
    }
    top.noteRest(document.findings);
    return document;
}

constexpr std::array publishPoints = {
    PublishPoint{"autoconfig.%EMAILDOMAIN%", "/email.mobileconfig", PublishPoint::Method::Get, true,
                 "emailaddress"},
};

constexpr std::array derivedValues = {
    DerivedValue{DerivedValue::Kind::Label, nullptr,
                 [](const QString &, const Account &account) { return appleLabel(account.localPart); }},
    DerivedValue{
        DerivedValue::Kind::Uuid, mailKind.data(),
        [](const QString &domain, const Account &account) { return appleUuid(mailKind, domain, account); }},
    DerivedValue{DerivedValue::Kind::Uuid, profileKind.data(),
                 [](const QString &domain, const Account &account) {
                     return appleUuid(profileKind, domain, account);
                 }},
};

} // namespace

const ClientFormat appleProfile = {
    "apple-profile",
    QT_TRANSLATE_NOOP("ClientFormat", "Apple Mail"),
    "Apple Mail (iOS), Apple Mail (iPadOS), Apple Mail (macOS)",
    "https://developer.apple.com/documentation/devicemanagement/mail",
    "application/x-apple-aspen-config",
    "email.mobileconfig",
    true,
    publishPoints,
    render,
    review,
    parse,
    derivedValues,
};

} // namespace autoconfigure
