// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hostname.h"
#include "model/usernamepattern.h"
#include "model/validationparts.h"

#include <algorithm>
#include <array>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind noIncoming{
    "no-incoming", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "There is no service to read mail with (IMAP or POP3)."),
    QT_TRANSLATE_NOOP("Finding", "Add an IMAP service; no mail client sets up an account without one.")};
constexpr FindingKind noOutgoing{
    "no-outgoing", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "There is no service to send mail with (SMTP)."),
    QT_TRANSLATE_NOOP("Finding", "Add an SMTP service; no mail client sets up an account without one.")};
constexpr FindingKind duplicateService{"duplicate-service", Severity::Warning,
                                       QT_TRANSLATE_NOOP("Finding", "%1 at %2, port %3, is listed twice."),
                                       QT_TRANSLATE_NOOP("Finding", "Remove one of the two entries.")};
constexpr FindingKind hostMissing{
    "host-missing", Severity::Error, QT_TRANSLATE_NOOP("Finding", "The %1 service has no host name."),
    QT_TRANSLATE_NOOP("Finding", "Enter the name of the mail server, such as mail.example.org.")};
constexpr FindingKind hostInvalid{
    "host-invalid", Severity::Error, QT_TRANSLATE_NOOP("Finding", "“%1” is not a host name."),
    QT_TRANSLATE_NOOP("Finding",
                      "Enter a name such as mail.example.org or mail.%EMAILDOMAIN%: letters, digits "
                      "and hyphens between dots, without port, scheme or blanks.")};
constexpr FindingKind hostIsAddress{
    "host-is-address", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "“%1” is an IP address; certificates and SRV records need a host name."),
    QT_TRANSLATE_NOOP("Finding", "Enter the name of the server that has this address.")};
constexpr FindingKind hostSingleLabel{
    "host-single-label", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The host name “%1” has no dot; it is found only inside one network."),
    QT_TRANSLATE_NOOP("Finding", "Enter the full name, such as mail.example.org.")};
constexpr FindingKind hostPlaceholder{
    "host-placeholder", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The host name contains “%1”, which nothing is put in for."),
    QT_TRANSLATE_NOOP("Finding", "In a host name only %EMAILDOMAIN% is replaced.")};
constexpr FindingKind portRange{
    "port-range", Severity::Error, QT_TRANSLATE_NOOP("Finding", "%1 is not a port."),
    QT_TRANSLATE_NOOP("Finding", "Enter a port from 1 to 65535; usual here is %2.")};
constexpr FindingKind portSecurity{
    "port-security", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "Port %1 of %2 speaks %3, but %4 is chosen: clients cannot connect."),
    QT_TRANSLATE_NOOP("Finding", "Choose %3 for port %1, or port %5 for %4.")};
constexpr FindingKind portOfOther{
    "port-of-other-protocol", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "Port %1 is the port of %2, not of %3."),
    QT_TRANSLATE_NOOP("Finding", "Usual for %3 with this security is port %4.")};
constexpr FindingKind port25{
    "port-25", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "Port 25 is for mail between servers; many networks block it for users."),
    QT_TRANSLATE_NOOP("Finding", "Use port 465 with TLS, or port 587 with STARTTLS (RFC 8314).")};
constexpr FindingKind sieveTls{
    "sieve-tls", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "ManageSieve on port 4190 begins in cleartext: clients cannot connect with TLS."),
    QT_TRANSLATE_NOOP("Finding", "Choose STARTTLS (RFC 5804).")};
constexpr FindingKind httpStartTls{
    "http-starttls", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 is spoken over HTTPS, which has no STARTTLS."),
    QT_TRANSLATE_NOOP("Finding", "Choose TLS and port 443.")};
constexpr FindingKind cleartext{
    "cleartext", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "%1 without encryption: passwords and mail can be read on the way."),
    QT_TRANSLATE_NOOP("Finding", "Choose TLS and port %2.")};
constexpr FindingKind noAuthentication{
    "authentication-missing", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The %1 service has no authentication method; clients skip it."),
    QT_TRANSLATE_NOOP("Finding", "Choose “Password” unless your server wants something else.")};
constexpr FindingKind usernameMissing{
    "username-missing", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The %1 service has no user name pattern."),
    QT_TRANSLATE_NOOP("Finding", "Enter %EMAILADDRESS% if users log in with their full address.")};
constexpr FindingKind usernameWithoutPlaceholder{
    "username-without-placeholder", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The user name “%1” contains no placeholder: everybody gets the same one."),
    QT_TRANSLATE_NOOP("Finding", "Enter %EMAILADDRESS% for the full address or %EMAILLOCALPART% for the part "
                                 "before the @.")};
constexpr FindingKind usernamePlaceholder{
    "username-placeholder", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The user name contains “%1”, which nothing is put in for."),
    QT_TRANSLATE_NOOP("Finding", "The placeholders are %EMAILADDRESS%, %EMAILLOCALPART% and %EMAILDOMAIN%.")};
