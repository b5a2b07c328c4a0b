// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"

#include <QJsonObject>
#include <QString>

namespace autoconfigure
{

/// A web server's folder that bundles are uploaded to over SSH.
struct DeploymentTarget {
    static constexpr int defaultKeep = 5;
    static constexpr int mostKept = 1000;

    /// As OpenSSH's ssh takes it: "deploy@www.example.org", "ssh://www.example.org:2222", a Host of
    /// ~/.ssh/config.
    QString ssh;
    /// Absolute path on the server. Holds "releases/" and the link "current".
    QString directory;
    /// How many releases stay, the served one among them: 1…mostKept.
    int keep = defaultKeep;
    /// A command line for the server's shell after the switch: "sudo systemctl reload nginx". May be empty.
    QString reload;
    QJsonObject extra;

    /// What `--to` takes: "deploy@www.example.org:/srv/mail".
    QString address() const;
    /// Where the web server finds the served release: directory + "/current".
    QString servedFolder() const;

    friend bool operator==(const DeploymentTarget &, const DeploymentTarget &) = default;
};

/// A destination that ssh can take for nothing else: not empty, not an option, no blanks, no control
/// characters.
bool isSshTarget(const QString &text);
/// Absolute, not "/", without ".." and control characters.
bool isDeploymentDirectory(const QString &path);

/// SSH_TARGET:DIR, or ssh://HOST[:PORT]/DIR; `keep` and `reload` are the defaults.
Result<DeploymentTarget> parseDeploymentAddress(const QString &text);

} // namespace autoconfigure
