// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/bundle.h"
#include "bundle/manifest.h"

#include <QTemporaryFile>

namespace autoconfigure
{

/// A bundle made ready for upload: a .tar.gz of "bundle/…" and, last, "SHA256SUMS" for sha256sum -c.
struct BundlePackage {
    /// Closed with it; read from its start.
    std::shared_ptr<QTemporaryFile> archive;
    /// Without manifest.json itself.
    FileHashes hashes;
    /// manifest.json among them.
    qsizetype files = 0;
    /// Sum of the files' sizes.
    qint64 bytes = 0;
};

/// `signer` may be null. Blocks: run it outside the GUI thread. `progress` false cancels with an error.
Result<BundlePackage> packBundle(const Workspace &workspace, const QList<BundleTarget> &targets,
                                 const BundleProgress &progress, const SigningIdentity *signer);

} // namespace autoconfigure
