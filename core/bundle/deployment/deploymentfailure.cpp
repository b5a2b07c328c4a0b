// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/deployment/deploymentfailure.h"

#include "bundle/deployment/remotecommand.h"
#include "model/plaintext.h"

#include <algorithm>
#include <array>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

// %1 is the server, %2 what more is known.

constexpr FindingKind missing{
    "ssh-missing", Severity::Error, QT_TRANSLATE_NOOP("Finding", "The program ssh could not be started."),
    QT_TRANSLATE_NOOP("Finding", "Install OpenSSH’s client: apt-get install openssh-client")};
constexpr FindingKind hostKeyUnknown{
    "ssh-host-key-unknown", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The host key of %1 is not known yet, so nothing tells whether this is the right "
                      "server. Nothing was sent."),
    QT_TRANSLATE_NOOP("Finding",
                      "Connect once in a terminal, compare the fingerprint with the one that the server’s "
                      "administrator gives you, and answer yes: %2")};
constexpr FindingKind hostKeyChanged{
    "ssh-host-key-changed", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "%1 shows another host key than before: somebody may have put a server of their own "
                      "in its place. Nothing was sent."),
    QT_TRANSLATE_NOOP("Finding",
                      "Ask the server’s administrator. Only if its key was really replaced, remove the old "
                      "one and connect once in a terminal: %2")};
constexpr FindingKind authentication{
    "ssh-authentication", Severity::Error, QT_TRANSLATE_NOOP("Finding", "%1 refused the login: %2"),
    QT_TRANSLATE_NOOP("Finding",
                      "Check the user name, load your key with ssh-add, or put it on the server with "
                      "ssh-copy-id %1")};
constexpr FindingKind nameUnknown{
    "ssh-host-unknown", Severity::Error, QT_TRANSLATE_NOOP("Finding", "There is no server of this name: %2"),
    QT_TRANSLATE_NOOP("Finding",
                      "Check the spelling of %1 and its record in DNS or your ssh configuration.")};
constexpr FindingKind unreachable{
    "ssh-unreachable", Severity::Error, QT_TRANSLATE_NOOP("Finding", "%1 cannot be reached: %2"),
    QT_TRANSLATE_NOOP("Finding",
                      "Check that the server runs, that sshd listens at this port and that no firewall is "
                      "in the way.")};
constexpr FindingKind connectionLost{
    "ssh-connection-lost", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The connection to %1 was lost. What was served is still served."),
    QT_TRANSLATE_NOOP("Finding", "Deploy again; what was uploaded so far is removed then.")};
constexpr FindingKind failed{"ssh-failed", Severity::Error,
                             QT_TRANSLATE_NOOP("Finding", "ssh could not do its work with %1: %2"),
                             QT_TRANSLATE_NOOP("Finding", "Try it in a terminal: %3")};
constexpr FindingKind noShell{
    "deployment-no-shell", Severity::Error, QT_TRANSLATE_NOOP("Finding", "%1 runs no commands: %2"),
    QT_TRANSLATE_NOOP("Finding",
                      "Deploying takes an account with a shell (sh); one for sftp alone is not enough.")};
constexpr FindingKind silent{
    "deployment-silent", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "Nothing was heard of %1 for %2 seconds, so the connection was ended."),
    QT_TRANSLATE_NOOP("Finding", "Check the network and the server’s load, then try again.")};
constexpr FindingKind packing{"deployment-no-bundle", Severity::Error,
                              QT_TRANSLATE_NOOP("Finding", "No bundle could be made: %1"), ""};
constexpr FindingKind uncertain{
    "deployment-uncertain", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The connection to %1 ended just while release %2 was put in place. The server "
                      "serves either it or the earlier one, each of them whole."),
    QT_TRANSLATE_NOOP("Finding", "Look at what is served with a preview (--dry-run).")};
constexpr FindingKind unfinished{
    "deployment-unfinished", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "Release %2 is in place on %1, but the connection ended before the reload command "
                      "and the removal of old releases were done."),
    QT_TRANSLATE_NOOP("Finding", "Deploy again, or run the reload command on the server.")};

constexpr FindingKind tool{
    "deployment-no-tool", Severity::Error, QT_TRANSLATE_NOOP("Finding", "%1 has no program “%2”."),
    QT_TRANSLATE_NOOP("Finding", "Install it there; on Debian: coreutils, tar and gzip.")};
constexpr FindingKind permission{
    "deployment-no-permission", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "On %1 this user may not write to %2."),
    QT_TRANSLATE_NOOP("Finding",
                      "Create the folder for this user once, as root on the server: install -d -o USER "
                      "FOLDER")};
constexpr FindingKind notFolder{
    "deployment-not-a-folder", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "On %1 %2 is something else than a folder."),
    QT_TRANSLATE_NOOP("Finding", "Choose another folder, or move away what is there.")};
constexpr FindingKind noLink{
    "deployment-current-is-no-link", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "On %1 %2 is not the link that deployments replace."),
    QT_TRANSLATE_NOOP("Finding", "Move it away once, or choose another folder.")};
