// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The IETF's JSON form, draft-ietf-mailmaint-pacc-03. Clients use it only where a TXT record holds its
// checksum (dns/paccrecord.h), so that it is one line without blanks or newline, its members in alphabetical
// order.
#include "clients/clientformat.h"
#include "clients/documentreading.h"
#include "clients/jsonreading.h"
#include "clients/serviceselection.h"
#include "model/serviceurl.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace autoconfigure
{

extern const ClientFormat ietfPacc;

namespace
{

constexpr FindingKind serviceLeftOut{
    "pacc-service-left-out", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "%1 is left out of the PACC document, which has no member for it."), ""};
constexpr FindingKind alternativeLeftOut{
    "pacc-alternative-left-out", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "The PACC document names one service of each kind; this %1 is not in it."),
    ""};
constexpr FindingKind securityFixed{
    "pacc-security", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The PACC document cannot name port and security: clients take port %2 with TLS "
                      "for %1, which this service does not offer. It is left out."),
    QT_TRANSLATE_NOOP("Finding", "Offer %1 on port %2 with TLS as well.")};
constexpr FindingKind usernameFixed{
    "pacc-username", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "With PACC, users log in with their whole address, which this %1 service does "
                      "not want. It is left out of the document."),
    QT_TRANSLATE_NOOP("Finding", "Let the server accept %EMAILADDRESS% as user name.")};
constexpr FindingKind passwordMissing{
    "pacc-password", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "This %1 service takes no password; of OAuth2 the PACC document would have to "
                      "name the issuer, which is not known here. It is left out."),
    QT_TRANSLATE_NOOP("Finding", "Add “Password” to the authentication methods of %1.")};
constexpr FindingKind memberLeftOut{
    "pacc-member-left-out", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "“%1” is left out: the workspace has no place for it."), ""};

struct Member {
    QLatin1StringView key;
    Protocol protocol;
};
/// Those of HTTP services have a URL, the others a host. "smtp" is the name until version 02 of the draft.
constexpr std::array members = {Member{QLatin1StringView("imap"), Protocol::Imap},
                                Member{QLatin1StringView("pop3"), Protocol::Pop3},
                                Member{QLatin1StringView("submit"), Protocol::Smtp},
                                Member{QLatin1StringView("jmap"), Protocol::Jmap},
                                Member{QLatin1StringView("caldav"), Protocol::CalDav},
                                Member{QLatin1StringView("carddav"), Protocol::CardDav},
                                Member{QLatin1StringView("smtp"), Protocol::Smtp}};

const Member *memberOf(Protocol protocol)
{
    const auto it = std::find_if(members.begin(), members.end(),
                                 [protocol](const Member &entry) { return entry.protocol == protocol; });
    return it == members.end() ? nullptr : &*it;
}

/// Why the document cannot name the service; null where it can.
const FindingKind *obstacle(const MailService &service)
{
    if (memberOf(service.protocol) == nullptr) {
        return &serviceLeftOut;
    }
    if (service.security != Security::Tls || service.port != defaultPort(service.protocol, Security::Tls)) {
        return &securityFixed;
    }
    if (usernameKind(service.username) != UsernameKind::Address) {
        return &usernameFixed;
    }
    if (!service.authentication.contains(Authentication::PasswordCleartext) &&
        !service.authentication.contains(Authentication::PasswordEncrypted)) {
        return &passwordMissing;
    }
    return nullptr;
}

QJsonObject protocolsOf(const DomainSettings &settings)
{
    QJsonObject protocols;
    for (const MailService &service : settings.services) {
        if (obstacle(service) != nullptr) {
            continue;
        }
        const QLatin1StringView key = memberOf(service.protocol)->key;
        if (!protocols.contains(key)) {
            protocols[key] = isHttp(service.protocol)
                                 ? QJsonObject{{QStringLiteral("url"), serviceUrl(service)}}
                                 : QJsonObject{{QStringLiteral("host"), service.host}};
        }
    }
    return protocols;
}

