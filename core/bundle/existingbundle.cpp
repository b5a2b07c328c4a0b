// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/existingbundle.h"

#include "bundle/manifest.h"

#include <QDirIterator>
#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace autoconfigure
{

namespace
{

/// Compares what is there with what the manifest says; the manifest itself is not in `found`.
ExistingBundle compare(const FileHashes &expected, const FileHashes &found, QString *firstDifference)
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
    if (!manifestFile.open(QIODevice::ReadOnly) || manifestFile.size() > largestBundleFile) {
        return ExistingBundle::Foreign;
    }
    const std::optional<FileHashes> expected = readManifest(manifestFile.readAll());
    if (!expected) {
        return ExistingBundle::Foreign;
    }
    FileHashes found;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry = entries.nextFileInfo();
        const QString path = entry.filePath().mid(folder.size() + 1);
        if (entry.isDir() && !entry.isSymLink()) {
            continue;
        }
        QFile file(entry.filePath());
        const bool readable = !entry.isSymLink() && entry.isFile() && entry.size() <= largestBundleFile &&
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
    FileHashes found;
    QByteArray manifest;
    archive_entry *entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(a, &entry)) == ARCHIVE_OK) {
        const QString path = QString::fromUtf8(archive_entry_pathname(entry));
        QByteArray bytes;
        QByteArray block(blockSize, Qt::Uninitialized);
        la_ssize_t got = 0;
        while ((got = archive_read_data(a, block.data(), blockSize)) > 0 &&
               bytes.size() <= largestBundleFile) {
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
    const std::optional<FileHashes> expected = readManifest(manifest);
    if (status != ARCHIVE_EOF || !expected) {
        return ExistingBundle::Foreign;
    }
    return compare(*expected, found, firstDifference);
}

} // namespace autoconfigure