constexpr FindingKind busy{"deployment-busy", Severity::Error,
                           QT_TRANSLATE_NOOP("Finding", "Another deployment to %1 is under way."),
                           QT_TRANSLATE_NOOP("Finding", "Wait for its end, then try again.")};
constexpr FindingKind exists{"deployment-release-exists", Severity::Error,
                             QT_TRANSLATE_NOOP("Finding", "On %1 there is a release %2 already."),
                             QT_TRANSLATE_NOOP("Finding", "Check this machine’s clock, then try again.")};
constexpr FindingKind diskFull{
    "deployment-disk-full", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "The disk of %1 is full. What was served is still served."),
    QT_TRANSLATE_NOOP("Finding", "Free some space there, or keep fewer releases.")};
constexpr FindingKind upload{
    "deployment-upload-failed", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The bundle could not be written on %1: %3. What was served is still served."),
    QT_TRANSLATE_NOOP("Finding", "Remove the cause, then deploy again.")};
constexpr FindingKind checksum{
    "deployment-checksum", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "What arrived on %1 is not what was sent. What was served is still served."),
    QT_TRANSLATE_NOOP("Finding", "Deploy again; if it stays, check the server’s disk and memory.")};
constexpr FindingKind switching{
    "deployment-switch-failed", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "On %1 the link “current” could not be replaced: %3"),
    QT_TRANSLATE_NOOP("Finding",
                      "The server needs ln and mv of GNU or BusyBox, and the folder’s permission.")};
constexpr FindingKind reloading{
    "deployment-reload-failed", Severity::Error,
    QT_TRANSLATE_NOOP("Finding",
                      "The release is in place on %1, but the reload command ended with status %2: %3"),
    QT_TRANSLATE_NOOP("Finding", "Correct the command and deploy again, or roll back.")};
constexpr FindingKind noRelease{"deployment-no-release", Severity::Error,
                                QT_TRANSLATE_NOOP("Finding", "Nothing has been deployed to %1 yet."),
                                QT_TRANSLATE_NOOP("Finding", "Deploy first.")};
constexpr FindingKind noEarlier{
    "deployment-no-earlier-release", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "On %1 there is no release before %2 to roll back to."),
    QT_TRANSLATE_NOOP("Finding", "Correct the workspace and deploy it, and keep more than one release.")};

constexpr FindingKind done{
    "deployed", Severity::Ok, QT_TRANSLATE_NOOP("Finding", "Release %2 is in place on %1."),
    QT_TRANSLATE_NOOP("Finding", "Let the web server serve %3, then check the domains live.")};
constexpr FindingKind back{"rolled-back", Severity::Ok,
                           QT_TRANSLATE_NOOP("Finding", "%1 serves release %2 again."),
                           QT_TRANSLATE_NOOP("Finding", "Correct the workspace before deploying again.")};
constexpr FindingKind readyEmpty{
    "deployment-target-new", Severity::Ok,
    QT_TRANSLATE_NOOP("Finding", "The login on %1 works. Nothing has been deployed to %2 yet."), ""};
constexpr FindingKind readyNoFolder{
    "deployment-target-no-folder", Severity::Ok,
    QT_TRANSLATE_NOOP("Finding", "The login on %1 works. The first deployment creates the folder %2."), ""};
constexpr FindingKind ready{"deployment-target-ready", Severity::Ok,
                            QT_TRANSLATE_NOOP("Finding", "The login on %1 works. Release %2 is served."), ""};

struct RemoteCode {
    QLatin1StringView word;
    const FindingKind *kind;
};
constexpr std::array remoteCodes = {
    RemoteCode{QLatin1StringView("no-tool"), &tool},
    RemoteCode{QLatin1StringView("no-permission"), &permission},
    RemoteCode{QLatin1StringView("not-a-folder"), &notFolder},
    RemoteCode{QLatin1StringView("current-no-link"), &noLink},
    RemoteCode{QLatin1StringView("busy"), &busy},
    RemoteCode{QLatin1StringView("exists"), &exists},
    RemoteCode{QLatin1StringView("upload"), &upload},
    RemoteCode{QLatin1StringView("incomplete"), &checksum},
    RemoteCode{QLatin1StringView("checksum"), &checksum},
    RemoteCode{QLatin1StringView("switch"), &switching},
    RemoteCode{QLatin1StringView("reload"), &reloading},
    RemoteCode{QLatin1StringView("no-release"), &noRelease},
    RemoteCode{QLatin1StringView("no-earlier"), &noEarlier},
};