QByteArray render(const DomainSettings &settings, const std::optional<Account> & /*the same for all*/)
{
    QJsonObject info{
        {QStringLiteral("provider"), QJsonObject{{QStringLiteral("name"), settings.displayName},
                                                 {QStringLiteral("shortName"), settings.shortName}}}};
    if (!settings.documentation.isEmpty()) {
        info[QStringLiteral("help")] =
            QJsonObject{{QStringLiteral("documentation"), settings.documentation.first().url}};
    }
    const QJsonObject document{
        {QStringLiteral("protocols"), protocolsOf(settings)},
        {QStringLiteral("authentication"), QJsonObject{{QStringLiteral("password"), true}}},
        {QStringLiteral("info"), info},
    };
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

Findings review(const DomainSettings &settings)
{
    Findings findings;
    QList<Protocol> named;
    for (qsizetype i = 0; i < settings.services.size(); ++i) {
        const MailService &service = settings.services.at(i);
        const FindingKind *kind = obstacle(service);
        if (kind == &securityFixed) {
            const QString port = QString::number(defaultPort(service.protocol, Security::Tls));
            findings.append(serviceFinding(*kind, settings, i, {port}, u"port"));
        } else if (kind != nullptr) {
            const QStringView field = kind == &usernameFixed     ? QStringView(u"username")
                                      : kind == &passwordMissing ? QStringView(u"authentication")
                                                                 : QStringView();
            findings.append(serviceFinding(*kind, settings, i, {}, field));
        } else if (named.contains(service.protocol)) {
            findings.append(serviceFinding(alternativeLeftOut, settings, i));
        } else {
            named.append(service.protocol);
        }
    }
    return findings;
}

QList<Authentication> authenticationOf(const QJsonObject &authentication)
{
    QList<Authentication> methods;
    if (authentication.value(QLatin1StringView("password")).toBool(true)) {
        methods.append(Authentication::PasswordCleartext);
    }
    if (authentication.value(QLatin1StringView("oauth-public")).isObject()) {
        methods.append(Authentication::OAuth2);
    }
    return methods.isEmpty() ? QList{Authentication::PasswordCleartext} : methods;
}

std::optional<MailService> parseService(Protocol protocol, const QJsonObject &member)
{
    if (isHttp(protocol)) {
        return serviceFromUrl(protocol, member.value(QLatin1StringView("url")).toString());
    }
    MailService service;
    service.protocol = protocol;
    service.host = member.value(QLatin1StringView("host")).toString();
    service.port = defaultPort(protocol, Security::Tls);
    return service.host.isEmpty() ? std::nullopt : std::optional(service);
}

/// What else an object says, as "parent.member".
void noteOthers(const QJsonObject &object, const QString &parent, const QStringList &known,
                Findings &findings)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key())) {
            findings.append(documentFinding(memberLeftOut, {parent + it.key()}));
        }
    }
}

void parseInfo(const QJsonObject &info, ParsedDocument &document)
{
    const QJsonObject provider = info.value(QLatin1StringView("provider")).toObject();
    document.displayName = provider.value(QLatin1StringView("name")).toString().trimmed();
    document.shortName = provider.value(QLatin1StringView("shortName")).toString().trimmed();
    const QJsonObject help = info.value(QLatin1StringView("help")).toObject();
    const QString page = help.value(QLatin1StringView("documentation")).toString();
    if (!page.isEmpty()) {
        document.documentation = {{{}, {}, page, {}}};
    }
    noteOthers(provider, QStringLiteral("info.provider."),
               {QStringLiteral("name"), QStringLiteral("shortName")}, document.findings);
    noteOthers(help, QStringLiteral("info.help."), {QStringLiteral("documentation")}, document.findings);
}

Result<ParsedDocument> parse(const QByteArray &bytes)
{
    const Result<QJsonObject> object = readJsonObject(bytes);
    if (!object) {
        return tl::unexpected(object.error());
    }
    const QJsonValue protocols = object->value(QLatin1StringView("protocols"));
    if (!protocols.isObject()) {
        return failure({},
                       ForeignDocument::tr("This is no PACC document: the object “protocols” is missing."));
    }
    ParsedDocument document;
    const QList<Authentication> methods =
        authenticationOf(object->value(QLatin1StringView("authentication")).toObject());
    QStringList known;
    for (const Member &entry : members) {
        const QJsonValue member = protocols.toObject().value(entry.key);
        std::optional<MailService> service = parseService(entry.protocol, member.toObject());
        if (service) {
            service->authentication = methods;
            document.services.append(*service);
            known.append(entry.key);
        }
    }
    noteOthers(protocols.toObject(), QStringLiteral("protocols."), known, document.findings);
    parseInfo(object->value(QLatin1StringView("info")).toObject(), document);
    return document;
}

constexpr std::array publishPoints = {
    PublishPoint{"ua-auto-config.%EMAILDOMAIN%", "/.well-known/user-agent-configuration.json",
                 PublishPoint::Method::Get, false, nullptr},
};

bool appliesTo(const DomainSettings &settings)
{
    return settings.pacc;
}

} // namespace

const ClientFormat ietfPacc = {
    "ietf-pacc",
    QT_TRANSLATE_NOOP("ClientFormat", "PACC"),
    "Himalaya",
    "https://datatracker.ietf.org/doc/draft-ietf-mailmaint-pacc/",
    "application/json",
    "user-agent-configuration.json",
    false,
    publishPoints,
    render,
    review,
    parse,
    {},
    nullptr,
    nullptr,
    appliesTo,
};

} // namespace autoconfigure
