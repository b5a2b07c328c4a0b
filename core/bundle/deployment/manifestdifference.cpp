// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/deployment/manifestdifference.h"

namespace autoconfigure
{

ManifestDifference manifestDifference(const FileHashes &served, const FileHashes &fresh)
{
    ManifestDifference difference;
    for (auto it = fresh.cbegin(); it != fresh.cend(); ++it) {
        const auto old = served.constFind(it.key());
        if (old == served.cend()) {
            difference.added.append(it.key());
        } else if (*old != *it) {
            difference.changed.append(it.key());
        }
    }
    for (auto it = served.cbegin(); it != served.cend(); ++it) {
        if (!fresh.contains(it.key())) {
            difference.removed.append(it.key());
        }
    }
    for (QStringList *paths : {&difference.added, &difference.changed, &difference.removed}) {
        paths->sort();
    }
    return difference;
}

} // namespace autoconfigure
