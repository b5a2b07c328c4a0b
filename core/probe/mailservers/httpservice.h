// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/mailserverresult.h"
#include "probe/mailservers/mailclient.h"

namespace autoconfigure
{

// A service that is spoken over HTTP: what is known decides what is asked next.

/// What is to be asked next about `result.service`, all at once; nothing where all is known. Says in
/// `result.httpLoginOutcome` why a login is not tried.
QList<HttpRequest> nextHttpRequests(MailServerResult &result,
                                    const std::optional<MailCredentials> &credentials, const QDateTime &now);
/// Puts the answer to one of those into its place in `result`.
void takeHttpAnswer(MailServerResult &result, const HttpResult &http);

/// The organisation ("example.com") to which redirects have led from the one that the workspace names; empty
/// where they have not. No password is sent there.
QString organisationElsewhere(const MailServerResult &result);

} // namespace autoconfigure
