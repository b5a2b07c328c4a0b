// SPDX-FileCopyrightText: E-Mail Autoconfigure contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/discoverystep.h"

#include <QIcon>
#include <QString>

namespace autoconfigure
{

// How results of a probe are put into words and icons, the same in the tree, the tables and the details.

/// "Outlook" for "outlook"; the id itself where no sequence has it.
QString clientName(const QString &id);

/// "GET autoconfig.example.org/mail/config-v1.1.xml": method and URL without what is usual, https, and
/// without the query.
QString shortRequest(const QByteArray &method, const QUrl &url);
/// What a step asks, for a narrow column; why it is skipped.
QString stepTitle(const DiscoveryStep &step);

/// "OK", "Running…", "Skipped", "OK, used", "OK, extra".
QString stepResultText(const DiscoveryStep &step);
QIcon stepIcon(const DiscoveryStep &step);

QIcon clientVerdictIcon(ClientVerdict verdict, Severity severity);
/// Of its own findings and those of its steps.
Severity clientSeverity(const ClientProbe &client);

/// "301 to https://…", "200", "the host name does not exist".
QString hopResultText(const HttpHop &hop);

/// "830 ms", "2.4 s"; empty for a negative number.
QString durationText(qint64 milliseconds);
/// "1.2 kB"; empty for a negative number.
QString sizeText(qint64 bytes);

} // namespace autoconfigure
