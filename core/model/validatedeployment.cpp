// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plaintext.h"
#include "model/validationparts.h"

#include <QDir>
#include <QSet>

namespace autoconfigure
{

using namespace Qt::StringLiterals;

namespace
{

constexpr FindingKind serverInvalid{
    "deployment-server-invalid", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "“%1” is no server that ssh can be told."),
    QT_TRANSLATE_NOOP("Finding",
                      "Enter deploy@www.example.org, ssh://www.example.org:2222 or a Host of your ssh "
                      "configuration.")};
constexpr FindingKind folderInvalid{
    "deployment-folder-invalid", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "“%1” is not a folder that a bundle can be deployed to."),
    QT_TRANSLATE_NOOP("Finding", "Enter an absolute path below the root, without “..”, such as "
                                 "/srv/email-autoconfigure.")};
constexpr FindingKind keepRange{
    "deployment-keep-range", Severity::Error,
    QT_TRANSLATE_NOOP("Finding", "%1 releases cannot be kept on the server."),
    QT_TRANSLATE_NOOP("Finding",
                      "Enter 1 to 1000. With at least 2 there is an earlier release to roll back to.")};
constexpr FindingKind targetRepeated{
    "deployment-target-repeated", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding", "The folder %1 is there twice among the deployment targets."),
    QT_TRANSLATE_NOOP("Finding", "Remove one of the two.")};
constexpr FindingKind rootDiffers{
    "deployment-root-differs", Severity::Warning,
    QT_TRANSLATE_NOOP("Finding",
                      "The web server configurations serve %1, but what is deployed is found at %2."),
    QT_TRANSLATE_NOOP("Finding", "Enter %2 as the folder on the web server, or deploy to another folder.")};

} // namespace

void validateDeployment(const Workspace &workspace, Findings &findings)
{
    const FieldPath list = FieldPath() / u"deployment";
    QSet<QString> addresses;
    for (qsizetype i = 0; i < workspace.deployment.size(); ++i) {
        const DeploymentTarget &target = workspace.deployment.at(i);
        const FieldPath path = list / i;
        const QString subject = quotedForMessage(target.address());
        if (!isSshTarget(target.ssh)) {
            const QString shown = quotedForMessage(target.ssh);
            findings.append({&serverInvalid, path / u"ssh", subject, {shown}, {}, shown});
        }
        if (!isDeploymentDirectory(target.directory)) {
            const QString shown = quotedForMessage(target.directory);
            findings.append({&folderInvalid, path / u"directory", subject, {shown}, {}, shown});
        } else if (const QString root = QDir::cleanPath(workspace.hosting.root);
                   root != QDir::cleanPath(target.servedFolder())) {
            findings.append({&rootDiffers,
                             path / u"directory",
                             subject,
                             {workspace.hosting.root, target.servedFolder()},
                             workspace.hosting.root,
                             target.servedFolder()});
        }
        if (target.keep < 1 || target.keep > DeploymentTarget::mostKept) {
            const QString keep = QString::number(target.keep);
            findings.append({&keepRange, path / u"keep", subject, {keep}, u"1–1000"_s, keep});
        }
        validateText(target.reload, path / u"reload", subject, findings);
        if (addresses.contains(target.address())) {
            findings.append({&targetRepeated, path, subject, {subject}, {}, {}});
        }
        addresses.insert(target.address());
    }
}

} // namespace autoconfigure
