// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/result.h"
#include "storage/import.h"

#include <QByteArray>
#include <QString>

namespace autoconfigure
{

/// The settings.json of the PHP project (design.md section 4). Values that are still the template's
/// "{{$DOMAIN}}" become findings, one each.
Result<Import> importClassicSettings(const QByteArray &json, const QString &place);
/// True for a JSON object with the classic members "info" and "server" and without "format".
bool looksLikeClassicSettings(const QByteArray &json);

/// The classic file for the domain at this position: its first IMAP and first SMTP service.
QByteArray exportClassicSettings(const Workspace &workspace, qsizetype domainIndex);

} // namespace autoconfigure
