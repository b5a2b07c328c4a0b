// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace autoconfigure
{

enum class Protocol { Imap, Pop3, Smtp, Jmap, ManageSieve, CalDav, CardDav, ActiveSync };
/// Tls from the first byte, StartTls as a mandatory upgrade (RFC 8314 section 3), None for cleartext.
enum class Security { Tls, StartTls, None };
enum class Authentication {
    PasswordCleartext,
    PasswordEncrypted,
    OAuth2,
    Gssapi,
    Ntlm,
    TlsClientCertificate,
    None
};

/// One endpoint that users are offered.
struct MailService {
    Protocol protocol = Protocol::Imap;
    /// Host name as typed (U-labels allowed), may contain %EMAILDOMAIN%.
    QString host;
    /// 1…65535; what was read from a file may lie outside, and validation says so.
    int port = 0;
    Security security = Security::Tls;
    /// In order of preference.
    QList<Authentication> authentication = {Authentication::PasswordCleartext};
    /// The user name pattern (design.md section 2).
    QString username = QStringLiteral("%EMAILADDRESS%");
    /// Path of an HTTP service (JMAP, CalDAV, CardDAV, ActiveSync), "/dav/"; empty for the protocol's own
    /// default.
    QString path;
    /// Members of the file that this version does not know.
    QJsonObject extra;

    friend bool operator==(const MailService &, const MailService &) = default;
};

/// All protocols, in the order in which they are listed to a reader.
const QList<Protocol> &allProtocols();
const QList<Security> &allSecurities();
const QList<Authentication> &allAuthentications();

/// The words of the workspace file: "imap", "pop3", "smtp", "jmap", "managesieve", "caldav", "carddav",
/// "activesync".
QString protocolWord(Protocol protocol);
std::optional<Protocol> protocolFromWord(QStringView word);
/// "tls", "starttls", "none".
QString securityWord(Security security);
std::optional<Security> securityFromWord(QStringView word);
/// "password-cleartext", "password-encrypted", "oauth2", "gssapi", "ntlm", "tls-client-cert", "none".
QString authenticationWord(Authentication authentication);
std::optional<Authentication> authenticationFromWord(QStringView word);

/// Names for a reader: "IMAP", "SMTP submission"… Protocol names are the same in every language, the others
/// translated.
QString protocolName(Protocol protocol);
QString securityName(Security security);
QString authenticationName(Authentication authentication);
/// The English name, to be an argument of a finding (fillin.h).
const char *authenticationTerm(Authentication authentication);

/// IMAP and POP3.
bool isIncoming(Protocol protocol);
/// Spoken over HTTPS: JMAP, CalDAV, CardDAV, ActiveSync. These have a path, and no STARTTLS.
bool isHttp(Protocol protocol);
/// IANA's port: 993, 143, 995, 110, 465, 587, 443, 80, 4190.
int defaultPort(Protocol protocol, Security security);

} // namespace autoconfigure
