// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The account payloads of somebody's Apple profile.
#include "clients/applepayloads.h"
#include "clients/appleprofileparts.h"
#include "clients/documentreading.h"
#include "clients/serviceselection.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind useSslMissing{
    "apple-ssl-missing", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 has no UseSSL key (line %2), which means no encryption."),
    QT_TRANSLATE_NOOP("Finding", "Add the key, true where the server speaks TLS. After an import, check the "
                                 "connection security.")};
constexpr FindingKind encryptionGuessed{
    "apple-encryption-guessed", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "%1 on port %2 is read as STARTTLS: a profile does not say it."), ""};
constexpr FindingKind principalDiffers{
    "apple-principal-differs", Severity::Warning,
    QT_TRANSLATE_NOOP(
        "Finding", "The principal URL of %1 is “%2” (line %3), which is another server than the host name, "
                   "port and UseSSL beside it; its path is taken."),
    QT_TRANSLATE_NOOP("Finding", "Write the same host name and port in all of them. After an import, check "
                                 "host name, port and path.")};

/// The key's port, bounded: what lies outside is not a port anyway. Nothing where the key is missing.
std::optional<int> portOf(PayloadReader &reader, const QString &key)
{
    const PlistValue *port = reader.value(key, {PlistValue::Type::Integer, PlistValue::Type::Real});
    return port == nullptr ? std::nullopt
                           : std::optional(static_cast<int>(std::clamp(port->number, -1.0, 1e6)));
}

/// The UseSSL key's value. `whenMissing` is what devices take, with a finding where that is no encryption.
bool isEncrypted(PayloadReader &reader, const QString &key, bool whenMissing, Protocol protocol,
                 Findings &findings)
{
    const PlistValue *useSsl = reader.value(key, {PlistValue::Type::Boolean});
    if (useSsl == nullptr && !whenMissing) {
        findings.append(documentFinding(useSslMissing, {protocolName(protocol), reader.lineText()}));
    }
    return useSsl == nullptr ? whenMissing : useSsl->flag;
}

/// With a finding where it has none, or one that is no host name.
bool hasHost(const PayloadReader &reader, const MailService &service, const QString &key, Findings &findings)
{
    if (service.host.isEmpty()) {
        findings.append(
            documentFinding(importHostMissing, {protocolName(service.protocol), reader.lineText()}));
        return false;
    }
    if (!isClientHost(service.host)) {
        findings.append(documentFinding(importHostInvalid, {service.host, key, reader.lineText()}));
    }
    return true;
}

QList<Authentication> authenticationOf(const QString &text, const PayloadReader &reader, Findings &findings)
{
    if (const std::optional<Authentication> method = appleAuthenticationFromText(text)) {
        return {*method};
    }
    findings.append(
        documentFinding(importValueUnknown, {text, u"MailServerAuthentication"_s, reader.lineText()}));
    return {Authentication::PasswordCleartext};
}

std::optional<MailService> parseServer(PayloadReader &reader, const QString &direction, Protocol protocol,
                                       const std::optional<Account> &account, Findings &findings)
{
    const QString prefix = direction + u"MailServer"_s;
    MailService service;
    service.protocol = protocol;
    service.host = reader.text(prefix + u"HostName"_s);
    const std::optional<int> port = portOf(reader, prefix + u"PortNumber"_s);
    const QString authentication = reader.text(prefix + u"Authentication"_s);
    const QString user = reader.text(prefix + u"Username"_s);
    if (!hasHost(reader, service, prefix + u"HostName"_s, findings)) {
        reader.value(prefix + u"UseSSL"_s, {PlistValue::Type::Boolean});
        return std::nullopt;
    }
    const bool encrypted = isEncrypted(reader, prefix + u"UseSSL"_s, false, protocol, findings);
    service.security = !encrypted                                   ? Security::None
                       : isStartTlsPort(protocol, port.value_or(0)) ? Security::StartTls
                                                                    : Security::Tls;
    if (service.security == Security::StartTls) {
        findings.append(documentFinding(encryptionGuessed, {protocolName(protocol), QString::number(*port)}));
    }
    service.port = portOrDefault(port ? QString::number(*port) : QString(), prefix + u"PortNumber"_s, service,
                                 reader.payload().line, findings);
    service.authentication = authenticationOf(authentication, reader, findings);
    if (!user.isEmpty()) {
        service.username = patternOf(user, account);
    }
    return service;
}

