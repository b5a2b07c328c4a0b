// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/deployment/remotecommand.h"

#include "storage/resourcefile.h"

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

QString actionWord(RemoteAction action)
{
    switch (action) {
    case RemoteAction::Inspect:
        return u"inspect"_s;
    case RemoteAction::Deploy:
        return u"deploy"_s;
    case RemoteAction::Rollback:
        return u"rollback"_s;
    }
    return {};
}

} // namespace

QString shellQuoted(const QString &word)
{
    QString quoted = word;
    return u'\'' + quoted.replace(u'\'', "'\\''"_L1) + u'\'';
}

QString remoteCommand(const RemoteRequest &request)
{
    const QString script = QString::fromUtf8(resourceFile(u"deploy/deploy.sh"_s));
    QString command = u"exec sh -c "_s + shellQuoted(script) + " sh"_L1;
    for (const QString &argument :
         {actionWord(request.action), request.mark, request.target.directory, request.release,
          QString::number(request.size), QString::number(request.target.keep), request.target.reload}) {
        command += u' ' + shellQuoted(argument);
    }
    return command;
}

QStringList sshArguments(const RemoteRequest &request, SshPrompts prompts)
{
    QStringList options = {u"ConnectTimeout=20"_s, u"ServerAliveInterval=15"_s, u"ServerAliveCountMax=3"_s,
                           u"ClearAllForwardings=yes"_s,
                           // The connection ends with the run.
                           u"ControlMaster=no"_s, u"RequestTTY=no"_s, u"RemoteCommand=none"_s,
                           prompts == SshPrompts::None ? u"BatchMode=yes"_s : u"BatchMode=no"_s,
                           // On a terminal ssh shows the fingerprint and waits for a yes.
                           prompts == SshPrompts::Terminal ? u"StrictHostKeyChecking=ask"_s
                                                           : u"StrictHostKeyChecking=yes"_s};
    QStringList arguments;
    for (const QString &option : std::as_const(options)) {
        arguments << u"-o"_s << option;
    }
    return arguments << u"--"_s << request.target.ssh << remoteCommand(request);
}

} // namespace autoconfigure
