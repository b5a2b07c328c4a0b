// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/existingbundle.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace autoconfigure
{

namespace
{

constexpr QLatin1StringView manifestName("manifest.json");
/// A manifest of a hundred thousand domains stays below; a file of ours is far smaller.
constexpr qint64 largestFile = 256LL * 1024 * 1024;

using Hashes = QHash<QString, QByteArray>;

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// Path and SHA-256 of every file of a manifest; nothing where it is no manifest of ours.
std::optional<Hashes> readManifest(const QByteArray &json)
{
    const QJsonObject manifest = QJsonDocument::fromJson(json).object();
    if (manifest.value(QLatin1StringView("format")) != QLatin1StringView("email-autoconfigure-bundle")) {
        return std::nullopt;
    }
    Hashes hashes;
    for (const QJsonValue &value : manifest.value(QLatin1StringView("files")).toArray()) {
        const QJsonObject file = value.toObject();
        hashes.insert(file.value(QLatin1StringView("path")).toString(),
                      file.value(QLatin1StringView("sha256")).toString().toLatin1());
    }
    return hashes;
}

/// Compares what is there with what the manifest says; the manifest itself is not in `found`.
ExistingBundle compare(const Hashes &expected, const Hashes &found, QString *firstDifference)
{
    QStringList different;
    for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
        if (found.value(it.key()) != it.value()) {
            different.append(it.key());
        }
    }
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        if (!expected.contains(it.key())) {
            different.append(it.key());
        }
    }
    if (different.isEmpty()) {
        return ExistingBundle::Ours;
    }
    *firstDifference = *std::min_element(different.cbegin(), different.cend());
    return ExistingBundle::Changed;
}

} // namespace

ExistingBundle examineFolder(const QString &folder, QString *firstDifference)
{
    if (QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        return ExistingBundle::None;
    }
    QFile manifestFile(folder + u'/' + manifestName);
    if (!manifestFile.open(QIODevice::ReadOnly) || manifestFile.size() > largestFile) {
        return ExistingBundle::Foreign;
    }
    const std::optional<Hashes> expected = readManifest(manifestFile.readAll());
    if (!expected) {
        return ExistingBundle::Foreign;
    }
    Hashes found;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry = entries.nextFileInfo();
        const QString path = entry.filePath().mid(folder.size() + 1);
        if (entry.isDir() && !entry.isSymLink()) {
            continue;
        }
        QFile file(entry.filePath());
        const bool readable = !entry.isSymLink() && entry.isFile() && entry.size() <= largestFile &&
                              expected->contains(path) && file.open(QIODevice::ReadOnly);
        if (path != manifestName) {
            found.insert(path, readable ? hashOf(file.readAll()) : QByteArray());
        }
    }
    return compare(*expected, found, firstDifference);
}

ExistingBundle examineArchive(const QString &file, QString *firstDifference)
{
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(),
                                                                        &archive_read_free);
    archive *a = reader.get();
    archive_read_support_filter_gzip(a);
    archive_read_support_format_tar(a);
    archive_read_support_format_zip(a);
    constexpr size_t blockSize = 1 << 16;
    if (archive_read_open_filename(a, QFile::encodeName(file).constData(), blockSize) != ARCHIVE_OK) {
        return ExistingBundle::Foreign;
    }
    Hashes found;
    QByteArray manifest;
    archive_entry *entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(a, &entry)) == ARCHIVE_OK) {
        const QString path = QString::fromUtf8(archive_entry_pathname(entry));
        QByteArray bytes;
        QByteArray block(blockSize, Qt::Uninitialized);
        la_ssize_t got = 0;
        while ((got = archive_read_data(a, block.data(), blockSize)) > 0 && bytes.size() <= largestFile) {
            bytes.append(block.constData(), got);
        }
        if (got != 0) {
            return ExistingBundle::Foreign;
        }
        if (path == manifestName) {
            manifest = bytes;
        } else {
            found.insert(path, hashOf(bytes));
        }
    }
    const std::optional<Hashes> expected = readManifest(manifest);
    if (status != ARCHIVE_EOF || !expected) {
        return ExistingBundle::Foreign;
    }
    return compare(*expected, found, firstDifference);
}

} // namespace autoconfigure
