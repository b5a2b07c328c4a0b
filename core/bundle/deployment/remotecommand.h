// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/deploymenttarget.h"

#include <QString>
#include <QStringList>

namespace autoconfigure
{

/// One word for the server's shell, whatever is in it: in apostrophes, each apostrophe in it as '\''. The
/// only place where text becomes part of a remote command line. For sh, dash, bash, ksh, zsh and fish.
QString shellQuoted(const QString &word);

/// What the server's part of a deployment (resources/deploy/deploy.sh) is asked to do.
enum class RemoteAction {
    Inspect, ///< looks and changes nothing
    Deploy,
    Rollback ///< to the release before the one that is served
};

struct RemoteRequest {
    RemoteAction action = RemoteAction::Inspect;
    DeploymentTarget target;
    /// Begins the lines that are meant for us; others may come from the server's login scripts.
    QString mark;
    /// Of the new release.
    QString release;
    /// Bytes of the upload.
    qint64 size = 0;
};

/// The command line for the server's login shell.
QString remoteCommand(const RemoteRequest &request);

/// Who answers when a key has a passphrase or a server wants a password.
enum class SshPrompts {
    None,     ///< nobody: what needs an answer fails
    Terminal, ///< ssh asks on the terminal, also whether an unknown host key is the right one
    Askpass   ///< the program in SSH_ASKPASS
};

/// The arguments of the system's ssh. Host keys are never accepted silently, whatever the user's
/// configuration says.
QStringList sshArguments(const RemoteRequest &request, SshPrompts prompts);

} // namespace autoconfigure
