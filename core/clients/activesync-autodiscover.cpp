// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Autodiscover for Exchange ActiveSync (MS-ASCMD 2.2.3.18): phones ask where Outlook asks, for an answer of
// another schema.
#include "clients/activesync.h"
#include "clients/autodiscover.h"
#include "clients/documentreading.h"
#include "clients/serviceselection.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

#include <array>

namespace autoconfigure
{

extern const ClientFormat activesyncAutodiscover;

namespace
{

constexpr QLatin1StringView
    mobileNamespace("http://schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006");

constexpr FindingKind responderNeeded{
    "activesync-responder", Severity::Info,
    QT_TRANSLATE_NOOP("Finding",
                      "Phones find %1 by Autodiscover only where a responder answers: at the same address, "
                      "plain files give everybody the answer for Outlook."),
    QT_TRANSLATE_NOOP("Finding", "Export with PHP, Flask or Node.js, and let it answer.")};
constexpr FindingKind alternativeLeftOut{
    "activesync-alternative-left-out", Severity::Info,
    QT_TRANSLATE_NOOP("Finding", "Phones use one %1 service; this one is left out of Autodiscover."), ""};
constexpr FindingKind usernameTyped{
    "activesync-username", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The answer for %1 has no user name: phones log in with the whole address."),
    QT_TRANSLATE_NOOP("Finding", "Let the server accept %EMAILADDRESS% as user name.")};

QByteArray render(const DomainSettings &settings, const std::optional<Account> &account)
{
    const MailService *service = activeSyncService(settings);
    return autodiscoverDocument(mobileNamespace, [&](QXmlStreamWriter &xml) {
        xml.writeTextElement(QStringLiteral("Culture"), QStringLiteral("en:us"));
        if (account) {
            xml.writeStartElement(QStringLiteral("User"));
            xml.writeTextElement(QStringLiteral("EMailAddress"), account->address());
            xml.writeEndElement();
        }
        xml.writeStartElement(QStringLiteral("Action"));
        xml.writeStartElement(QStringLiteral("Settings"));
        if (service != nullptr) {
            const QString url = serviceUrl(*service);
            xml.writeStartElement(QStringLiteral("Server"));
            xml.writeTextElement(QStringLiteral("Type"), QStringLiteral("MobileSync"));
            xml.writeTextElement(QStringLiteral("Url"), url);
            xml.writeTextElement(QStringLiteral("Name"), url);
        }
    });
}

Findings review(const DomainSettings &settings)
{
    Findings findings;
    const ServiceIndexes services = servicesWhere(
        settings, [](const MailService &service) { return service.protocol == Protocol::ActiveSync; });
    for (const qsizetype index : services) {
        if (index != services.first()) {
            findings.append(serviceFinding(alternativeLeftOut, settings, index));
            continue;
        }
        findings.append(serviceFinding(responderNeeded, settings, index));
        if (usernameKind(settings.services.at(index).username) != UsernameKind::Address) {
            findings.append(serviceFinding(usernameTyped, settings, index, {}, u"username"));
        }
    }
    return findings;
}

Result<ParsedDocument> parse(const QByteArray &bytes)
{
    ParsedDocument document;
    const Result<XmlElement> root = readAutodiscover(bytes, mobileNamespace, document.findings);
    if (!root) {
        return tl::unexpected(root.error());
    }
    const XmlElement *response = root->child(u"Response");
    const XmlElement *action = response->child(u"Action");
    if (const std::optional<Error> error = autodiscoverError({response, action})) {
        return tl::unexpected(*error);
    }
    if (action != nullptr && action->child(u"Redirect") != nullptr) {
        return tl::unexpected(
            sentElsewhere(action->place(), action->value(u"Redirect"), QStringLiteral("Redirect")));
    }
    const XmlElement *settings = action == nullptr ? nullptr : action->child(u"Settings");
    if (settings == nullptr) {
        return failure(response->place(),
                       ForeignDocument::tr("This Autodiscover answer has no settings for ActiveSync."));
    }
    for (const XmlElement &server : settings->children) {
        const QString type = server.value(u"Type");
        if (type.compare(QLatin1StringView("MobileSync"), Qt::CaseInsensitive) != 0) {
            document.findings.append(documentFinding(
                importElementLeftOut, {server.name + u' ' + type, QString::number(server.line)}));
        } else if (const auto service = serviceFromUrl(Protocol::ActiveSync, server.value(u"Url"))) {
            document.services.append(*service);
        } else {
            document.findings.append(documentFinding(
                importHostMissing, {protocolName(Protocol::ActiveSync), QString::number(server.line)}));
        }
    }
    if (const XmlElement *user = response->child(u"User")) {
        if (const Result<Account> account = parseAccount(user->value(u"EMailAddress"))) {
            document.domain = account->domain;
        }
    }
    return document;
}

constexpr std::array publishPoints = {
    PublishPoint{"autodiscover.%EMAILDOMAIN%", autodiscoverXmlPath, PublishPoint::Method::Post, true, nullptr,
                 nullptr, nullptr, false},
    PublishPoint{"%EMAILDOMAIN%", autodiscoverXmlPath, PublishPoint::Method::Post, true, nullptr, nullptr,
                 nullptr, false},
};

constexpr std::array<const char *, 1> schemas = {mobileNamespace.data()};
constexpr AddressRequest request = {autodiscoverAddressPath, autodiscoverSchemaPath, schemas};

} // namespace

const ClientFormat activesyncAutodiscover = {
    "activesync-autodiscover",
    QT_TRANSLATE_NOOP("ClientFormat", "ActiveSync"),
    "iOS Mail, Samsung Email, Gmail for Android, Nine",
    "https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-ascmd/",
    "text/xml; charset=utf-8",
    "autodiscover-activesync.xml",
    true,
    publishPoints,
    render,
    review,
    parse,
    {},
    &request,
    refuseAutodiscover,
    hasActiveSync,
};

} // namespace autoconfigure
