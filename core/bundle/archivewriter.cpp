// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/archivewriter.h"

#include "bundle/fileerror.h"

#include <archive.h>
#include <archive_entry.h>

namespace autoconfigure
{

namespace
{

/// The same on any day and in any time zone: .zip holds local time and begins with 1980, whatever is earlier.
constexpr time_t fixedTime = 0;

} // namespace

void ArchiveWriter::Free::operator()(archive *a) const
{
    archive_write_free(a);
}

ArchiveWriter::ArchiveWriter() = default;
ArchiveWriter::~ArchiveWriter() = default;

Result<void> ArchiveWriter::fail() const
{
    return tl::unexpected(writeError(m_place, archive_errno(m_archive.get()),
                                     QString::fromLocal8Bit(archive_error_string(m_archive.get()))));
}

Result<void> ArchiveWriter::open(Format format, int descriptor, const QString &place)
{
    m_place = place;
    m_archive.reset(archive_write_new());
    archive *a = m_archive.get();
    bool ok = false;
    if (format == Format::Zip) {
        ok = archive_write_set_format_zip(a) == ARCHIVE_OK &&
             archive_write_zip_set_compression_deflate(a) == ARCHIVE_OK;
    } else {
        // GNU tar's header has room for long paths. Without "timestamp" the gzip header holds no time. Level
        // 3 is three times as quick as 6 and a tenth larger.
        ok = archive_write_set_format_gnutar(a) == ARCHIVE_OK &&
             archive_write_add_filter_gzip(a) == ARCHIVE_OK &&
             archive_write_set_filter_option(a, "gzip", "compression-level", "3") == ARCHIVE_OK &&
             archive_write_set_filter_option(a, "gzip", "timestamp", nullptr) == ARCHIVE_OK;
    }
    if (!ok || archive_write_open_fd(a, descriptor) != ARCHIVE_OK) {
        return fail();
    }
    return {};
}

Result<void> ArchiveWriter::add(const BundleFile &file)
{
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                              &archive_entry_free);
    archive_entry_set_pathname_utf8(entry.get(), file.path.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), file.bytes.size());
    archive_entry_set_mtime(entry.get(), fixedTime, 0);
    archive_entry_set_uid(entry.get(), 0);
    archive_entry_set_gid(entry.get(), 0);
    if (archive_write_header(m_archive.get(), entry.get()) != ARCHIVE_OK) {
        return fail();
    }
    if (archive_write_data(m_archive.get(), file.bytes.constData(), static_cast<size_t>(file.bytes.size())) !=
        file.bytes.size()) {
        return fail();
    }
    return {};
}

Result<void> ArchiveWriter::close()
{
    if (archive_write_close(m_archive.get()) != ARCHIVE_OK) {
        return fail();
    }
    return {};
}

} // namespace autoconfigure
