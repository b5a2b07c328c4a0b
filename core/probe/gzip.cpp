// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/gzip.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>

namespace autoconfigure
{

std::optional<QByteArray> gunzip(const QByteArray &bytes, qint64 most)
{
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(),
                                                                        &archive_read_free);
    archive *const a = reader.get();
    archive_entry *entry = nullptr;
    if (archive_read_append_filter(a, ARCHIVE_FILTER_GZIP) != ARCHIVE_OK ||
        archive_read_support_format_raw(a) != ARCHIVE_OK ||
        archive_read_open_memory(a, bytes.constData(), static_cast<size_t>(bytes.size())) != ARCHIVE_OK ||
        archive_read_next_header(a, &entry) != ARCHIVE_OK) {
        return std::nullopt;
    }
    QByteArray decoded;
    std::array<char, 16'384> block{};
    la_ssize_t got = 0;
    while (decoded.size() <= most && (got = archive_read_data(a, block.data(), block.size())) > 0) {
        decoded.append(block.data(), std::min<qsizetype>(got, most + 1 - decoded.size()));
    }
    if (got < 0) {
        return std::nullopt;
    }
    return decoded;
}

} // namespace autoconfigure