constexpr FindingKind pathInvalid{
    "path-invalid", Severity::Error, QT_TRANSLATE_NOOP("Finding", "“%1” is not the path of a URL."),
    QT_TRANSLATE_NOOP("Finding", "Begin it with a slash and write other characters than letters, digits and "
                                 "-._~!$&'()*+,;=:@/ as %XX.")};
constexpr FindingKind pathIgnored{"path-ignored", Severity::Info,
                                  QT_TRANSLATE_NOOP("Finding", "%1 has no path; “%2” is not used."),
                                  QT_TRANSLATE_NOOP("Finding", "Empty the field.")};

struct KnownPort {
    int port;
    Protocol protocol;
    /// False for a port on which the connection begins in cleartext.
    bool tls;
};
// IANA; RFC 8314 section 3, RFC 5804 section 1.8.
constexpr std::array knownPorts = {
    KnownPort{993, Protocol::Imap, true}, KnownPort{143, Protocol::Imap, false},
    KnownPort{995, Protocol::Pop3, true}, KnownPort{110, Protocol::Pop3, false},
    KnownPort{465, Protocol::Smtp, true}, KnownPort{587, Protocol::Smtp, false},
    KnownPort{25, Protocol::Smtp, false}, KnownPort{4190, Protocol::ManageSieve, false},
};

QString securityForMessage(Security security)
{
    switch (security) {
    case Security::Tls:
        return u"TLS"_s;
    case Security::StartTls:
        return u"STARTTLS"_s;
    case Security::None:
        return u"none"_s;
    }
    return {};
}

void checkHost(const MailService &service, const FieldPath &path, const QString &subject, Findings &findings)
{
    const FieldPath where = path / u"host";
    const QString &host = service.host;
    if (host.isEmpty()) {
        findings.append({&hostMissing, where, subject, {protocolName(service.protocol)}, {}, {}});
        return;
    }
    if (!validateText(host, where, subject, findings)) {
        return;
    }
    const QString expanded = expandDomain(host, u"example.org"_s);
    if (!toAsciiHost(expanded).isEmpty()) {
        return;
    }
    QString inBrackets = expanded;
    inBrackets.remove(u'[').remove(u']');
    if (const QString unknown = unknownPlaceholder(expanded); !unknown.isEmpty() ||
                                                              expanded.contains(placeholderAddress) ||
                                                              expanded.contains(placeholderLocalPart)) {
        const QString word = !unknown.isEmpty()                      ? unknown
                             : expanded.contains(placeholderAddress) ? QString(placeholderAddress)
                                                                     : QString(placeholderLocalPart);
        findings.append({&hostPlaceholder, where, subject, {word}, placeholderDomain, host});
    } else if (isIpAddress(inBrackets)) {
        findings.append({&hostIsAddress, where, subject, {host}, {}, host});
    } else if (!toAsciiHost(expanded, true).isEmpty()) {
        findings.append({&hostSingleLabel, where, subject, {host}, {}, host});
    } else {
        findings.append({&hostInvalid, where, subject, {host}, {}, host});
    }
}

void checkPort(const MailService &service, const FieldPath &path, const QString &subject, Findings &findings)
{
    const FieldPath where = path / u"port";
    const QString port = QString::number(service.port);
    const QString name = protocolName(service.protocol);
    const QString usual = QString::number(defaultPort(service.protocol, service.security));
    if (service.port < 1 || service.port > 65535) {
        findings.append({&portRange, where, subject, {port, usual}, u"1–65535"_s, port});
        return;
    }
    const bool tls = service.security == Security::Tls;
    const auto contradiction = [&](bool portIsTls, Security usualSecurity) {
        if (portIsTls != tls) {
            const QString chosen = securityForMessage(service.security);
            const QString spoken = securityForMessage(usualSecurity);
            findings.append({&portSecurity,
                             where,
                             subject,
                             {port, name, spoken, chosen, usual},
                             port + u' ' + spoken + u", "_s + usual + u' ' + chosen,
                             port + u' ' + chosen});
        }
    };
    if (isHttp(service.protocol) && (service.port == 443 || service.port == 80)) {
        if (service.security != Security::StartTls) {
            contradiction(service.port == 443, service.port == 443 ? Security::Tls : Security::None);
        }
        return;
    }
    const auto known = std::find_if(knownPorts.begin(), knownPorts.end(),
                                    [&](const KnownPort &entry) { return entry.port == service.port; });
    if (known == knownPorts.end()) {
        return;
    }
    if (known->protocol != service.protocol) {
        findings.append(
            {&portOfOther, where, subject, {port, protocolName(known->protocol), name, usual}, usual, port});
        return;
    }
    if (service.protocol == Protocol::ManageSieve && tls) {
        findings.append({&sieveTls, path / u"security", subject, {}, u"starttls"_s, u"tls"_s});
        return;
    }
    contradiction(known->tls, known->tls ? Security::Tls : Security::StartTls);
    if (service.port == 25 && !tls) {
        findings.append({&port25, where, subject, {}, u"465, 587"_s, port});
    }
}

