// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workspace.h"

#include "model/hostname.h"

namespace autoconfigure
{

qsizetype Workspace::indexOfProfile(const QString &id) const
{
    for (qsizetype i = 0; i < profiles.size(); ++i) {
        if (profiles.at(i).id == id) {
            return i;
        }
    }
    return -1;
}

qsizetype Workspace::indexOfDomain(const QString &name) const
{
    for (qsizetype i = 0; i < domains.size(); ++i) {
        if (domains.at(i).name.compare(name, Qt::CaseInsensitive) == 0) {
            return i;
        }
    }
    const QString ascii = toAsciiHost(name);
    if (ascii.isEmpty()) {
        return -1;
    }
    for (qsizetype i = 0; i < domains.size(); ++i) {
        if (toAsciiHost(domains.at(i).name) == ascii) {
            return i;
        }
    }
    return -1;
}

} // namespace autoconfigure
