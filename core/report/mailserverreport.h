// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/mailserverresult.h"

#include <QJsonArray>

namespace autoconfigure
{

// The mail servers' part of a probe's report.

/// One line for each service, in the installed language; nothing for none.
QString mailServersText(const QList<MailServerResult> &results);
/// [{"domain", "protocol", "host", "port", "security", "verdict", "login", "codes", "conversations"}].
QJsonArray mailServersJson(const QList<MailServerResult> &results);
/// A table with every conversation, as part of a page.
QString mailServersHtml(const QList<MailServerResult> &results);

/// All of them, each once.
Findings mailServerFindings(const QList<MailServerResult> &results);

} // namespace autoconfigure
