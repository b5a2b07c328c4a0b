// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "model/workspace.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace autoconfigure
{

/// The position of the domain that --domain names (U-label or A-label), or why it is not in `workspace`, with
/// the names that are.
Result<qsizetype> findDomain(const Workspace &workspace, const QString &name, const QString &fileName);

/// The positions of the domains that the options --domain name, once each; all of them where there is no
/// name.
Result<QList<qsizetype>> findDomains(const Workspace &workspace, const QStringList &names,
                                     const QString &fileName);

/// HOST[:PORT] of --imap and --smtp. `port` is 0 where it is not said.
struct HostPort {
    QString host;
    int port = 0;
};
Result<HostPort> parseHostPort(const QString &text);

} // namespace autoconfigure
