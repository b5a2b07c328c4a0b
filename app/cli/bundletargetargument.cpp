// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundletargetargument.h"

#include <QCoreApplication>

namespace autoconfigure
{

QStringList bundleTargetWords()
{
    QStringList words;
    for (const BundleTarget known : allBundleTargets()) {
        words.append(bundleTargetWord(known));
    }
    return words;
}

std::optional<QList<BundleTarget>> readBundleTargets(const Invocation &invocation, const Command &command)
{
    QList<BundleTarget> targets;
    for (const QString &word : invocation.options("target")) {
        const std::optional<BundleTarget> target = bundleTargetFromWord(word);
        if (!target) {
            complainAboutUsage(invocation.console,
                               QCoreApplication::translate("Cli", "--target is one of %1, not “%2”.")
                                   .arg(bundleTargetWords().join(QStringLiteral(", ")), word),
                               &command);
            return std::nullopt;
        }
        if (!targets.contains(*target)) {
            targets.append(*target);
        }
    }
    return targets;
}

} // namespace autoconfigure
