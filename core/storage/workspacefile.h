// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "model/workspace.h"

#include <QByteArray>
#include <QString>

namespace autoconfigure
{

/// The workspace from the bytes of a file (design.md section 4). `place` names the file in errors: with line
/// and column where it is not JSON, with the JSON path where a member has the wrong type.
Result<Workspace> parseWorkspace(const QByteArray &json, const QString &place);

/// UTF-8, members in alphabetical order, one final newline. Members that were unknown when read are written
/// again.
QByteArray serializeWorkspace(const Workspace &workspace);

/// At most 256 MiB are read.
Result<Workspace> loadWorkspace(const QString &fileName);
/// Atomic: on an error the old file is untouched. Gives the bytes that the file has now.
Result<QByteArray> saveWorkspace(const Workspace &workspace, const QString &fileName);

/// One profile with IMAP and SMTP over TLS at mail.DOMAIN, for one domain that also hosts. No MX: a guess in
/// DNS would lead mail astray.
Workspace newWorkspace(const QString &domain);

} // namespace autoconfigure
