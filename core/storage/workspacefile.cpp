// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/workspacefile.h"

#include "storage/jsonreader.h"
#include "storage/workspacejson.h"
#include "storage/writefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

namespace autoconfigure
{

namespace
{

constexpr qint64 largestFile = 256LL * 1024 * 1024;

struct WorkspaceFile {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceFile)
};

} // namespace

Result<Workspace> parseWorkspace(const QByteArray &json, const QString &place)
{
    const Result<QJsonObject> object = parseJsonObject(json, place);
    if (!object) {
        return tl::unexpected(object.error());
    }
    return workspaceFromJson(*object, place);
}

QByteArray serializeWorkspace(const Workspace &workspace)
{
    return QJsonDocument(workspaceToJson(workspace)).toJson(QJsonDocument::Indented);
}

Result<Workspace> loadWorkspace(const QString &fileName)
{
    const Result<QByteArray> bytes = readWholeFile(fileName, largestFile);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    return parseWorkspace(*bytes, fileName);
}

Result<QByteArray> saveWorkspace(const Workspace &workspace, const QString &fileName)
{
    QByteArray bytes = serializeWorkspace(workspace);
    // A file that could not be opened again would be a loss, so what is written is read first.
    if (const Result<Workspace> again = parseWorkspace(bytes, fileName); !again) {
        return tl::unexpected(again.error());
    }
    if (const QFileInfo info(fileName); info.exists() && !info.isFile()) {
        return failure(fileName, WorkspaceFile::tr("this is a folder or a device, not a file"));
    }
    if (const Result<void> written = writeFile(fileName, bytes); !written) {
        return tl::unexpected(written.error());
    }
    return bytes;
}

Workspace newWorkspace(const QString &domain)
{
    const QString mailHost = QStringLiteral("mail.") + domain;
    const auto service = [&mailHost](Protocol protocol) {
        MailService result;
        result.protocol = protocol;
        result.host = mailHost;
        result.port = defaultPort(protocol, Security::Tls);
        return result;
    };

    ServiceProfile profile;
    profile.id = QStringLiteral("main");
    profile.services = {service(Protocol::Imap), service(Protocol::Smtp)};

    Domain first;
    first.name = domain;
    first.profile = profile.id;

    Workspace workspace;
    workspace.profiles = {profile};
    workspace.domains = {first};
    workspace.hosting.domain = domain;
    workspace.hosting.webHost = QStringLiteral("www.") + domain;
    return workspace;
}

} // namespace autoconfigure
