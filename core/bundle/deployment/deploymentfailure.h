// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/deploymenttarget.h"
#include "model/finding.h"

#include <QStringList>

namespace autoconfigure
{

// What a deployment ends with, as findings: the codes are stable.

/// ssh itself gave up before the server's part said anything: from its last lines on standard error.
Finding sshFailure(const DeploymentTarget &target, const QStringList &complaints);
/// The server's part was heard and then no more.
Finding lostConnection(const DeploymentTarget &target);
/// The server's part said "failed CODE DETAIL" (resources/deploy/deploy.sh).
Finding remoteFailure(const DeploymentTarget &target, const QString &code, const QString &detail,
                      const QStringList &complaints);
/// The server ran no shell for us.
Finding noRemoteShell(const DeploymentTarget &target, const QStringList &complaints);
Finding sshMissing();
/// `text`: why no bundle could be made.
Finding packingFailure(const QString &text);
Finding silentServer(const DeploymentTarget &target, int seconds);
/// The connection ended while the link was being replaced: nobody knows which release is served.
Finding uncertainSwitch(const DeploymentTarget &target, const QString &release);
/// The release is served, but the connection ended before the reload command and the cleaning were done.
Finding unfinishedAfterSwitch(const DeploymentTarget &target, const QString &release);

Finding deployed(const DeploymentTarget &target, const QString &release);
Finding rolledBack(const DeploymentTarget &target, const QString &release);
/// A test of the connection went well; `served` may be empty.
Finding targetReady(const DeploymentTarget &target, bool folderExists, const QString &served);

} // namespace autoconfigure
