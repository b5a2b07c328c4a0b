// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mozilla autoconfig, config-v1.1.xml. The clients fill in the user name themselves, so that one file serves
// every mailbox, and a mailbox that does not exist as well.
#include "clients/clientformat.h"
#include "clients/serviceselection.h"
#include "clients/xmlwriting.h"
#include "model/hostname.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <array>

namespace autoconfigure
{

extern const ClientFormat mozillaAutoconfig;

namespace
{

constexpr FindingKind serviceLeftOut{
    "mozilla-service-left-out", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "Thunderbird does not learn of %1: the file describes IMAP, POP3 and SMTP only."),
    ""};
constexpr FindingKind cleartextLeftOut{
    "mozilla-cleartext-left-out", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The unencrypted %1 service is left out of Thunderbird's file, since an "
                                 "encrypted one is offered: Thunderbird for Android rejects the whole file "
                                 "because of it."),
    QT_TRANSLATE_NOOP("Finding", "Remove the unencrypted service, or offer it with TLS.")};
constexpr FindingKind cleartextOnly{
    "mozilla-cleartext", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 is offered without encryption only: Thunderbird warns every user, and "
                                 "Thunderbird for Android rejects the whole file."),
    QT_TRANSLATE_NOOP("Finding", "Offer %1 with TLS.")};
constexpr FindingKind noneLeftOut{
    "mozilla-authentication-none-left-out", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "“No authentication” of %1 is left out of Thunderbird's file: some clients "
                                 "would use it instead of the password."),
    QT_TRANSLATE_NOOP("Finding", "Remove “None” from the authentication methods of %1.")};
constexpr FindingKind authenticationLeftOut{
    "mozilla-authentication-left-out", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "A %1 service without password or OAuth2 is left out of Thunderbird's file: "
                                 "Thunderbird for Android rejects the whole file because of it."),
    QT_TRANSLATE_NOOP("Finding", "Add a password method to this service, or remove it.")};
constexpr FindingKind authenticationUnusable{
    "mozilla-authentication-unusable", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 offers neither a password method nor OAuth2: Thunderbird for Android "
                                 "rejects the whole file."),
    QT_TRANSLATE_NOOP("Finding", "Add “Password” to the authentication methods of %1.")};
constexpr FindingKind oauth2Unknown{
    "mozilla-oauth2", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "Thunderbird uses OAuth2 only with the few providers that it knows; for this "
                      "%1 server it skips the method."),
    QT_TRANSLATE_NOOP("Finding", "Offer “Password” as a second authentication method of %1.")};
constexpr FindingKind firstIsNotImap{
    "mozilla-first-not-imap", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The first incoming service is %1: FairEmail and SnappyMail ignore a file "
                                 "that does not begin with IMAP."),
    QT_TRANSLATE_NOOP("Finding", "Put the IMAP service first.")};
constexpr FindingKind noImap{
    "mozilla-no-imap", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "Without IMAP, Thunderbird for Android, Delta Chat and FairEmail find no "
                                 "usable settings."),
    QT_TRANSLATE_NOOP("Finding", "Offer IMAP as well.")};
constexpr FindingKind displayNameLong{
    "mozilla-display-name-long", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The display name has %1 characters; at most 60 are allowed, 30 are advised."),
    QT_TRANSLATE_NOOP("Finding", "Shorten the display name.")};
constexpr FindingKind displayNameLongish{
    "mozilla-display-name-longish", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "The display name has %1 characters; at most 30 are advised."),
    QT_TRANSLATE_NOOP("Finding", "Shorten the display name.")};
constexpr FindingKind shortNameLong{
    "mozilla-short-name-long", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The short name has %1 characters; at most 20 are allowed, 12 are advised."),
    QT_TRANSLATE_NOOP("Finding", "Shorten the short name.")};

QString authenticationText(Authentication authentication)
{
    switch (authentication) {
    case Authentication::PasswordCleartext:
        return QStringLiteral("password-cleartext");
    case Authentication::PasswordEncrypted:
        return QStringLiteral("password-encrypted");
    case Authentication::OAuth2:
        return QStringLiteral("OAuth2");
    case Authentication::Gssapi:
        return QStringLiteral("GSSAPI");
    case Authentication::Ntlm:
        return QStringLiteral("NTLM");
    case Authentication::TlsClientCertificate:
        return QStringLiteral("TLS-client-cert");
    case Authentication::None:
        return QStringLiteral("none");
    }
    return {};
}

