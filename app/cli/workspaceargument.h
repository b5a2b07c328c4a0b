// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "model/workspace.h"

#include <QString>

namespace autoconfigure
{

/// The position of the domain that --domain names (U-label or A-label), or why it is not in `workspace`, with
/// the names that are.
Result<qsizetype> findDomain(const Workspace &workspace, const QString &name, const QString &fileName);

/// HOST[:PORT] of --imap and --smtp. `port` is 0 where it is not said.
struct HostPort {
    QString host;
    int port = 0;
};
Result<HostPort> parseHostPort(const QString &text);

} // namespace autoconfigure
