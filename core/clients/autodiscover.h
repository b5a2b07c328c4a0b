// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientformat.h"
#include "clients/xmlreading.h"

#include <QList>

#include <functional>
#include <optional>

class QXmlStreamWriter;

namespace autoconfigure
{

// What Outlook's and ActiveSync's answers to an Autodiscover request have in common.

/// Where they are asked for, in any letter case.
inline constexpr char autodiscoverXmlPath[] = "/autodiscover/autodiscover.xml";
/// The elements of a request: AddressRequest::addressPath and schemaPath.
inline constexpr char autodiscoverAddressPath[] = "Autodiscover/Request/EMailAddress";
inline constexpr char autodiscoverSchemaPath[] = "Autodiscover/Request/AcceptableResponseSchema";

/// Of Outlook's answers, whose namespace is outlookNamespace. An older one means the same.
inline constexpr QLatin1StringView
    outlookNamespace("http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a");
inline constexpr QLatin1StringView
    outlookNamespaceOld("http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006");

// With one of these, Outlook finds no settings in the document; other clients do not look at namespaces.
inline constexpr FindingKind autodiscoverNamespaceWrong{
    "outlook-namespace", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The namespace of %1 (line %3) is “%2”: clients that look at it, as Outlook "
                                 "does, find no settings in the document."),
    QT_TRANSLATE_NOOP("Finding", "Write the namespace “%4” there.")};
inline constexpr FindingKind autodiscoverNamespaceHttps{
    "outlook-namespace-https", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The namespace of %1 (line %3) begins with https: “%2”. It is a name, not "
                                 "an address, and Outlook does not know this one."),
    QT_TRANSLATE_NOOP("Finding", "Write http in the namespace.")};

/// The errors of MS-OXDSCLI 2.2.4.1.1.3 that answer a request without settings: 600 one that cannot be read,
/// 601 one for another kind of answer, 500 an address that nobody here knows.
RefusalAnswer refuseAutodiscover(Refusal refusal);

/// An answer: `write` writes what stands in its Response, whose namespace is `responseNamespace`.
QByteArray autodiscoverDocument(QLatin1StringView responseNamespace,
                                const std::function<void(QXmlStreamWriter &)> &write);

/// The root of an answer, with a Response in it. Namespaces that not all clients forgive are findings.
Result<XmlElement> readAutodiscover(const QByteArray &bytes, QLatin1StringView responseNamespace,
                                    Findings &findings);
/// The error with which a server answers, in one of these elements; null ones are passed over.
std::optional<Error> autodiscoverError(const QList<const XmlElement *> &places);

/// The error of an answer that has no settings: 500 for an address that the server does not know, 600 for a
/// request that names none.
struct AutodiscoverRefusal {
    QString code;
    /// As the server wrote it.
    QString message;
};
/// Of a whole answer; nothing where it is none.
std::optional<AutodiscoverRefusal> autodiscoverRefusal(const QByteArray &answer);

/// The error of a document that only says where the settings are.
Error sentElsewhere(const QString &place, const QString &target, const QString &how);

/// Where an answer without settings sends the client (MS-OXDSCLI 2.2.4.1.1.2.3, Action): to ask another URL,
/// or to begin again with another address.
struct AutodiscoverRedirect {
    bool isAddress = false;
    /// As the server wrote it: it need not be a URL, or an address.
    QString target;
};
/// Of an answer's element Account; nothing where it does not send the client on.
std::optional<AutodiscoverRedirect> autodiscoverRedirect(const XmlElement &account);
/// Of a whole answer; nothing where it is none.
std::optional<AutodiscoverRedirect> autodiscoverRedirect(const QByteArray &answer);

} // namespace autoconfigure
