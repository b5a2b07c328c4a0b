// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/routes.h"

#include "clients/appleidentity.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace autoconfigure
{

namespace
{

QJsonValue textOrNull(const char *text)
{
    return text == nullptr ? QJsonValue() : QJsonValue(QString::fromLatin1(text));
}

QJsonObject addressRequest(const AddressRequest &request)
{
    const auto refusal = [&request](AddressRequest::Refusal kind) {
        return QString::fromUtf8(request.refuse(kind));
    };
    QJsonArray schemas;
    for (const char *schema : request.schemas) {
        schemas.append(QString::fromLatin1(schema));
    }
    return {{QStringLiteral("addressPath"), QString::fromLatin1(request.addressPath)},
            {QStringLiteral("schemaPath"), QString::fromLatin1(request.schemaPath)},
            {QStringLiteral("schemas"), schemas},
            {QStringLiteral("malformed"), refusal(AddressRequest::Refusal::Malformed)},
            {QStringLiteral("unsupported"), refusal(AddressRequest::Refusal::Unsupported)},
            {QStringLiteral("unknown"), refusal(AddressRequest::Refusal::Unknown)}};
}

QJsonObject route(const ClientFormat &format, const PublishPoint &point)
{
    QJsonArray methods = {QStringLiteral("GET"), QStringLiteral("HEAD")};
    if (point.method == PublishPoint::Method::GetAndPost) {
        methods.append(QStringLiteral("POST"));
    }
    return {{QStringLiteral("host"), QString::fromLatin1(point.host)},
            {QStringLiteral("path"), QString::fromLatin1(point.path)},
            {QStringLiteral("anyCase"), point.anyCase},
            {QStringLiteral("methods"), methods},
            {QStringLiteral("mediaType"), QString::fromLatin1(format.mediaType)},
            {QStringLiteral("document"), documentName(format, false)},
            {QStringLiteral("addressDocument"),
             format.perUser ? QJsonValue(documentName(format, true)) : QJsonValue()},
            {QStringLiteral("addressParameter"), textOrNull(point.addressParameter)},
            {QStringLiteral("addressRequest"), format.addressRequest == nullptr
                                                   ? QJsonValue()
                                                   : QJsonValue(addressRequest(*format.addressRequest))}};
}

} // namespace

QString documentName(const ClientFormat &format, bool forAddress)
{
    const QString file = QString::fromLatin1(format.fileName);
    return format.idString() + (forAddress ? QStringLiteral(".address") : QString()) +
           file.mid(file.lastIndexOf(u'.'));
}

QString typedNameFile(const QString &name)
{
    const QByteArray text = name.toLower().normalized(QString::NormalizationForm_C).toUtf8();
    return QStringLiteral("names/") +
           QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

QByteArray routesFile()
{
    QJsonArray routes;
    for (const ClientFormat *format : clientFormats()) {
        for (const PublishPoint &point : format->publishPoints) {
            routes.append(route(*format, point));
        }
    }
    const QJsonObject file{{QStringLiteral("format"), QStringLiteral("email-autoconfigure-routes")},
                           {QStringLiteral("version"), 1},
                           {QStringLiteral("bodyLimit"), responderBodyLimit},
                           {QStringLiteral("uuidSpace"), appleUuidSpace.toString(QUuid::WithoutBraces)},
                           {QStringLiteral("routes"), routes}};
    return QJsonDocument(file).toJson();
}

} // namespace autoconfigure
