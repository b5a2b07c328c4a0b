// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/autodiscover.h"

#include "clients/xmlwriting.h"

#include <QXmlStreamWriter>

#include <array>

namespace autoconfigure
{

namespace
{

struct ErrorText {
    AddressRequest::Refusal refusal;
    QLatin1StringView code;
    QLatin1StringView message;
};
constexpr std::array errorTexts = {
    ErrorText{AddressRequest::Refusal::Malformed, QLatin1StringView("600"),
              QLatin1StringView("Invalid Request")},
    ErrorText{AddressRequest::Refusal::Unsupported, QLatin1StringView("601"),
              QLatin1StringView("Provider is not available")},
    ErrorText{AddressRequest::Refusal::Unknown, QLatin1StringView("500"),
              QLatin1StringView("The email address can't be found.")},
};

/// Time and Id are required; here they say the same of every request, so that the answer can be a file.
QByteArray refuse(AddressRequest::Refusal refusal)
{
    const ErrorText *text = errorTexts.begin();
    while (text->refusal != refusal) {
        ++text;
    }
    return xmlDocument([text](QXmlStreamWriter &xml) {
        xml.writeStartElement(QStringLiteral("Autodiscover"));
        xml.writeDefaultNamespace(autodiscoverNamespace);
        xml.writeStartElement(QStringLiteral("Response"));
        xml.writeStartElement(QStringLiteral("Error"));
        xml.writeAttribute(QStringLiteral("Time"), QStringLiteral("00:00:00.0000000"));
        xml.writeAttribute(QStringLiteral("Id"), QStringLiteral("0"));
        xml.writeTextElement(QStringLiteral("ErrorCode"), text->code);
        xml.writeTextElement(QStringLiteral("Message"), text->message);
        xml.writeEmptyElement(QStringLiteral("DebugData"));
    });
}

/// Nobody writes longer URLs.
constexpr qsizetype longestTarget = 2048;

constexpr std::array<const char *, 2> schemas = {
    "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a",
    "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006"};

} // namespace

const AddressRequest autodiscoverRequest = {"Autodiscover/Request/EMailAddress",
                                            "Autodiscover/Request/AcceptableResponseSchema", schemas, refuse};

std::optional<AutodiscoverRedirect> autodiscoverRedirect(const XmlElement &account)
{
    const QString action = account.value(u"Action");
    const QString url = account.value(u"RedirectUrl").left(longestTarget);
    const QString address = account.value(u"RedirectAddr").left(longestTarget);
    if (action.compare(u"redirectAddr", Qt::CaseInsensitive) == 0) {
        return AutodiscoverRedirect{true, address};
    }
    if (action.startsWith(u"redirect", Qt::CaseInsensitive) || !url.isEmpty()) {
        return AutodiscoverRedirect{false, url};
    }
    return address.isEmpty() ? std::nullopt : std::optional(AutodiscoverRedirect{true, address});
}

std::optional<AutodiscoverRedirect> autodiscoverRedirect(const QByteArray &answer)
{
    const Result<XmlElement> root = readXml(answer, Doctype::Refused);
    const XmlElement *response = root && root->is(u"Autodiscover") ? root->child(u"Response") : nullptr;
    const XmlElement *account = response == nullptr ? nullptr : response->child(u"Account");
    return account == nullptr ? std::nullopt : autodiscoverRedirect(*account);
}

} // namespace autoconfigure
