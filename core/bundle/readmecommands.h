// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/readme.h"
#include "bundle/responder.h"

#include <QString>

namespace autoconfigure
{

// The shell commands in a bundle's README, a command per line.

/// The path as one word of a shell; webSiteOf() lets no quote into it.
QString shellWord(const QString &path);

/// "?Protocol=AutodiscoverV1": what asks for this one of several documents; empty elsewhere.
QString choiceQuery(const PublishPoint &point);

/// The one responder that answers in place of the plain files, or null where the reader has to choose.
const Responder *soleResponder(const ReadmeSubject &subject);
/// "hosting-php", or "hosting" without a responder.
QString withResponder(const QString &name, const Responder *responder);
/// "`hosting-php` and `main-site-php`, …".
QString alternatives(const QList<const Responder *> &responders);

/// Enable the hosts over HTTPS.
QString apacheCommands(const ReadmeSubject &subject);
QString nginxCommands(const ReadmeSubject &subject);
/// Enable all hosts.
QString caddyCommands(const ReadmeSubject &subject);
QString restartCommands(const QList<const Responder *> &responders);

/// Compare what is served with the bundle's files, for each host of the hosting domain and of one other
/// domain.
QString testCommands(const ReadmeSubject &subject);
/// Ask for a user's documents: at the responders' own ports, and as clients do.
QString localTests(const ReadmeSubject &subject);
QString personalTests(const ReadmeSubject &subject);

} // namespace autoconfigure
