// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mozilla autoconfig, config-v1.1.xml. The clients fill in the user name themselves, so that one file serves
// every mailbox, and a mailbox that does not exist as well.
#include "clients/clientformat.h"
#include "clients/documentreading.h"
#include "clients/mozillarules.h"
#include "clients/mozillaserver.h"
#include "clients/serviceselection.h"
#include "clients/xmlreading.h"
#include "clients/xmlwriting.h"
#include "model/hostname.h"

#include <QCoreApplication>
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
    QT_TRANSLATE_NOOP("Finding", "%1 is left out of Thunderbird's file, which has no words for it."), ""};
constexpr FindingKind sectionUnread{
    "mozilla-section-unread", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 stands in Thunderbird's file, but Thunderbird does not look for it there: "
                      "programs find it by its DNS records."),
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

bool isEncrypted(const MailService &service)
{
    return service.security != Security::None;
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
    return preferred(settings, preferred(settings, direction, isEncrypted), hasMozillaPassword);
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

/// What only version 1.2 has a section for: JMAP among the incoming servers, the others beside the provider.
ServiceIndexes laterServices(const DomainSettings &settings, bool inProvider)
{
    return servicesWhere(settings, [inProvider](const MailService &service) {
        return !isMailProtocol(service.protocol) && isMozillaService(service) &&
               (service.protocol == Protocol::Jmap) == inProvider;
    });
}

QByteArray render(const DomainSettings &settings, const std::optional<Account> & /*the same for all*/)
{
    return xmlDocument([&settings](QXmlStreamWriter &xml) {
        const ServiceIndexes jmap = laterServices(settings, true);
        const ServiceIndexes beside = laterServices(settings, false);
        const auto writeServers = [&](const ServiceIndexes &indexes) {
            for (qsizetype index : indexes) {
                writeMozillaServer(xml, settings.services.at(index));
            }
        };
        xml.writeStartElement(QStringLiteral("clientConfig"));
        // No client refuses a version, but the older one is what all are tried with.
        xml.writeAttribute(QStringLiteral("version"), jmap.isEmpty() && beside.isEmpty()
                                                          ? QStringLiteral("1.1")
                                                          : QStringLiteral("1.2"));
        xml.writeStartElement(QStringLiteral("emailProvider"));
        xml.writeAttribute(QStringLiteral("id"), settings.domain);
        xml.writeTextElement(QStringLiteral("domain"), settings.domain);
        xml.writeTextElement(QStringLiteral("displayName"), settings.displayName);
        xml.writeTextElement(QStringLiteral("displayShortName"), settings.shortName);
        writeServers(carried(settings, incomingServices(settings)));
        // After IMAP: FairEmail and SnappyMail look at the first one only.
        writeServers(jmap);
        writeServers(carried(settings, outgoingServices(settings)));
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
        xml.writeEndElement();
        writeServers(beside);
    });
}

/// Null for a name that is not too long.
const FindingKind *displayNameKind(const QString &name)
{
    return name.size() > 60 ? &displayNameLong : name.size() > 30 ? &displayNameLongish : nullptr;
}
const FindingKind *shortNameKind(const QString &name)
{
    return name.size() > 20 ? &shortNameLong : nullptr;
}

void reviewNames(const DomainSettings &settings, Findings &findings)
{
    const auto add = [&](const FindingKind *kind, const FieldPath &where, const QString &name) {
        if (kind != nullptr) {
            findings.append(Finding{kind, where, settings.domain, {QString::number(name.size())}, {}, {}});
        }
    };
    // The domain that stands in for a missing name is nobody's choice.
    if (settings.displayName != toUnicodeHost(settings.domain)) {
        add(displayNameKind(settings.displayName), settings.displayNamePath, settings.displayName);
    }
    add(shortNameKind(settings.shortName), settings.shortNamePath, settings.shortName);
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
        if (!hasMozillaPassword(service)) {
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
            const bool written = isMozillaService(settings.services.at(i));
            findings.append(serviceFinding(written ? sectionUnread : serviceLeftOut, settings, i));
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

QString lineOf(const XmlElement &element)
{
    return QString::number(element.line);
}

void parseDocumentation(const XmlElement &element, ParsedDocument &document)
{
    const QString url = element.attribute(u"url").trimmed();
    bool described = false;
    for (const XmlElement &description : element.children) {
        if (description.is(u"descr")) {
            described = true;
            document.documentation.append(
                {description.attribute(u"lang"), description.text.trimmed(), url, {}});
        }
    }
    if (!described) {
        document.documentation.append({{}, {}, url, {}});
    }
}

/// One with an attribute is something else: that of a host that receives mail (purpose="mx").
bool isDomain(const XmlElement &element)
{
    return element.is(u"domain") && element.attributes.empty() &&
           !toAsciiHost(element.text.trimmed()).isEmpty();
}

void parseProvider(const XmlElement &provider, ParsedDocument &document)
{
    for (const XmlElement &element : provider.children) {
        if (element.is(u"incomingServer") || element.is(u"outgoingServer")) {
            if (const auto service = parseMozillaServer(element, document.findings)) {
                document.services.append(*service);
            }
        } else if (element.is(u"displayName")) {
            document.displayName = element.text.trimmed();
        } else if (element.is(u"displayShortName")) {
            document.shortName = element.text.trimmed();
        } else if (element.is(u"documentation")) {
            parseDocumentation(element, document);
        } else if (isDomain(element)) {
            const QString name = element.text.trimmed();
            if (document.domain.isEmpty()) {
                document.domain = name;
            } else {
                document.otherDomains.append(name);
            }
        } else {
            const QString what =
                element.is(u"domain") ? element.name + u' ' + element.text.trimmed() : element.name;
            document.findings.append(documentFinding(importElementLeftOut, {what, lineOf(element)}));
        }
    }
    if (document.domain.isEmpty()) {
        document.domain = provider.attribute(u"id");
    }
}

/// What holds for the workspace's settings too, and is said in the same words.
void checkAsReviewed(const XmlElement &provider, ParsedDocument &document)
{
    const auto addName = [&document](const FindingKind *kind, const QString &name) {
        if (kind != nullptr) {
            document.findings.append(documentFinding(*kind, {QString::number(name.size())}));
        }
    };
    addName(displayNameKind(document.displayName), document.displayName);
    addName(shortNameKind(document.shortName), document.shortName);
    const auto first = std::find_if(provider.children.begin(), provider.children.end(),
                                    [](const XmlElement &element) { return element.is(u"incomingServer"); });
    const bool hasImap =
        std::any_of(document.services.cbegin(), document.services.cend(),
                    [](const MailService &service) { return service.protocol == Protocol::Imap; });
    const QString type = first == provider.children.end() ? QString() : first->attribute(u"type");
    if (hasImap && type.compare(u"imap", Qt::CaseInsensitive) != 0) {
        document.findings.append(documentFinding(firstIsNotImap, {type.toUpper()}));
    }
}

Result<ParsedDocument> parse(const QByteArray &bytes)
{
    const Result<XmlElement> root = readXml(bytes, Doctype::Refused);
    if (!root) {
        return tl::unexpected(root.error());
    }
    const XmlElement *provider = root->child(u"emailProvider");
    if (!root->is(u"clientConfig") || provider == nullptr) {
        return failure(
            root->place(),
            ForeignDocument::tr("This is no Mozilla autoconfig file: the element clientConfig with an "
                                "emailProvider in it is missing."));
    }
    ParsedDocument document;
    parseProvider(*provider, document);
    for (const XmlElement &element : root->children) {
        if (isMozillaSection(element)) {
            if (const auto service = parseMozillaServer(element, document.findings)) {
                document.services.append(*service);
            }
        } else if (&element != provider) {
            document.findings.append(documentFinding(importElementLeftOut, {element.name, lineOf(element)}));
        }
    }
    checkMozillaFile(*root, document);
    checkAsReviewed(*provider, document);
    return document;
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
    "text/xml; charset=utf-8",
    "config-v1.1.xml",
    false,
    publishPoints,
    render,
    review,
    parse,
};

} // namespace autoconfigure
