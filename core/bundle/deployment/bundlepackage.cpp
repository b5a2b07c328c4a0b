// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/deployment/bundlepackage.h"

#include "bundle/archivewriter.h"
#include "bundle/fileerror.h"

#include <QDir>

#include <cerrno>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

Result<void> fill(ArchiveWriter &writer, BundlePackage &package, const Workspace &workspace,
                  const QList<BundleTarget> &targets, const BundleProgress &progress,
                  const SigningIdentity *signer)
{
    QByteArray sums;
    const BundleSink sink = [&](const BundleFile &file) -> Result<void> {
        const QByteArray hash = hashOf(file.bytes);
        sums += hash + "  " + file.path.toUtf8() + '\n';
        if (file.path != manifestName) {
            package.hashes.insert(file.path, hash);
        }
        ++package.files;
        package.bytes += file.bytes.size();
        return writer.add({"bundle/"_L1 + file.path, file.bytes});
    };
    Result<void> done = generateBundle(workspace, targets, sink, progress, signer);
    if (done) {
        // Last: without it the server takes the upload for cut off.
        done = writer.add({u"SHA256SUMS"_s, sums});
    }
    return done ? writer.close() : done;
}

} // namespace

Result<BundlePackage> packBundle(const Workspace &workspace, const QList<BundleTarget> &targets,
                                 const BundleProgress &progress, const SigningIdentity *signer)
{
    BundlePackage package;
    package.archive = std::make_shared<QTemporaryFile>();
    if (!package.archive->open()) {
        return tl::unexpected(writeError(QDir::tempPath(), errno, package.archive->errorString()));
    }
    // Gone before the file is: its destructor may still write.
    Result<void> done;
    {
        ArchiveWriter writer;
        done = writer.open(ArchiveWriter::Format::TarGz, package.archive->handle(), QDir::tempPath());
        if (done) {
            done = fill(writer, package, workspace, targets, progress, signer);
        }
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    package.archive->seek(0);
    return package;
}

} // namespace autoconfigure
