// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/manifest.h"

#include <QStringList>

namespace autoconfigure
{

/// What a deployment changes, by path; each list is sorted.
struct ManifestDifference {
    QStringList added;
    QStringList changed;
    QStringList removed;

    bool isEmpty() const { return added.isEmpty() && changed.isEmpty() && removed.isEmpty(); }
    friend bool operator==(const ManifestDifference &, const ManifestDifference &) = default;
};

/// From the files that are served to the new ones.
ManifestDifference manifestDifference(const FileHashes &served, const FileHashes &fresh);

} // namespace autoconfigure
