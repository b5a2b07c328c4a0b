// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundle.h"
namespace autoconfigure
{
const QList<BundleTarget> &allBundleTargets()
{
    static const QList<BundleTarget> l{BundleTarget::Static, BundleTarget::Apache, BundleTarget::Nginx,
                                       BundleTarget::Dns};
    return l;
}
QString bundleTargetWord(BundleTarget)
{
    return {};
}
std::optional<BundleTarget> bundleTargetFromWord(QStringView)
{
    return {};
}
QString bundleTargetName(BundleTarget)
{
    return {};
}
Result<void> generateBundle(const Workspace &, const QList<BundleTarget> &, const BundleSink &,
                            const BundleProgress &)
{
    return {};
}
} // namespace autoconfigure
