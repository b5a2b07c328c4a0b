// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "model/workspace.h"

#include <QJsonObject>
#include <QString>

namespace autoconfigure
{

/// The workspace from the file's object; errors name `place` and the JSON path.
Result<Workspace> workspaceFromJson(const QJsonObject &object, const QString &place);

QJsonObject workspaceToJson(const Workspace &workspace);

} // namespace autoconfigure
