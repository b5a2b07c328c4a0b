// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/mailservice.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace autoconfigure
{

namespace
{

template <typename T>
struct Word {
    T value;
    QLatin1StringView word;
};
// clang 14 deduces no aggregates by itself.
template <typename T>
Word(T, QLatin1StringView) -> Word<T>;

constexpr std::array protocolWords = {
    Word{Protocol::Imap, QLatin1StringView("imap")},
    Word{Protocol::Pop3, QLatin1StringView("pop3")},
    Word{Protocol::Smtp, QLatin1StringView("smtp")},
    Word{Protocol::Jmap, QLatin1StringView("jmap")},
    Word{Protocol::ManageSieve, QLatin1StringView("managesieve")},
    Word{Protocol::CalDav, QLatin1StringView("caldav")},
    Word{Protocol::CardDav, QLatin1StringView("carddav")},
    Word{Protocol::ActiveSync, QLatin1StringView("activesync")},
};
constexpr std::array securityWords = {
    Word{Security::Tls, QLatin1StringView("tls")},
    Word{Security::StartTls, QLatin1StringView("starttls")},
    Word{Security::None, QLatin1StringView("none")},
};
constexpr std::array authenticationWords = {
    Word{Authentication::PasswordCleartext, QLatin1StringView("password-cleartext")},
    Word{Authentication::PasswordEncrypted, QLatin1StringView("password-encrypted")},
    Word{Authentication::OAuth2, QLatin1StringView("oauth2")},
    Word{Authentication::Gssapi, QLatin1StringView("gssapi")},
    Word{Authentication::Ntlm, QLatin1StringView("ntlm")},
    Word{Authentication::TlsClientCertificate, QLatin1StringView("tls-client-cert")},
    Word{Authentication::None, QLatin1StringView("none")},
};

template <typename T, std::size_t N>
QString wordOf(const std::array<Word<T>, N> &words, T value)
{
    const auto it =
        std::find_if(words.begin(), words.end(), [value](const auto &entry) { return entry.value == value; });
    return it == words.end() ? QString() : QString(it->word);
}

template <typename T, std::size_t N>
std::optional<T> valueOf(const std::array<Word<T>, N> &words, QStringView word)
{
    const auto it =
        std::find_if(words.begin(), words.end(), [word](const auto &entry) { return word == entry.word; });
    return it == words.end() ? std::nullopt : std::optional<T>(it->value);
}

template <typename T, std::size_t N>
QList<T> valuesOf(const std::array<Word<T>, N> &words)
{
    QList<T> values;
    for (const auto &entry : words) {
        values.append(entry.value);
    }
    return values;
}

} // namespace

const QList<Protocol> &allProtocols()
{
    static const QList<Protocol> values = valuesOf(protocolWords);
    return values;
}

const QList<Security> &allSecurities()
{
    static const QList<Security> values = valuesOf(securityWords);
    return values;
}

const QList<Authentication> &allAuthentications()
{
    static const QList<Authentication> values = valuesOf(authenticationWords);
    return values;
}

QString protocolWord(Protocol protocol)
{
    return wordOf(protocolWords, protocol);
}

std::optional<Protocol> protocolFromWord(QStringView word)
{
    return valueOf(protocolWords, word);
}

QString securityWord(Security security)
{
    return wordOf(securityWords, security);
}

std::optional<Security> securityFromWord(QStringView word)
{
    return valueOf(securityWords, word);
}

QString authenticationWord(Authentication authentication)
{
    return wordOf(authenticationWords, authentication);
}

std::optional<Authentication> authenticationFromWord(QStringView word)
{
    return valueOf(authenticationWords, word);
}

QString protocolName(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Imap:
        return QStringLiteral("IMAP");
    case Protocol::Pop3:
        return QStringLiteral("POP3");
    case Protocol::Smtp:
        return QStringLiteral("SMTP");
    case Protocol::Jmap:
        return QStringLiteral("JMAP");
    case Protocol::ManageSieve:
        return QStringLiteral("ManageSieve");
    case Protocol::CalDav:
        return QStringLiteral("CalDAV");
    case Protocol::CardDav:
        return QStringLiteral("CardDAV");
    case Protocol::ActiveSync:
        return QStringLiteral("Exchange ActiveSync");
    }
    return {};
}

QString securityName(Security security)
{
    switch (security) {
    case Security::Tls:
        return QCoreApplication::translate("Security", "TLS");
    case Security::StartTls:
        return QCoreApplication::translate("Security", "STARTTLS");
    case Security::None:
        return QCoreApplication::translate("Security", "None (cleartext)");
    }
    return {};
}

const char *authenticationTerm(Authentication authentication)
{
    switch (authentication) {
    case Authentication::PasswordCleartext:
        return QT_TRANSLATE_NOOP("Term", "Password");
    case Authentication::PasswordEncrypted:
        return QT_TRANSLATE_NOOP("Term", "Encrypted password (CRAM-MD5, SCRAM)");
    case Authentication::OAuth2:
        return QT_TRANSLATE_NOOP("Term", "OAuth2");
    case Authentication::Gssapi:
        return QT_TRANSLATE_NOOP("Term", "Kerberos (GSSAPI)");
    case Authentication::Ntlm:
        return QT_TRANSLATE_NOOP("Term", "NTLM");
    case Authentication::TlsClientCertificate:
        return QT_TRANSLATE_NOOP("Term", "TLS client certificate");
    case Authentication::None:
        return QT_TRANSLATE_NOOP("Term", "None");
    }
    return "";
}

QString authenticationName(Authentication authentication)
{
    return QCoreApplication::translate("Term", authenticationTerm(authentication));
}

bool isIncoming(Protocol protocol)
{
    return protocol == Protocol::Imap || protocol == Protocol::Pop3;
}

bool isHttp(Protocol protocol)
{
    return protocol == Protocol::Jmap || protocol == Protocol::CalDav || protocol == Protocol::CardDav ||
           protocol == Protocol::ActiveSync;
}

int defaultPort(Protocol protocol, Security security)
{
    const bool tls = security == Security::Tls;
    switch (protocol) {
    case Protocol::Imap:
        return tls ? 993 : 143;
    case Protocol::Pop3:
        return tls ? 995 : 110;
    case Protocol::Smtp:
        return tls ? 465 : 587;
    case Protocol::ManageSieve:
        return 4190;
    case Protocol::Jmap:
    case Protocol::CalDav:
    case Protocol::CardDav:
    case Protocol::ActiveSync:
        return security == Security::None ? 80 : 443;
    }
    return 0;
}

} // namespace autoconfigure
