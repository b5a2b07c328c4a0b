// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundlewriter.h"

#include "bundle/archivewriter.h"
#include "bundle/existingbundle.h"
#include "bundle/fileerror.h"
#include "bundle/workfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <cerrno>
#include <cstdio>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace autoconfigure
{

namespace
{

constexpr qsizetype summaryPaths = 1000;

std::optional<ArchiveWriter::Format> archiveFormat(const QString &target)
{
    if (target.endsWith(QLatin1StringView(".zip"), Qt::CaseInsensitive)) {
        return ArchiveWriter::Format::Zip;
    }
    if (target.endsWith(QLatin1StringView(".tar.gz"), Qt::CaseInsensitive) ||
        target.endsWith(QLatin1StringView(".tgz"), Qt::CaseInsensitive)) {
        return ArchiveWriter::Format::TarGz;
    }
    return std::nullopt;
}

/// The absolute path to write to. A link to a bundle stays a link: what it points to is replaced.
Result<QString> resolveTarget(const QString &typed)
{
    if (typed.isEmpty()) {
        return failure({}, QCoreApplication::translate("Bundle", "Say where to export to."));
    }
    const QFileInfo info(QDir::cleanPath(QDir::current().absoluteFilePath(typed)));
    if (info.isSymLink()) {
        if (!info.exists()) {
            return failure(info.filePath(), QCoreApplication::translate(
                                                "Bundle", "This is a link to something that does not exist: "
                                                          "remove the link or choose another name."));
        }
        return info.canonicalFilePath();
    }
    const QFileInfo parent(info.path());
    if (!parent.isDir()) {
        return failure(parent.filePath(),
                       QCoreApplication::translate("Bundle", "There is no such folder: create it first."));
    }
    const QString folder = parent.canonicalFilePath();
    return folder + (folder.endsWith(u'/') ? QString() : QStringLiteral("/")) + info.fileName();
}

Result<void> mayReplace(const QString &target, bool archive, bool force)
{
    const QFileInfo info(target);
    if (!info.exists()) {
        return {};
    }
    if (archive ? !info.isFile() : !info.isDir()) {
        return failure(
            target,
            archive || !info.isFile()
                ? QCoreApplication::translate("Bundle", "This is a folder or a device: choose another name.")
                : QCoreApplication::translate("Bundle", "There is a file of this name, not a folder: choose "
                                                        "another name, or end it in .zip or .tar.gz."));
    }
    if (archive && force) {
        return {};
    }
    QString difference;
    switch (archive ? examineArchive(target, &difference) : examineFolder(target, &difference)) {
    case ExistingBundle::None:
    case ExistingBundle::Ours:
        return {};
    case ExistingBundle::Changed:
        if (force) {
            return {};
        }
        return failure(target,
                       QCoreApplication::translate(
                           "Bundle", "This bundle was changed since it was exported (%1): choose "
                                     "another place, or confirm that it may be replaced.")
                           .arg(difference),
                       ErrorCode::Replaceable);
    case ExistingBundle::Foreign:
        break;
    }
    return failure(
        target,
        archive ? QCoreApplication::translate("Bundle", "There is a file already that is no bundle: choose "
                                                        "another name, or confirm that it may be replaced.")
                : QCoreApplication::translate("Bundle", "This folder holds other files: choose an empty "
                                                        "or a new folder."),
        archive ? ErrorCode::Replaceable : ErrorCode::Other);
}

/// Writes below a folder that is there. Each folder below it is made once: with ten thousand domains, asking
/// for those that are there already takes as long as making them.
class FolderWriter
{
public:
    FolderWriter(const QString &root, const QString &place) : m_root(root), m_place(place), m_folders{root} {}

    Result<void> add(const BundleFile &file)
    {
        const QString path = m_root + u'/' + file.path;
        if (!makeFolder(path.left(path.lastIndexOf(u'/')))) {
            return tl::unexpected(writeError(m_place, errno));
        }
        const int descriptor =
            ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
        if (descriptor < 0) {
            return tl::unexpected(writeError(m_place, errno));
        }
        int error = 0;
        qsizetype written = 0;
        while (written < file.bytes.size() && error == 0) {
            const ssize_t count = ::write(descriptor, file.bytes.constData() + written,
                                          static_cast<size_t>(file.bytes.size() - written));
            if (count >= 0) {
                written += count;
            } else if (errno != EINTR) {
                error = errno;
            }
        }
        // A full disk or quota may only be noticed here (NFS).
        if (::close(descriptor) != 0 && error == 0) {
            error = errno;
        }
        if (error != 0) {
            return tl::unexpected(writeError(m_place, error));
        }
        return {};
    }

private:
    bool makeFolder(const QString &folder)
    {
        if (m_folders.contains(folder)) {
            return true;
        }
        if (!makeFolder(folder.left(folder.lastIndexOf(u'/'))) ||
            ::mkdir(QFile::encodeName(folder).constData(), 0777) != 0) {
            return false;
        }
        m_folders.insert(folder);
        return true;
    }

    QString m_root;
    QString m_place;
    QSet<QString> m_folders;
};

/// Puts the new bundle in the target's place; what was there ends up inside `workFolder`, which is removed
/// afterwards.
Result<void> moveIntoPlace(const QString &bundle, const QString &target, const QString &workFolder)
{
    const QByteArray from = QFile::encodeName(bundle);
    const QByteArray to = QFile::encodeName(target);
    if (QFileInfo(bundle).isFile() || !QFileInfo::exists(target)) {
        if (::rename(from.constData(), to.constData()) != 0) {
            return tl::unexpected(writeError(target, errno));
        }
        return {};
    }
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_EXCHANGE) == 0) {
        return {};
    }
    // Not every file system can exchange: for a moment there is no bundle at all.
    const QByteArray aside = QFile::encodeName(workFolder + QLatin1StringView("/old"));
    if (::rename(to.constData(), aside.constData()) != 0) {
        return tl::unexpected(writeError(target, errno));
    }
    if (::rename(from.constData(), to.constData()) != 0) {
        const int error = errno;
        ::rename(aside.constData(), to.constData());
        return tl::unexpected(writeError(target, error));
    }
    return {};
}

