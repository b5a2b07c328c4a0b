// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/jsonreading.h"

#include "clients/xmlreading.h"

#include <QJsonDocument>

namespace autoconfigure
{

namespace
{

constexpr qsizetype largestDocument = qsizetype(1024) * 1024;

} // namespace

Result<QJsonObject> readJsonObject(const QByteArray &bytes)
{
    if (bytes.size() > largestDocument) {
        return failure({}, ForeignDocument::tr("The document is larger than 1 MiB."));
    }
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = bytes.first(qBound(0, error.offset, bytes.size())).count('\n') + 1;
        return failure(QString::number(line),
                       ForeignDocument::tr("This is no JSON: %1.").arg(error.errorString()));
    }
    if (!document.isObject()) {
        return failure({}, ForeignDocument::tr("This JSON document is no object."));
    }
    return document.object();
}

} // namespace autoconfigure
