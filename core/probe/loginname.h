// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/usernamepattern.h"

namespace autoconfigure
{

// The user names of services that a client found are patterns, as those of the workspace are. Some clients
// fill in no placeholders: one that a document left in logs in with it, and fails. Such a name stands in the
// service with other signs in place of its percent signs.

/// The user name of a client that fills in nothing, from the name in the document.
QString unfilledName(const QString &written);
/// The user name of a service as it stands in the document.
QString writtenName(const QString &username);
/// What the client logs in with.
QString loginName(const QString &username, const Account &account);

} // namespace autoconfigure
