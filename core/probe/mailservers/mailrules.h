// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/mailserverresult.h"

#include <functional>

namespace autoconfigure
{

/// What the conversations with a mail server say about the service as the workspace has it, at `now`.
/// "mail-server-ok" is among them where nothing is wrong.
Findings judgeMailServer(const MailServerResult &result, const QDateTime &now, const FieldPath &where);

/// The same for JMAP, CalDAV, CardDAV and ActiveSync.
Findings judgeHttpService(const MailServerResult &result, const QDateTime &now, const FieldPath &where);

/// Why one of the conversations ended before its end; nothing where it did not.
Findings judgeMailFailure(const MailServerResult &result, const MailConversation &conversation,
                          const FieldPath &where);

/// What a login test gave: "mail-login-ok", "mail-login-refused"…; nothing where there was none. `mechanism`:
/// how it was tried; `answer`: the server's last words.
Findings judgeLogin(const MailServerResult &result, LoginOutcome outcome, const QString &mechanism,
                    const QString &answer, const FieldPath &where);

/// What was found at each address of a host, each finding once; where only some addresses gave it, they are
/// named in it. `addresses`: of `perAddress`, in the same order.
Findings mergedFindings(const QList<Findings> &perAddress, const QStringList &addresses);

/// Whether this machine has no way to any address of that kind, IPv4 or IPv6, as far as the service's other
/// addresses tell.
bool lacksFamilyOf(const QHostAddress &address, const MailServerResult &result);

/// "mail-address-not-tested": of a kind of address, IPv4 or IPv6, that this machine does not have.
Finding addressNotTested(const MailServerResult &result, const FieldPath &where);

/// "mail-host-not-found" or "mail-host-lookup-failed"; the same for both kinds.
Findings judgeLookup(const MailServerResult &result, const FieldPath &where);

/// Whether one of the ways to log in that are announced is this method. True for what cannot be seen from
/// outside.
bool isOffered(Authentication method, const MailCapabilities &offered);
/// The same for a web server's challenges: "Basic", "Digest"… in any letter case.
bool isChallenged(Authentication method, const QStringList &schemes);

/// Which of the workspace's methods the server does not offer: "mail-auth-missing" for each where it offers
/// none, else "mail-auth-some-missing". `offered`: what it announces, for the reader.
Findings judgeOfferedMethods(const MailServerResult &result,
                             const std::function<bool(Authentication)> &isOffered, const QStringList &offered,
                             const FieldPath &where);

/// For an argument of a finding: the words, or the term "nothing".
QString orNothing(const QStringList &words);

} // namespace autoconfigure
