// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/bundle.h"
#include "model/result.h"

#include <QString>

#include <memory>

struct archive;

namespace autoconfigure
{

/// Writes a .zip or .tar.gz; the same files give the same bytes on any day and for any user.
class ArchiveWriter
{
public:
    enum class Format { Zip, TarGz };

    ArchiveWriter();
    ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter &) = delete;
    ArchiveWriter &operator=(const ArchiveWriter &) = delete;

    /// Into a file that is open for writing; the descriptor stays the caller's.
    Result<void> open(Format format, int descriptor, const QString &place);
    Result<void> add(const BundleFile &file);
    Result<void> close();

private:
    Result<void> fail() const;

    struct Free {
        void operator()(archive *a) const;
    };
    std::unique_ptr<archive, Free> m_archive;
    QString m_place;
};

} // namespace autoconfigure