class Export
{
public:
    Export(const Workspace &workspace, const ExportOptions &options, const BundleProgress &progress)
        : m_workspace(workspace), m_options(options)
    {
        m_progress = [this, &progress](qsizetype done, qsizetype total) {
            m_summary.cancelled = progress && !progress(done, total);
            return !m_summary.cancelled;
        };
    }

    Result<ExportSummary> run()
    {
        const Result<QString> target = resolveTarget(m_options.target);
        if (!target) {
            return tl::unexpected(target.error());
        }
        m_summary.target = *target;
        const std::optional<ArchiveWriter::Format> format = archiveFormat(*target);
        if (const Result<void> allowed = mayReplace(*target, format.has_value(), m_options.force); !allowed) {
            return tl::unexpected(allowed.error());
        }
        const WorkFolder work(*target);
        if (!work.isValid()) {
            return tl::unexpected(writeError(QFileInfo(*target).path(), errno));
        }
        const QString bundle = work.filePath(QStringLiteral("bundle"));
        Result<void> done = format ? writeArchive(bundle, *format) : writeFolder(bundle);
        if (m_summary.cancelled) {
            return m_summary;
        }
        if (done) {
            done = moveIntoPlace(bundle, *target, work.path());
        }
        if (!done) {
            return tl::unexpected(done.error());
        }
        return m_summary;
    }

private:
    Result<void> generate(const BundleSink &sink)
    {
        return generateBundle(
            m_workspace, m_options.targets,
            [this, &sink](const BundleFile &file) -> Result<void> {
                ++m_summary.files;
                m_summary.bytes += file.bytes.size();
                if (m_summary.paths.size() < summaryPaths) {
                    m_summary.paths.append(file.path);
                }
                return sink(file);
            },
            m_progress, m_options.signer.get());
    }

    Result<void> writeFolder(const QString &bundle)
    {
        if (::mkdir(QFile::encodeName(bundle).constData(), 0755) != 0) {
            return tl::unexpected(writeError(m_summary.target, errno));
        }
        FolderWriter writer(bundle, m_summary.target);
        return generate([&writer](const BundleFile &file) { return writer.add(file); });
    }

    Result<void> writeArchive(const QString &bundle, ArchiveWriter::Format format)
    {
        const int descriptor =
            ::open(QFile::encodeName(bundle).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
        if (descriptor < 0) {
            return tl::unexpected(writeError(m_summary.target, errno));
        }
        Result<void> done;
        {
            // Gone before the descriptor is: its destructor may still write.
            ArchiveWriter writer;
            done = writer.open(format, descriptor, m_summary.target);
            if (done) {
                done = generate([&writer](const BundleFile &file) { return writer.add(file); });
            }
            if (done) {
                done = writer.close();
            }
        }
        if (::close(descriptor) != 0 && done) {
            done = tl::unexpected(writeError(m_summary.target, errno));
        }
        return done;
    }

    const Workspace &m_workspace;
    const ExportOptions &m_options;
    BundleProgress m_progress;
    ExportSummary m_summary;
};

} // namespace

Result<ExportSummary> exportBundle(const Workspace &workspace, const ExportOptions &options,
                                   const BundleProgress &progress)
{
    return Export(workspace, options, progress).run();
}

} // namespace autoconfigure
