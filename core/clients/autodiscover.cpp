// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/autodiscover.h"

#include "clients/documentreading.h"
#include "clients/xmlwriting.h"

#include <QXmlStreamWriter>

#include <array>

namespace autoconfigure
{

namespace
{

/// Of every answer's root. An identifier, not an address: "https" in it is an error that clients do not
/// forgive.
constexpr QLatin1StringView
    rootNamespace("http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006");

constexpr FindingKind namespaceOld{
    "outlook-namespace", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The namespace of %1 (line %3) is “%2”; some clients do not read the document."),
    QT_TRANSLATE_NOOP("Finding", "Write the namespace “%4” there.")};

/// Nobody writes longer URLs.
constexpr qsizetype longestTarget = 2048;

struct ErrorText {
    Refusal refusal;
    QLatin1StringView code;
    QLatin1StringView message;
};
constexpr std::array errorTexts = {
    ErrorText{Refusal::Malformed, QLatin1StringView("600"), QLatin1StringView("Invalid Request")},
    ErrorText{Refusal::Unsupported, QLatin1StringView("601"), QLatin1StringView("Provider is not available")},
    ErrorText{Refusal::Unknown, QLatin1StringView("500"),
              QLatin1StringView("The email address can't be found.")},
};

const FindingKind &kindOfNamespace(const QString &name, QLatin1StringView expected)
{
    if (name.startsWith(QLatin1StringView("https:"), Qt::CaseInsensitive)) {
        return autodiscoverNamespaceHttps;
    }
    return name == outlookNamespaceOld && expected == outlookNamespace ? namespaceOld
                                                                       : autodiscoverNamespaceWrong;
}

void checkNamespace(const XmlElement &element, QLatin1StringView expected, Findings &findings)
{
    if (element.namespaceUri != expected) {
        findings.append(
            documentFinding(kindOfNamespace(element.namespaceUri, expected),
                            {element.name, element.namespaceUri, QString::number(element.line), expected}));
    }
}

} // namespace

RefusalAnswer refuseAutodiscover(Refusal refusal)
{
    const ErrorText *text = errorTexts.begin();
    while (text->refusal != refusal) {
        ++text;
    }
    // The error stays in the root's namespace. Time and Id are required; here they say the same of every
    // request, so that the answer can be a file.
    return {200, autodiscoverDocument(rootNamespace, [text](QXmlStreamWriter &xml) {
                xml.writeStartElement(QStringLiteral("Error"));
                xml.writeAttribute(QStringLiteral("Time"), QStringLiteral("00:00:00.0000000"));
                xml.writeAttribute(QStringLiteral("Id"), QStringLiteral("0"));
                xml.writeTextElement(QStringLiteral("ErrorCode"), text->code);
                xml.writeTextElement(QStringLiteral("Message"), text->message);
                xml.writeEmptyElement(QStringLiteral("DebugData"));
            })};
}

QByteArray autodiscoverDocument(QLatin1StringView responseNamespace,
                                const std::function<void(QXmlStreamWriter &)> &write)
{
    return xmlDocument([&](QXmlStreamWriter &xml) {
        xml.writeStartElement(QStringLiteral("Autodiscover"));
        xml.writeDefaultNamespace(rootNamespace);
        xml.writeStartElement(QStringLiteral("Response"));
        if (responseNamespace != rootNamespace) {
            xml.writeDefaultNamespace(responseNamespace);
        }
        write(xml);
    });
}

Result<XmlElement> readAutodiscover(const QByteArray &bytes, QLatin1StringView responseNamespace,
                                    Findings &findings)
{
    Result<XmlElement> root = readXml(bytes, Doctype::Refused);
    if (!root) {
        return root;
    }
    const XmlElement *response = root->child(u"Response");
    if (!root->is(u"Autodiscover") || response == nullptr) {
        return failure(root->place(),
                       ForeignDocument::tr("This is no Autodiscover answer: the element Autodiscover with a "
                                           "Response in it is missing."));
    }
    checkNamespace(*root, rootNamespace, findings);
    checkNamespace(*response, responseNamespace, findings);
    return root;
}

std::optional<Error> autodiscoverError(const QList<const XmlElement *> &places)
{
    for (const XmlElement *place : places) {
        const XmlElement *error = place == nullptr ? nullptr : place->child(u"Error");
        if (error != nullptr) {
            return Error{error->place(), ForeignDocument::tr("The server answers with error %1: %2")
                                             .arg(error->value(u"ErrorCode"), error->value(u"Message"))};
        }
    }
    return std::nullopt;
}

std::optional<AutodiscoverRefusal> autodiscoverRefusal(const QByteArray &answer)
{
    const Result<XmlElement> root = readXml(answer, Doctype::Refused);
    const XmlElement *response = root && root->is(u"Autodiscover") ? root->child(u"Response") : nullptr;
    // The samples of the specification have it in the response, its text in the account.
    const XmlElement *account = response == nullptr ? nullptr : response->child(u"Account");
    for (const XmlElement *place : {response, account}) {
        const XmlElement *error = place == nullptr ? nullptr : place->child(u"Error");
        if (error != nullptr) {
            return AutodiscoverRefusal{error->value(u"ErrorCode"), error->value(u"Message")};
        }
    }
    return std::nullopt;
}

Error sentElsewhere(const QString &place, const QString &target, const QString &how)
{
    return {place, ForeignDocument::tr("The document has no settings; it sends the client to %1 (%2).")
                       .arg(target, how)};
}

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
