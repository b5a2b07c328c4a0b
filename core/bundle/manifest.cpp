// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/manifest.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace autoconfigure
{

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

std::optional<FileHashes> readManifest(const QByteArray &json)
{
    const QJsonObject manifest = QJsonDocument::fromJson(json).object();
    if (manifest.value(QLatin1StringView("format")) != QLatin1StringView("email-autoconfigure-bundle")) {
        return std::nullopt;
    }
    FileHashes hashes;
    for (const QJsonValue &value : manifest.value(QLatin1StringView("files")).toArray()) {
        const QJsonObject file = value.toObject();
        hashes.insert(file.value(QLatin1StringView("path")).toString(),
                      file.value(QLatin1StringView("sha256")).toString().toLatin1());
    }
    return hashes;
}

} // namespace autoconfigure