void parseMail(PayloadReader &reader, const std::optional<Account> &account, ParsedDocument &document)
{
    const QString type = reader.text(u"EmailAccountType"_s);
    const Protocol incoming = type == u"EmailTypePOP" ? Protocol::Pop3 : Protocol::Imap;
    if (incoming == Protocol::Imap && type != u"EmailTypeIMAP") {
        document.findings.append(
            documentFinding(importValueUnknown, {type, u"EmailAccountType"_s, reader.lineText()}));
    }
    const QString description = reader.text(u"EmailAccountDescription"_s);
    if (!description.isEmpty()) {
        document.displayName = description;
    }
    const std::array directions = {std::pair{u"Incoming"_s, incoming},
                                   std::pair{u"Outgoing"_s, Protocol::Smtp}};
    for (const auto &[direction, protocol] : directions) {
        if (const auto service = parseServer(reader, direction, protocol, account, document.findings)) {
            document.services.append(*service);
        }
    }
    reader.ignore({u"EmailAddress"_s, u"OutgoingPasswordSameAsIncomingPassword"_s});
}

/// The path of a principal URL, which is one alone or a whole URL.
QString principalPath(const PayloadReader &reader, const QString &text, const MailService &service,
                      Findings &findings)
{
    if (text.isEmpty() || text.startsWith(u'/')) {
        return text;
    }
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttps = url.scheme() == "https"_L1;
    if (!url.isValid() || url.host().compare(service.host, Qt::CaseInsensitive) != 0 ||
        isHttps != (service.security == Security::Tls) || url.port(isHttps ? 443 : 80) != service.port) {
        findings.append(documentFinding(principalDiffers,
                                        {protocolName(service.protocol), text.left(200), reader.lineText()}));
    }
    return url.path(QUrl::FullyEncoded);
}

void parseDav(PayloadReader &reader, Protocol protocol, const QString &name,
              const std::optional<Account> &account, ParsedDocument &document)
{
    MailService service;
    service.protocol = protocol;
    service.host = reader.text(name + u"HostName"_s);
    const std::optional<int> port = portOf(reader, name + u"Port"_s);
    const bool encrypted = isEncrypted(reader, name + u"UseSSL"_s, true, protocol, document.findings);
    const QString user = reader.text(name + u"Username"_s);
    const QString principal = reader.text(name + u"PrincipalURL"_s);
    reader.ignore({name + u"AccountDescription"_s});
    if (!hasHost(reader, service, name + u"HostName"_s, document.findings)) {
        return;
    }
    service.security = encrypted ? Security::Tls : Security::None;
    service.port = port.value_or(defaultPort(protocol, service.security));
    service.path = principalPath(reader, principal, service, document.findings);
    if (account && service.path.contains(account->address())) {
        service.path.replace(account->address(), placeholderAddress);
    }
    if (!user.isEmpty()) {
        service.username = patternOf(user, account);
    }
    document.services.append(service);
}

void parseCalDav(PayloadReader &reader, const std::optional<Account> &account, ParsedDocument &document)
{
    parseDav(reader, Protocol::CalDav, u"CalDAV"_s, account, document);
}

void parseCardDav(PayloadReader &reader, const std::optional<Account> &account, ParsedDocument &document)
{
    parseDav(reader, Protocol::CardDav, u"CardDAV"_s, account, document);
}

void parseActiveSync(PayloadReader &reader, const std::optional<Account> &account, ParsedDocument &document)
{
    MailService service;
    service.protocol = Protocol::ActiveSync;
    const bool encrypted = isEncrypted(reader, u"SSL"_s, false, Protocol::ActiveSync, document.findings);
    service.security = encrypted ? Security::Tls : Security::None;
    service.port = defaultPort(service.protocol, service.security);
    // Some profiles put the port behind the host, where the payload has no key for it.
    const QString host = reader.text(u"Host"_s);
    service.host = host.section(u':', 0, 0);
    if (host.contains(u':')) {
        service.port = portOrDefault(host.section(u':', 1), u"Host"_s, service, reader.payload().line,
                                     document.findings);
    }
    const QString user = reader.text(u"UserName"_s);
    const PlistValue *oauth = reader.value(u"OAuth"_s, {PlistValue::Type::Boolean});
    // Which parts of the account are on says nothing about the server.
    reader.ignore({u"EmailAddress"_s, u"EnableMail"_s, u"EnableContacts"_s, u"EnableCalendars"_s,
                   u"EnableReminders"_s, u"EnableNotes"_s});
    if (!hasHost(reader, service, u"Host"_s, document.findings)) {
        return;
    }
    if (oauth != nullptr && oauth->flag) {
        service.authentication = {Authentication::OAuth2};
    }
    if (!user.isEmpty()) {
        service.username = patternOf(user, account);
    }
    document.services.append(service);
}

} // namespace

PayloadParser applePayloadParser(QStringView payloadType)
{
    return payloadType == u"com.apple.mail.managed"      ? parseMail
           : payloadType == u"com.apple.caldav.account"  ? parseCalDav
           : payloadType == u"com.apple.carddav.account" ? parseCardDav
           : payloadType == u"com.apple.eas.account"     ? parseActiveSync
                                                         : nullptr;
}

} // namespace autoconfigure
