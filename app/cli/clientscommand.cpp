// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/clientformat.h"
#include "command.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace autoconfigure
{

extern const Command clientsCommand;

namespace
{

using namespace Qt::StringLiterals;

QJsonObject toJson(const ClientFormat &format)
{
    QJsonArray clients;
    for (const QString &client : QString::fromUtf8(format.clients).split(u',')) {
        clients.append(client.trimmed());
    }
    QJsonArray points;
    for (const PublishPoint &point : format.publishPoints) {
        QJsonArray methods;
        if (point.method != PublishPoint::Method::Post) {
            methods.append(u"GET"_s);
        }
        if (point.method != PublishPoint::Method::Get) {
            methods.append(u"POST"_s);
        }
        QJsonObject object{{u"host"_s, QString::fromLatin1(point.host)},
                           {u"path"_s, QString::fromLatin1(point.path)},
                           {u"methods"_s, methods},
                           {u"anyCase"_s, point.anyCase}};
        if (point.addressParameter != nullptr) {
            object.insert(u"addressParameter"_s, QString::fromLatin1(point.addressParameter));
        }
        if (point.choiceParameter != nullptr) {
            object.insert(u"choice"_s,
                          QJsonObject{{u"parameter"_s, QString::fromLatin1(point.choiceParameter)},
                                      {u"value"_s, QString::fromLatin1(point.choiceValue)}});
        }
        object.insert(u"needsResponder"_s, !point.isFile);
        points.append(object);
    }
    return {{u"id"_s, format.idString()},
            {u"name"_s, QString::fromUtf8(format.name)},
            {u"clients"_s, clients},
            {u"specification"_s, QString::fromLatin1(format.specification)},
            {u"mediaType"_s, QString::fromLatin1(format.mediaType)},
            {u"fileName"_s, QString::fromLatin1(format.fileName)},
            {u"perUser"_s, format.perUser},
            {u"publishPoints"_s, points}};
}

QString toText(const ClientFormat &format)
{
    QString text = format.idString() + u'\n';
    const auto line = [&text](const QString &label, const QString &value) {
        text += u"  "_s + label + u' ' + value + u'\n';
    };
    line(QCoreApplication::translate("Cli", "Clients:"), QString::fromUtf8(format.clients));
    line(QCoreApplication::translate("Cli", "Media type:"), QString::fromLatin1(format.mediaType));
    line(QCoreApplication::translate("Cli", "Specification:"), QString::fromLatin1(format.specification));
    for (const PublishPoint &point : format.publishPoints) {
        const QString methods = point.method == PublishPoint::Method::Get          ? u"GET"_s
                                : point.method == PublishPoint::Method::GetAndPost ? u"GET, POST"_s
                                                                                   : u"POST"_s;
        QString url = u"https://"_s + QLatin1StringView(point.host) + QLatin1StringView(point.path);
        if (point.choiceParameter != nullptr) {
            url +=
                u'?' + QLatin1StringView(point.choiceParameter) + u'=' + QLatin1StringView(point.choiceValue);
        }
        line(methods, url);
    }
    return text;
}

ExitStatus run(const Invocation &invocation)
{
    if (invocation.format == ReportFormat::Json) {
        QJsonArray formats;
        for (const ClientFormat *format : clientFormats()) {
            formats.append(toJson(*format));
        }
        invocation.console.write(QJsonDocument(QJsonObject{{u"clients"_s, formats}}).toJson());
        return ExitStatus::Ok;
    }
    QStringList texts;
    for (const ClientFormat *format : clientFormats()) {
        texts.append(toText(*format));
    }
    invocation.console.write(texts.join(u'\n').toUtf8());
    return ExitStatus::Ok;
}

} // namespace

const Command clientsCommand = {
    "clients",
    QT_TRANSLATE_NOOP("Cli", "Lists the client formats: who reads them, where, and their media type."),
    {},
    {},
    true,
    run};

} // namespace autoconfigure