QString socketTypeText(Security security)
{
    switch (security) {
    case Security::Tls:
        return QStringLiteral("SSL");
    case Security::StartTls:
        return QStringLiteral("STARTTLS");
    case Security::None:
        return QStringLiteral("plain");
    }
    return {};
}

bool isEncrypted(const MailService &service)
{
    return service.security != Security::None;
}

/// Thunderbird for Android wants one of these in every section.
bool hasUsableAuthentication(const MailService &service)
{
    return service.authentication.contains(Authentication::PasswordCleartext) ||
           service.authentication.contains(Authentication::PasswordEncrypted) ||
           service.authentication.contains(Authentication::OAuth2);
}

/// "None" beside another method would be taken first by some clients, and nobody is meant to do without.
QList<Authentication> carriedAuthentication(const MailService &service)
{
    QList<Authentication> methods = service.authentication;
    if (hasUsableAuthentication(service)) {
        methods.removeAll(Authentication::None);
    }
    return methods;
}

/// One section that Thunderbird for Android cannot read makes it reject the whole file, so what would do that
/// is only in the file where there is nothing better.
template <typename Predicate>
ServiceIndexes preferred(const DomainSettings &settings, const ServiceIndexes &indexes, Predicate predicate)
{
    ServiceIndexes good;
    std::copy_if(indexes.begin(), indexes.end(), std::back_inserter(good),
                 [&](qsizetype i) { return predicate(settings.services.at(i)); });
    return good.isEmpty() ? indexes : good;
}

ServiceIndexes carried(const DomainSettings &settings, const ServiceIndexes &direction)
{
    return preferred(settings, preferred(settings, direction, isEncrypted), hasUsableAuthentication);
}

/// The providers for which Thunderbird has OAuth2 built in (comm-central, OAuth2Providers.sys.mjs).
bool isKnownOAuth2Host(const QString &host)
{
    static constexpr std::array known = {"googlemail.com", "gmail.com",   "mail.ru",      "yandex.com",
                                         "yahoo.com",      "att.net",     "aol.com",      "office365.com",
                                         "outlook.com",    "hotmail.com", "fastmail.com", "comcast.net",
                                         "thundermail.com"};
    return std::any_of(known.begin(), known.end(), [&host](const char *name) {
        const QLatin1StringView suffix(name);
        return host == suffix || (host.endsWith(suffix) && host.chopped(suffix.size()).endsWith(u'.'));
    });
}

void writeServer(QXmlStreamWriter &xml, const MailService &service)
{
    const bool incoming = isIncoming(service.protocol);
    xml.writeStartElement(incoming ? QStringLiteral("incomingServer") : QStringLiteral("outgoingServer"));
    // The only attribute: Evolution refuses a section with another one.
    xml.writeAttribute(QStringLiteral("type"), protocolWord(service.protocol));
    xml.writeTextElement(QStringLiteral("hostname"), service.host);
    xml.writeTextElement(QStringLiteral("port"), QString::number(service.port));
    xml.writeTextElement(QStringLiteral("socketType"), socketTypeText(service.security));
    for (Authentication method : carriedAuthentication(service)) {
        xml.writeTextElement(QStringLiteral("authentication"), authenticationText(method));
    }
    // Without the element Thunderbird logs in as "undefined".
    xml.writeTextElement(QStringLiteral("username"), service.username);
    xml.writeEndElement();
}

