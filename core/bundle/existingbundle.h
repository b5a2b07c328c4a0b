// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace autoconfigure
{

/// What lies at an export's target already.
enum class ExistingBundle {
    None,    ///< nothing, or an empty folder
    Ours,    ///< a bundle, each file as its manifest says
    Changed, ///< a bundle in which something was added, changed or removed
    Foreign  ///< anything else
};

/// `firstDifference`: the first path that is not as the manifest says.
ExistingBundle examineFolder(const QString &folder, QString *firstDifference);
/// A .zip or .tar.gz.
ExistingBundle examineArchive(const QString &file, QString *firstDifference);

} // namespace autoconfigure
