// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Autodiscover version 2: it cannot carry IMAP or SMTP, only lead Outlook to the XML document.
#include "clients/autodiscover.h"
#include "clients/autodiscoverv2.h"

#include <QCoreApplication>

#include <array>

namespace autoconfigure
{

extern const ClientFormat autodiscoverV2;

namespace
{

constexpr char protocol[] = "AutodiscoverV1";

QByteArray render(const DomainSettings &settings, const std::optional<Account> & /*the same for all*/)
{
    return autodiscoverV2Answer(protocol, QStringLiteral("https://autodiscover.") + settings.domain +
                                              QLatin1StringView(autodiscoverXmlPath));
}

Findings review(const DomainSettings & /*it names no service*/)
{
    return {};
}

Result<ParsedDocument> parse(const QByteArray &bytes)
{
    const Result<QString> url = readAutodiscoverV2(bytes, protocol);
    return tl::unexpected(url ? sentElsewhere(QStringLiteral("/Url"), *url, QLatin1StringView(protocol))
                              : url.error());
}

constexpr std::array publishPoints = {
    PublishPoint{"autodiscover.%EMAILDOMAIN%", autodiscoverJsonPath, PublishPoint::Method::Get, true, "Email",
                 "Protocol", protocol},
    PublishPoint{"%EMAILDOMAIN%", autodiscoverJsonPath, PublishPoint::Method::Get, true, "Email", "Protocol",
                 protocol},
};

} // namespace

const ClientFormat autodiscoverV2 = {
    "autodiscover-v2",
    QT_TRANSLATE_NOOP("ClientFormat", "Outlook (JSON)"),
    "Outlook",
    "https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxdisco/",
    autodiscoverJsonMediaType,
    "autodiscover.json",
    false,
    publishPoints,
    render,
    review,
    parse,
    {},
    nullptr,
    refuseAutodiscoverV2,
};

} // namespace autoconfigure
