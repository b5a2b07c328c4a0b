// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/deploymenttarget.h"

#include "model/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QLatin1StringView scheme("ssh://");

} // namespace

QString DeploymentTarget::address() const
{
    return ssh + u':' + directory;
}

QString DeploymentTarget::servedFolder() const
{
    return directory + (directory.endsWith(u'/') ? "current"_L1 : "/current"_L1);
}

bool isSshTarget(const QString &text)
{
    return !text.isEmpty() && text != scheme && !text.startsWith(u'-') && firstForbiddenCharacter(text) < 0 &&
           std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

bool isDeploymentDirectory(const QString &path)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    return path.startsWith(u'/') && !parts.isEmpty() && !parts.contains(".."_L1) &&
           firstForbiddenCharacter(path) < 0;
}

Result<DeploymentTarget> parseDeploymentAddress(const QString &text)
{
    const bool isUrl = text.startsWith(scheme);
    const qsizetype start = isUrl ? text.indexOf(u'/', scheme.size()) : text.indexOf(":/"_L1);
    DeploymentTarget target;
    if (start > 0) {
        target.ssh = text.left(start);
        target.directory = text.mid(isUrl ? start : start + 1);
        if (isUrl && target.ssh.endsWith(u':')) {
            target.ssh.chop(1);
        }
    }
    if (!isSshTarget(target.ssh) || !isDeploymentDirectory(target.directory)) {
        return failure(quotedForMessage(text),
                       QCoreApplication::translate(
                           "Deployment", "Expected a server as ssh takes it, a colon and an absolute "
                                         "folder: deploy@www.example.org:/srv/email-autoconfigure"));
    }
    return target;
}

} // namespace autoconfigure
