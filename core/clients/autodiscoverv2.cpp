// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/autodiscoverv2.h"

#include "clients/jsonreading.h"
#include "clients/xmlreading.h"

#include <QJsonDocument>

namespace autoconfigure
{

namespace
{

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

RefusalAnswer refusal(int status, const char *code, const char *message)
{
    return {status, line({{QStringLiteral("ErrorCode"), QString::fromLatin1(code)},
                          {QStringLiteral("ErrorMessage"), QString::fromLatin1(message)}})};
}

} // namespace

QByteArray autodiscoverV2Answer(const char *protocol, const QString &url)
{
    return line({{QStringLiteral("Protocol"), QString::fromLatin1(protocol)}, {QStringLiteral("Url"), url}});
}

RefusalAnswer refuseAutodiscoverV2(Refusal kind)
{
    // The given value is not repeated: the answers are files.
    switch (kind) {
    case Refusal::Malformed:
        return refusal(400, "MandatoryParameterMissing",
                       "A valid value must be provided for the query parameter 'Protocol'");
    case Refusal::Unsupported:
        return refusal(400, "InvalidProtocol", "The given protocol value is invalid.");
    case Refusal::Unknown:
        break;
    }
    return refusal(404, "UserNotFound", "The given user is not found");
}

Result<QString> readAutodiscoverV2(const QByteArray &bytes, const char *protocol)
{
    const Result<QJsonObject> object = readJsonObject(bytes);
    if (!object) {
        return tl::unexpected(object.error());
    }
    const QString code = object->value(QLatin1StringView("ErrorCode")).toString();
    if (!code.isEmpty()) {
        return failure(QStringLiteral("/ErrorCode"),
                       ForeignDocument::tr("The server answers with error %1: %2")
                           .arg(code, object->value(QLatin1StringView("ErrorMessage")).toString()));
    }
    const QString url = object->value(QLatin1StringView("Url")).toString();
    const QString answered = object->value(QLatin1StringView("Protocol")).toString();
    if (url.isEmpty() || answered.compare(QLatin1StringView(protocol), Qt::CaseInsensitive) != 0) {
        return failure(
            {},
            ForeignDocument::tr("This is no Autodiscover answer for %1.").arg(QLatin1StringView(protocol)));
    }
    return url;
}

} // namespace autoconfigure
