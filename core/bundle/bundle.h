// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "model/workspace.h"
#include "signing/signingidentity.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>

namespace autoconfigure
{

/// Words of `--target`.
enum class BundleTarget { Static, Apache, Nginx, Caddy, Php, Flask, Node, Dns, Outlook };

const QList<BundleTarget> &allBundleTargets();
/// Among them is one that is for a web server.
bool hasWebTarget(const QList<BundleTarget> &targets);
QString bundleTargetWord(BundleTarget target);
std::optional<BundleTarget> bundleTargetFromWord(QStringView word);
/// Translated: "Static files", "Apache", "PHP", "DNS zones", "Outlook on managed PCs".
QString bundleTargetName(BundleTarget target);

/// One file of a bundle.
struct BundleFile {
    /// Relative, "/" between its parts, never ".." or absolute: "www/example.org/mail/config-v1.1.xml".
    QString path;
    QByteArray bytes;
};

/// Takes the files one after the other; an error ends the export.
using BundleSink = std::function<Result<void>(BundleFile)>;
/// Called between files with how many of the domains are done. False cancels.
using BundleProgress = std::function<bool(qsizetype done, qsizetype total)>;

/// Generates every file of the bundle for these targets, manifest.json last (design.md section 6). The same
/// workspace and targets give the same files in the same order, and with an RSA key the same signatures.
/// `signer` signs what can be signed and is the same for everybody; null signs nothing. Refuses a workspace
/// of which no bundle can be made (no domain, a name that is no host name).
Result<void> generateBundle(const Workspace &workspace, const QList<BundleTarget> &targets,
                            const BundleSink &sink, const BundleProgress &progress,
                            const SigningIdentity *signer = nullptr);

} // namespace autoconfigure
