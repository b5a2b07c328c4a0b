// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "model/result.h"
#include "model/usernamepattern.h"
#include "model/workspace.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace autoconfigure
{

/// The position of the domain that --domain names (U-label or A-label), or why it is not in `workspace`, with
/// the names that are.
Result<qsizetype> findDomain(const Workspace &workspace, const QString &name, const QString &fileName);

/// The positions of the domains that the options --domain name, once each; all of them where there is no
/// name.
Result<QList<qsizetype>> findDomains(const Workspace &workspace, const QStringList &names,
                                     const QString &fileName);

/// The workspace that the command's first argument names. Nothing where it cannot be read: that has been
/// complained about, the command has Failed.
std::optional<Workspace> readWorkspace(const Invocation &invocation);

struct WorkspaceDomain {
    Workspace workspace;
    /// Its position.
    qsizetype domain = 0;
};
/// The same with the domain that --domain names.
std::optional<WorkspaceDomain> readWorkspaceDomain(const Invocation &invocation);

struct WorkspaceDomains {
    Workspace workspace;
    /// Their positions.
    QList<qsizetype> domains;
};
/// The same with the domains that the options --domain name, or all.
std::optional<WorkspaceDomains> readWorkspaceDomains(const Invocation &invocation);

/// The account that --email names, of the domain that --domain names; none without --email.
Result<std::optional<Account>> accountArgument(const Invocation &invocation);

/// HOST[:PORT] of --imap and --smtp. `port` is 0 where it is not said.
struct HostPort {
    QString host;
    int port = 0;
};
Result<HostPort> parseHostPort(const QString &text);

} // namespace autoconfigure
