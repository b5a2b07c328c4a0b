// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "model/result.h"
#include "probe/mailserverprobe.h"

#include <QString>

#include <optional>

namespace autoconfigure
{

/// What is wrong with --login and --password-stdin beside the other options, or an empty text.
QString loginUsageComplaint(const Invocation &invocation);

/// The login test that --login asks for, with the password of its user; nothing without --login. `domains`:
/// positions of those that are probed.
Result<std::optional<MailLogin>> readLogin(const Invocation &invocation, const Workspace &workspace,
                                           const QList<qsizetype> &domains);

} // namespace autoconfigure