QByteArray render(const DomainSettings &settings, const std::optional<Account> & /*the same for all*/)
{
    return xmlDocument([&settings](QXmlStreamWriter &xml) {
        xml.writeStartElement(QStringLiteral("clientConfig"));
        xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.1"));
        xml.writeStartElement(QStringLiteral("emailProvider"));
        xml.writeAttribute(QStringLiteral("id"), settings.domain);
        xml.writeTextElement(QStringLiteral("domain"), settings.domain);
        xml.writeTextElement(QStringLiteral("displayName"), settings.displayName);
        xml.writeTextElement(QStringLiteral("displayShortName"), settings.shortName);
        for (qsizetype index : carried(settings, incomingServices(settings))) {
            writeServer(xml, settings.services.at(index));
        }
        for (qsizetype index : carried(settings, outgoingServices(settings))) {
            writeServer(xml, settings.services.at(index));
        }
        for (const Documentation &page : settings.documentation) {
            xml.writeStartElement(QStringLiteral("documentation"));
            xml.writeAttribute(QStringLiteral("url"), page.url);
            if (!page.title.isEmpty()) {
                xml.writeStartElement(QStringLiteral("descr"));
                if (!page.lang.isEmpty()) {
                    xml.writeAttribute(QStringLiteral("lang"), page.lang);
                }
                xml.writeCharacters(page.title);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
    });
}

void reviewNames(const DomainSettings &settings, Findings &findings)
{
    const auto add = [&](const FindingKind &kind, const FieldPath &where, const QString &name) {
        findings.append(Finding{&kind, where, settings.domain, {QString::number(name.size())}, {}, {}});
    };
    // The domain that stands in for a missing name is nobody's choice.
    if (settings.displayName != toUnicodeHost(settings.domain)) {
        if (settings.displayName.size() > 60) {
            add(displayNameLong, settings.displayNamePath, settings.displayName);
        } else if (settings.displayName.size() > 30) {
            add(displayNameLongish, settings.displayNamePath, settings.displayName);
        }
    }
    if (settings.shortName.size() > 20) {
        add(shortNameLong, settings.shortNamePath, settings.shortName);
    }
}

void reviewDirection(const DomainSettings &settings, const ServiceIndexes &direction, Findings &findings)
{
    const ServiceIndexes inFile = carried(settings, direction);
    const bool hasEncrypted = std::any_of(inFile.begin(), inFile.end(), [&settings](qsizetype i) {
        return isEncrypted(settings.services.at(i));
    });
    for (qsizetype i : direction) {
        const MailService &service = settings.services.at(i);
        if (!inFile.contains(i)) {
            findings.append(!isEncrypted(service) && hasEncrypted
                                ? serviceFinding(cleartextLeftOut, settings, i, {}, u"security")
                                : serviceFinding(authenticationLeftOut, settings, i, {}, u"authentication"));
            continue;
        }
        if (!isEncrypted(service)) {
            findings.append(serviceFinding(cleartextOnly, settings, i, {}, u"security"));
        }
        if (!hasUsableAuthentication(service)) {
            findings.append(serviceFinding(authenticationUnusable, settings, i, {}, u"authentication"));
        } else if (service.authentication.contains(Authentication::None)) {
            findings.append(serviceFinding(noneLeftOut, settings, i, {}, u"authentication"));
        }
        if (service.authentication.contains(Authentication::OAuth2) && !isKnownOAuth2Host(service.host)) {
            findings.append(serviceFinding(oauth2Unknown, settings, i, {}, u"authentication"));
        }
    }
}

Findings review(const DomainSettings &settings)
{
    Findings findings;
    reviewNames(settings, findings);
    for (qsizetype i = 0; i < settings.services.size(); ++i) {
        if (!isMailProtocol(settings.services.at(i).protocol)) {
            findings.append(serviceFinding(serviceLeftOut, settings, i));
        }
    }
    const ServiceIndexes incoming = incomingServices(settings);
    reviewDirection(settings, incoming, findings);
    reviewDirection(settings, outgoingServices(settings), findings);

    const ServiceIndexes inFile = carried(settings, incoming);
    const auto isImap = [&settings](qsizetype i) {
        return settings.services.at(i).protocol == Protocol::Imap;
    };
    if (!inFile.isEmpty() && !isImap(inFile.first())) {
        const bool imapFollows = std::any_of(inFile.begin(), inFile.end(), isImap);
        findings.append(serviceFinding(imapFollows ? firstIsNotImap : noImap, settings, inFile.first()));
    }
    return findings;
}

Result<ParsedDocument> parse(const QByteArray & /*bytes*/)
{
    return ParsedDocument();
}

constexpr std::array publishPoints = {
    PublishPoint{"autoconfig.%EMAILDOMAIN%", "/mail/config-v1.1.xml", PublishPoint::Method::Get, false,
                 "emailaddress"},
    PublishPoint{"%EMAILDOMAIN%", "/.well-known/autoconfig/mail/config-v1.1.xml", PublishPoint::Method::Get,
                 false, "emailaddress"},
};

} // namespace

const ClientFormat mozillaAutoconfig = {
    "mozilla-autoconfig",
    QT_TRANSLATE_NOOP("ClientFormat", "Thunderbird"),
    "Thunderbird, Thunderbird for Android, K-9 Mail, Evolution, KMail, Delta Chat, FairEmail, Nextcloud Mail",
    "https://datatracker.ietf.org/doc/draft-ietf-mailmaint-autoconfig/",
    "text/xml",
    "config-v1.1.xml",
    false,
    publishPoints,
    render,
    review,
    parse,
};

} // namespace autoconfigure
