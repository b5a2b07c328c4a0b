// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/bundle.h"
#include "model/result.h"

#include <QString>

namespace autoconfigure
{

/// What an export wrote.
struct ExportSummary {
    /// Absolute.
    QString target;
    qsizetype files = 0;
    /// Sum of the files' sizes.
    qint64 bytes = 0;
    /// In the bundle's order; at most the first 1,000 paths.
    QStringList paths;
    bool cancelled = false;
};

struct ExportOptions {
    /// A folder, or a file whose name ends in ".zip" or ".tar.gz".
    QString target;
    /// Empty: all.
    QList<BundleTarget> targets;
    /// Replace what is there even if it is not an unchanged bundle of ours.
    bool force = false;
    /// Null signs nothing.
    std::shared_ptr<const SigningIdentity> signer = {};
};

/// Writes the bundle beside its target and moves it into place whole. On an error or a cancel what was there
/// stays as it was. An unchanged earlier bundle is replaced; a target that holds anything else is refused
/// unless forced (ErrorCode::Replaceable), and a folder that is no bundle is refused even then. Blocks: run
/// it outside the GUI thread.
Result<ExportSummary> exportBundle(const Workspace &workspace, const ExportOptions &options,
                                   const BundleProgress &progress);

} // namespace autoconfigure
