// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QLockFile;

namespace autoconfigure
{

/// Says to other windows and other running programs that a file is being edited here, as long as it lives.
/// The lock is in a folder of ours: the file's own may be shared or not ours to write to.
class FileLock
{
public:
    enum class Owner { Ours, OtherWindow, OtherProgram };

    /// Tries to take it. A lock whose program is gone is taken over; where no lock can be written, nobody is
    /// known to have the file.
    FileLock(const QString &filePath, const QString &folder);
    ~FileLock();
    FileLock(FileLock &&) noexcept;
    FileLock &operator=(FileLock &&) noexcept;

    Owner owner() const { return m_owner; }

private:
    std::unique_ptr<QLockFile> m_lock;
    Owner m_owner = Owner::Ours;
};

/// By what two paths are told to be one file: links followed where the file is there.
QString fileKey(const QString &filePath);

} // namespace autoconfigure
