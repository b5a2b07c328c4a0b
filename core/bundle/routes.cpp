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

QJsonValue addressRequest(const AddressRequest *request)
{
    if (request == nullptr) {
        return {};
    }
    QJsonArray schemas;
    for (const char *schema : request->schemas) {
        schemas.append(QString::fromLatin1(schema));
    }
    return QJsonObject{{QStringLiteral("addressPath"), QString::fromLatin1(request->addressPath)},
                       {QStringLiteral("schemaPath"), QString::fromLatin1(request->schemaPath)},
                       {QStringLiteral("schemas"), schemas}};
}

QJsonValue refusals(const ClientFormat &format)
{
    if (format.refuse == nullptr) {
        return {};
    }
    const auto answer = [&format](Refusal refusal) {
        const RefusalAnswer given = format.refuse(refusal);
        return QJsonObject{{QStringLiteral("status"), given.status},
                           {QStringLiteral("body"), QString::fromUtf8(given.body)}};
    };
    return QJsonObject{{QStringLiteral("malformed"), answer(Refusal::Malformed)},
                       {QStringLiteral("unsupported"), answer(Refusal::Unsupported)},
                       {QStringLiteral("unknown"), answer(Refusal::Unknown)}};
}

QJsonValue choice(const PublishPoint &point)
{
    if (point.choiceParameter == nullptr) {
        return {};
    }
    return QJsonObject{{QStringLiteral("parameter"), QString::fromLatin1(point.choiceParameter)},
                       {QStringLiteral("value"), QString::fromLatin1(point.choiceValue)}};
}

QJsonArray methods(PublishPoint::Method method)
{
    QJsonArray words;
    if (method != PublishPoint::Method::Post) {
        words = {QStringLiteral("GET"), QStringLiteral("HEAD")};
    }
    if (method != PublishPoint::Method::Get) {
        words.append(QStringLiteral("POST"));
    }
    return words;
}

QJsonObject route(const ClientFormat &format, const PublishPoint &point)
{
    return {{QStringLiteral("host"), QString::fromLatin1(point.host)},
            {QStringLiteral("path"), QString::fromLatin1(point.path)},
            {QStringLiteral("anyCase"), point.anyCase},
            {QStringLiteral("methods"), methods(point.method)},
            {QStringLiteral("mediaType"), QString::fromLatin1(format.mediaType)},
            {QStringLiteral("document"), documentName(format, false)},
            {QStringLiteral("addressDocument"),
             format.perUser ? QJsonValue(documentName(format, true)) : QJsonValue()},
            {QStringLiteral("addressParameter"), textOrNull(point.addressParameter)},
            {QStringLiteral("choice"), choice(point)},
            {QStringLiteral("addressRequest"), addressRequest(format.addressRequest)},
            {QStringLiteral("refusals"), refusals(format)}};
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

QByteArray routesFile(const QList<const ClientFormat *> &formats)
{
    QJsonArray routes;
    for (const bool isFile : {true, false}) {
        for (const ClientFormat *format : formats) {
            for (const PublishPoint &point : format->publishPoints) {
                if (point.isFile == isFile) {
                    routes.append(route(*format, point));
                }
            }
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