/// What ssh says in English in every locale, most telling first.
struct SshPhrase {
    QLatin1StringView text;
    const FindingKind *kind;
};
constexpr std::array sshPhrases = {
    SshPhrase{QLatin1StringView("REMOTE HOST IDENTIFICATION HAS CHANGED"), &hostKeyChanged},
    SshPhrase{QLatin1StringView("Host key verification failed"), &hostKeyUnknown},
    SshPhrase{QLatin1StringView("Permission denied ("), &authentication},
    SshPhrase{QLatin1StringView("Too many authentication failures"), &authentication},
    SshPhrase{QLatin1StringView("Could not resolve hostname"), &nameUnknown},
    SshPhrase{QLatin1StringView("Connection refused"), &unreachable},
    SshPhrase{QLatin1StringView("timed out"), &unreachable},
    SshPhrase{QLatin1StringView("No route to host"), &unreachable},
    SshPhrase{QLatin1StringView("Network is unreachable"), &unreachable},
    SshPhrase{QLatin1StringView("Connection reset"), &connectionLost},
    SshPhrase{QLatin1StringView("Connection closed"), &connectionLost},
    SshPhrase{QLatin1StringView("Connection to "), &connectionLost},
    SshPhrase{QLatin1StringView("closed by remote host"), &connectionLost},
    SshPhrase{QLatin1StringView("Broken pipe"), &connectionLost},
    SshPhrase{QLatin1StringView("Timeout, server"), &connectionLost},
};

QString lastLineWith(const QStringList &lines, QLatin1StringView text)
{
    const auto found = std::find_if(lines.crbegin(), lines.crend(),
                                    [text](const QString &line) { return line.contains(text); });
    return found == lines.crend() ? QString() : found->trimmed();
}

Finding about(const FindingKind &kind, const DeploymentTarget &target, const QStringList &more)
{
    return {&kind, {}, quotedForMessage(target.address()), QStringList{target.ssh} + more, {}, {}};
}

bool saysDiskFull(const QStringList &complaints)
{
    return std::any_of(complaints.begin(), complaints.end(), [](const QString &line) {
        return line.contains("No space left"_L1) || line.contains("quota exceeded"_L1) ||
               line.contains("File too large"_L1);
    });
}

} // namespace

Finding sshFailure(const DeploymentTarget &target, const QStringList &complaints)
{
    const QString command = u"ssh "_s + (target.ssh.contains(u'\'') ? shellQuoted(target.ssh) : target.ssh);
    for (const SshPhrase &phrase : sshPhrases) {
        const QString line = lastLineWith(complaints, phrase.text);
        if (line.isEmpty()) {
            continue;
        }
        if (phrase.kind == &hostKeyUnknown) {
            return about(hostKeyUnknown, target, {command});
        }
        if (phrase.kind == &hostKeyChanged) {
            // ssh says itself which line of which file it is.
            const QString removal = lastLineWith(complaints, "ssh-keygen -f"_L1);
            return about(hostKeyChanged, target, {removal.isEmpty() ? u"ssh-keygen -R HOST"_s : removal});
        }
        return about(*phrase.kind, target, {line});
    }
    return about(failed, target, {complaints.isEmpty() ? QString() : complaints.constLast(), command});
}

Finding remoteFailure(const DeploymentTarget &target, const QString &code, const QString &detail,
                      const QStringList &complaints)
{
    const QString last = complaints.isEmpty() ? QString() : complaints.constLast();
    if ((code == "upload"_L1 || code == "no-permission"_L1 || code == "switch"_L1) &&
        saysDiskFull(complaints)) {
        return about(diskFull, target, {});
    }
    const auto *const found = std::find_if(remoteCodes.begin(), remoteCodes.end(),
                                           [&code](const RemoteCode &one) { return code == one.word; });
    return found == remoteCodes.end() ? about(failed, target, {code, {}})
                                      : about(*found->kind, target, {detail, last});
}

Finding lostConnection(const DeploymentTarget &target)
{
    return about(connectionLost, target, {});
}

Finding noRemoteShell(const DeploymentTarget &target, const QStringList &complaints)
{
    return about(noShell, target, {complaints.isEmpty() ? QString() : complaints.constLast()});
}

Finding sshMissing()
{
    return {&missing, {}, {}, {}, {}, {}};
}

Finding packingFailure(const QString &text)
{
    return {&packing, {}, {}, {text}, {}, {}};
}

Finding silentServer(const DeploymentTarget &target, int seconds)
{
    return about(silent, target, {QString::number(seconds)});
}

Finding uncertainSwitch(const DeploymentTarget &target, const QString &release)
{
    return about(uncertain, target, {release});
}

Finding unfinishedAfterSwitch(const DeploymentTarget &target, const QString &release)
{
    return about(unfinished, target, {release});
}

Finding deployed(const DeploymentTarget &target, const QString &release)
{
    return about(done, target, {release, target.servedFolder()});
}

Finding rolledBack(const DeploymentTarget &target, const QString &release)
{
    return about(back, target, {release});
}

Finding targetReady(const DeploymentTarget &target, bool folderExists, const QString &served)
{
    if (!served.isEmpty()) {
        return about(ready, target, {served});
    }
    return about(folderExists ? readyEmpty : readyNoFolder, target, {target.directory});
}

} // namespace autoconfigure
