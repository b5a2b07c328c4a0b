// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Autodiscover version 2 for Exchange ActiveSync: the service's URL. What it cannot say is what
// activesync-autodiscover cannot either, and reviewed there.
#include "clients/activesync.h"
#include "clients/autodiscoverv2.h"
#include "clients/xmlreading.h"

#include <QCoreApplication>

#include <array>

namespace autoconfigure
{

extern const ClientFormat activesyncV2;

namespace
{

constexpr char protocol[] = "ActiveSync";

QByteArray render(const DomainSettings &settings, const std::optional<Account> & /*the same for all*/)
{
    const MailService *service = activeSyncService(settings);
    return autodiscoverV2Answer(protocol, service == nullptr ? QString() : serviceUrl(*service));
}

Findings review(const DomainSettings & /*see above*/)
{
    return {};
}

Result<ParsedDocument> parse(const QByteArray &bytes)
{
    const Result<QString> url = readAutodiscoverV2(bytes, protocol);
    if (!url) {
        return tl::unexpected(url.error());
    }
    const std::optional<MailService> service = serviceFromUrl(Protocol::ActiveSync, *url);
    if (!service) {
        return failure(QStringLiteral("/Url"), ForeignDocument::tr("“%1” is no URL of a service.").arg(*url));
    }
    ParsedDocument document;
    document.services = {*service};
    return document;
}

constexpr std::array publishPoints = {
    PublishPoint{"autodiscover.%EMAILDOMAIN%", autodiscoverJsonPath, PublishPoint::Method::Get, true, "Email",
                 "Protocol", protocol, false},
    PublishPoint{"%EMAILDOMAIN%", autodiscoverJsonPath, PublishPoint::Method::Get, true, "Email", "Protocol",
                 protocol, false},
};

} // namespace

const ClientFormat activesyncV2 = {
    "activesync-v2",
    QT_TRANSLATE_NOOP("ClientFormat", "ActiveSync (JSON)"),
    "iOS Mail, Outlook for iOS and Android",
    "https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxdisco/",
    autodiscoverJsonMediaType,
    "autodiscover-activesync.json",
    false,
    publishPoints,
    render,
    review,
    parse,
    {},
    nullptr,
    refuseAutodiscoverV2,
    hasActiveSync,
};

} // namespace autoconfigure