void checkSecurity(const MailService &service, const FieldPath &path, const QString &subject,
                   Findings &findings)
{
    const FieldPath where = path / u"security";
    const QString name = protocolName(service.protocol);
    if (service.security == Security::StartTls && isHttp(service.protocol)) {
        findings.append({&httpStartTls, where, subject, {name}, u"tls"_s, u"starttls"_s});
    }
    if (service.security == Security::None) {
        const QString port = QString::number(defaultPort(service.protocol, Security::Tls));
        findings.append({&cleartext, where, subject, {name, port}, u"tls"_s, u"none"_s});
    }
}

void checkUsername(const MailService &service, const FieldPath &path, const QString &subject,
                   Findings &findings)
{
    const FieldPath where = path / u"username";
    const QString &pattern = service.username;
    if (pattern.isEmpty()) {
        findings.append(
            {&usernameMissing, where, subject, {protocolName(service.protocol)}, placeholderAddress, {}});
        return;
    }
    if (!validateText(pattern, where, subject, findings)) {
        return;
    }
    if (const QString unknown = unknownPlaceholder(pattern); !unknown.isEmpty()) {
        findings.append({&usernamePlaceholder, where, subject, {unknown}, placeholderAddress, pattern});
    } else if (usernameKind(pattern) == UsernameKind::Literal) {
        findings.append(
            {&usernameWithoutPlaceholder, where, subject, {pattern}, placeholderAddress, pattern});
    }
}

/// RFC 3986 section 3.3, with our placeholders.
bool isUrlPath(const QString &path)
{
    QString rest = path;
    rest.remove(placeholderAddress).remove(placeholderLocalPart).remove(placeholderDomain);
    if (!path.startsWith(u'/')) {
        return false;
    }
    constexpr QLatin1StringView allowed("-._~!$&'()*+,;=:@/");
    const auto isHex = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
    };
    for (qsizetype i = 0; i < rest.size(); ++i) {
        const QChar c = rest.at(i);
        if (c == u'%') {
            if (i + 2 >= rest.size() || !isHex(rest.at(i + 1)) || !isHex(rest.at(i + 2))) {
                return false;
            }
        } else if (c.unicode() > 0x7E || !(c.isLetterOrNumber() || allowed.contains(c))) {
            return false;
        }
    }
    return true;
}

void checkPath(const MailService &service, const FieldPath &path, const QString &subject, Findings &findings)
{
    const FieldPath where = path / u"path";
    if (service.path.isEmpty() || !validateText(service.path, where, subject, findings)) {
        return;
    }
    if (!isHttp(service.protocol)) {
        findings.append(
            {&pathIgnored, where, subject, {protocolName(service.protocol), service.path}, {}, service.path});
    } else if (!isUrlPath(service.path)) {
        findings.append({&pathInvalid, where, subject, {service.path}, {}, service.path});
    }
}

bool isSameService(const MailService &one, const MailService &other)
{
    return one.protocol == other.protocol && one.port == other.port && one.path == other.path &&
           !one.host.isEmpty() && one.host.compare(other.host, Qt::CaseInsensitive) == 0;
}

} // namespace

void validateServices(const QList<MailService> &services, const FieldPath &path, const QString &subject,
                      Findings &findings)
{
    const auto isOutgoing = [](const MailService &service) { return service.protocol == Protocol::Smtp; };
    const auto canRead = [](const MailService &service) { return isIncoming(service.protocol); };
    if (std::none_of(services.begin(), services.end(), canRead)) {
        findings.append({&noIncoming, path, subject, {}, u"imap"_s, {}});
    }
    if (std::none_of(services.begin(), services.end(), isOutgoing)) {
        findings.append({&noOutgoing, path, subject, {}, u"smtp"_s, {}});
    }
    for (qsizetype i = 0; i < services.size(); ++i) {
        const MailService &service = services.at(i);
        const FieldPath where = path / i;
        if (std::any_of(services.begin(), services.begin() + i,
                        [&](const MailService &before) { return isSameService(before, service); })) {
            const QStringList arguments = {protocolName(service.protocol), service.host,
                                           QString::number(service.port)};
            findings.append({&duplicateService, where, subject, arguments, {}, {}});
        }
        checkHost(service, where, subject, findings);
        checkPort(service, where, subject, findings);
        checkSecurity(service, where, subject, findings);
        if (service.authentication.isEmpty()) {
            findings.append({&noAuthentication,
                             where / u"authentication",
                             subject,
                             {protocolName(service.protocol)},
                             u"password-cleartext"_s,
                             {}});
        }
        checkUsername(service, where, subject, findings);
        checkPath(service, where, subject, findings);
    }
}

} // namespace autoconfigure
